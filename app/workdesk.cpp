// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workdesk.h"

#include "base/logging.h"
#include "domain/workqueue.h"
#include "services/changenotifier.h"
#include "services/indexservice.h"
#include "services/workspace.h"
#include "widgets/common/format.h"
#include "widgets/common/officercontext.h"
#include "widgets/queue/queuepanel.h"
#include "widgets/queue/workpanel.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/noticestrip.h"

#include <QPointer>
#include <QTimer>

namespace JakOps {

WorkDesk::WorkDesk(Workspace& workspace, IndexService& index, OfficerContext& officer, MainWindow& window)
    : m_workspace(workspace)
    , m_index(index)
    , m_window(window)
    , m_limits(workspace)
{
    connect(&officer, &OfficerContext::officerChanged, this, &WorkDesk::begin);
    connect(&workspace.notifier(), &ChangeNotifier::courseAdvanced, &window.queue()->work(), &WorkPanel::setCourse);
    begin(officer.officer());
    tellProblems();
    if (index.isLoaded())
        bringUp();
    else
        connect(&index, &IndexService::loaded, this, &WorkDesk::bringUp, Qt::SingleShotConnection);
}

WorkDesk::~WorkDesk()
{
    *m_stop = true;
}

void WorkDesk::begin(const Officer& officer)
{
    // Only from where nobody has chosen anything yet, or from another officer's queue.
    TicketFilter open;
    open.statuses = TicketFilter::openStatuses();
    TicketFilter present = m_index.filter();
    const bool fromQueue = present.queue.has_value();
    present.queue.reset();
    if (present != open && !(fromQueue && present.isEmpty()))
        return;
    TicketFilter first;
    first.queue = firstQueue(officer);
    m_index.setFilter(first.queue ? first : open);
}

void WorkDesk::tellProblems()
{
    const QList<SlaProblem>& problems = m_workspace.slaProblems();
    for (const SlaProblem& problem : problems)
        qCWarning(lcApp).noquote() << problem.file << problem.error.toLog();
    if (problems.isEmpty())
        return;
    const SlaProblem& first = problems.first();
    Error error = first.error;
    for (qsizetype i = 1; i < problems.size(); ++i)
        error.detail += u'\n' + problems[i].file + QStringLiteral(": ") + problems[i].error.detail;
    m_window.notices().fail(
        [file = first.file, kept = first.keptEarlier] {
            return kept ? tr("Read %1: what it said before stays in force").arg(file)
                        : tr("Read %1: the built-in rules hold").arg(file);
        },
        error);
}

void WorkDesk::bringUp()
{
    if (m_workspace.database().isReadOnly())
        return;
    m_limits.isUpToDate().then(this, [this](const Result<bool>& upToDate) {
        if (upToDate && !*upToDate)
            refresh();
    });
}

void WorkDesk::refresh()
{
    const auto job = [] { return tr("Bring the due times up to the limits in force"); };
    // A wrong file stays told until somebody has read it.
    const bool shown = !m_window.notices().isBusy() && m_workspace.slaProblems().isEmpty();
    if (shown)
        m_window.notices().begin(job, false);
    const auto progress = [guard = QPointer<WorkDesk>(this), shown, stop = m_stop](qint64 done, qint64 total) {
        QMetaObject::invokeMethod(
            qApp,
            [guard, shown, done, total] {
                if (guard && shown)
                    guard->m_window.notices().advance(done, total);
            },
            Qt::QueuedConnection);
        return !stop->load();
    };
    m_limits.refresh(progress).then(this, [this, shown, job](const Result<SlaRefresh>& done) {
        if (!done && done.error().code != ErrorCode::Cancelled)
            m_window.notices().fail(job, done.error());
        else if (done && shown)
            m_window.notices().tell([changed = done->changed] {
                return tr("The limits have changed: %n open report(s) are due at another time now.", nullptr, int(changed));
            });
    });
}

} // namespace JakOps
