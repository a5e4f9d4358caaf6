// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/role.h"
#include "services/ticketrelations.h"
#include "storage/session.h"

#include <QFuture>

#include <functional>
#include <memory>

namespace JakOps {

class TicketColumns;
class Workspace;
struct Ticket;

// Which reports may tell of the same thing as another, and which belong to it. The columns say which are near; the texts of those
// few are read in one of the store's readers. Any thread.
class DuplicateService final
{
public:
    // `columns`: the newest there are, asked for where relations() is; null while they are loaded (then nobody is found by place).
    DuplicateService(Workspace& workspace, std::function<std::shared_ptr<const TicketColumns>()> columns);

    [[nodiscard]] QFuture<Result<TicketRelations>> relations(qint64 key, const Officer& officer) const; // NotFound
    // The same from a job of the store.
    [[nodiscard]] static Result<TicketRelations> read(ReadSession& session, const Workspace& workspace,
        const TicketColumns* columns, qint64 key, const Officer& officer);

private:

    Workspace& m_workspace;
    std::function<std::shared_ptr<const TicketColumns>()> m_columns;
};

} // namespace JakOps
