// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/role.h"
#include "domain/slapolicy.h"
#include "index/termcodes.h"
#include "index/ticketcolumns.h"

#include <QFuture>

#include <functional>

namespace JakOps {

class Workspace;

// What the index reads from the store. The functions return at once; the work runs in the store's readers. Called from
// the index's own thread.
struct IndexSources
{
    std::function<QFuture<Result<std::shared_ptr<const TicketColumns>>>(quint64 epoch)> scan; // every ticket
    std::function<std::shared_ptr<const TermCodes>()> terms; // as they are now
    // Keeps the columns for the next start, when they are what the store holds; may be empty.
    std::function<QFuture<Result<bool>>(std::shared_ptr<const TicketColumns>)> keep;
    std::function<QFuture<Result<std::vector<qint64>>>(const QString& text, const Officer& officer)> search;
    std::function<QFuture<Result<std::vector<qint64>>>(const QString& text, const Officer& officer)> best; // best first
    std::function<QFuture<Result<std::vector<qint64>>>()> numberOrder; // keys in the order of their numbers
    // What has come to this officer's agency by then (EscalationRules::dueBefore); may be empty.
    std::function<QHash<QString, qint64>(const Officer& officer, qint64 nowMs)> escalated;
    std::function<std::shared_ptr<const SlaPolicy>()> policy; // the limits in force; may be empty
};

[[nodiscard]] IndexSources indexSources(Workspace& workspace); // the workspace must outlive every use

} // namespace JakOps
