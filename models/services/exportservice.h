// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/role.h"
#include "index/ticketfilter.h"
#include "services/exportformat.h"

#include <QFuture>

#include <functional>

namespace JakOps {

class Workspace;

struct ExportJob
{
    ExportFormat format = ExportFormat::Csv;
    TicketFilter filter;
    Officer officer; // what leaves the program is what this officer may see
    qint64 limit = 0; // 0: all
};

struct ExportSummary
{
    qint64 written = 0;
    qint64 matched = 0; // more than written where the limit cut
    qint64 withheld = 0; // written without something the officer may not see
};

// Hands out the reports of a filter, newest first, through the visibility policy: identities never, and of private
// reports only what the officer may see. One consistent snapshot of the store, streamed: the memory does not grow with
// the text.
class ExportService final
{
public:
    using Progress = std::function<bool(qint64 done, qint64 total)>; // from the store's thread; false: cancel
    using Sink = std::function<Result<>(const QByteArray&)>; // from the store's thread
    using Visit = std::function<Result<>(const ExportRecord&)>; // from the store's thread

    explicit ExportService(Workspace& workspace);

    [[nodiscard]] QFuture<Result<ExportSummary>> each(const ExportJob& job, Visit visit, Progress progress = {});
    [[nodiscard]] QFuture<Result<ExportSummary>> write(const ExportJob& job, Sink sink, Progress progress = {});
    // Written aside and renamed when it is whole: a cancelled or failed export leaves what was there before.
    [[nodiscard]] QFuture<Result<ExportSummary>> writeFile(
        const ExportJob& job, const QString& path, Progress progress = {});

private:
    template<class F>
    [[nodiscard]] QFuture<Result<ExportSummary>> start(const ExportJob& job, Progress progress, F run);

    Workspace& m_workspace;
};

} // namespace JakOps
