// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/bulk/bulkwords.h"

#include "widgets/common/errorpresenter.h"
#include "widgets/common/format.h"
#include "widgets/common/words.h"

#include <QHash>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

QString BulkWords::reason(const Error& error)
{
    return error.code == ErrorCode::NotFound ? tr("There is no such report.") : ErrorPresenter::reason(error);
}

QStringList BulkWords::becomes(const BulkPreview& preview, CommandKind kind)
{
    QStringList lines;
    const auto total = qint64(preview.may.size());
    if (preview.changesStatus < total) // the status is not what it is about
        lines << tr("%1: %2; the status stays").arg(Format::number(total - preview.changesStatus), Words::event(kind));
    if (preview.changesStatus == 0)
        return lines;
    for (const TicketStatus status : kAllStatuses) {
        if (const qint64 count = preview.becomes[size_t(status)]; count > 0)
            lines << tr("%1 become “%2”").arg(Format::number(count), Words::status(status));
    }
    return lines;
}

QList<BulkWords::Reason> BulkWords::reasons(const std::vector<BulkRefusal>& refused)
{
    QHash<QString, qint64> counts;
    for (const BulkRefusal& one : refused)
        ++counts[reason(one.error)];
    QList<Reason> reasons;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        reasons += {it.key(), it.value()};
    std::ranges::sort(reasons, [](const Reason& a, const Reason& b) {
        return a.count != b.count ? a.count > b.count : a.words < b.words;
    });
    return reasons;
}

QString BulkWords::notUndoable(CommandKind kind)
{
    return tr("“%1” cannot be taken back.").arg(Words::command(kind));
}

QString BulkWords::summary(const BulkOutcome& outcome, CommandKind kind)
{
    const QString done = Format::number(qint64(outcome.done.size()));
    return outcome.refused.empty()
        ? tr("%1: %2 reports.").arg(Words::event(kind), done)
        : tr("%1: %2 reports; %3 not.").arg(Words::event(kind), done, Format::number(qint64(outcome.refused.size())));
}

QString BulkWords::stopped(const BulkOutcome& outcome)
{
    const QString left = Format::number(outcome.untried);
    if (!outcome.stopped)
        return {};
    if (outcome.stopped->code == ErrorCode::Cancelled)
        return tr("Stopped as asked: %1 were not tried. What is done stands.").arg(left);
    return tr("Stopped: %1 %2 were not tried. What is done stands.").arg(ErrorPresenter::sentence(*outcome.stopped), left);
}

} // namespace JakOps
