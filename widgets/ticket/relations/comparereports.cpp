// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/relations/comparereports.h"

#include "base/textguard.h"
#include "services/groupservice.h"
#include "services/ticketcommands.h"
#include "services/workspace.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/stylesheet.h"
#include "widgets/common/words.h"
#include "widgets/ticket/relations/relationwords.h"
#include "widgets/ticket/relations/reportcolumn.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMaxReason = 400;

const CommandOption* optionOf(const TicketDetail& detail, CommandKind kind)
{
    const auto found = std::ranges::find(detail.options, kind, &CommandOption::kind);
    return found == detail.options.end() ? nullptr : &*found;
}

} // namespace

CompareReports::CompareReports(
    const Parts& parts, qint64 open, const AlikeReport& alike, const Officer& officer, QWidget* parent)
    : QDialog(parent)
    , m_workspace(parts.workspace)
    , m_groups(parts.groups)
    , m_open(open)
    , m_alike(alike)
    , m_officer(officer)
    , m_left(new ReportColumn(parts.workspace.facts(), parts.words, parts.photos, parts.theme))
    , m_right(new ReportColumn(parts.workspace.facts(), parts.words, parts.photos, parts.theme))
    , m_summary(new PlainLabel(this))
    , m_reason(new QLineEdit(this))
    , m_problem(new PlainLabel(this))
    , m_merge(new QPushButton(this))
    , m_group(new QPushButton(tr("Put both into a group"), this))
    , m_other(new QPushButton(this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connect(m_merge, &QPushButton::clicked, this, &CompareReports::merge);
    connect(m_group, &QPushButton::clicked, this, &CompareReports::group);
    connect(m_other, &QPushButton::clicked, this, [this] {
        Q_EMIT ticketRequested(m_alike.report.key);
        close();
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_reason, &QLineEdit::textChanged, this, &CompareReports::offer);
    connect(m_left, &ReportColumn::photoOpened, this, &CompareReports::photoOpened);
    connect(m_right, &ReportColumn::photoOpened, this, &CompareReports::photoOpened);
    read();
}

void CompareReports::build()
{
    setObjectName(u"compareReportsDialog"_s);
    setWindowTitle(tr("Is it the same report?"));
    resize(860, 600);
    m_summary->setObjectName(u"compareSummary"_s);
    m_summary->setTitle(true);
    m_summary->setWordWrap(true);
    m_summary->setText(Words::joined({RelationWords::apart(m_alike), RelationWords::reasons(m_alike)}));
    m_reason->setObjectName(u"mergeReason"_s);
    m_reason->setMaxLength(kMaxReason);
    m_reason->setMinimumHeight(Metric::kRow);
    m_reason->setAccessibleName(tr("Reason for merging"));
    m_problem->setObjectName(u"compareProblem"_s);
    m_problem->setWordWrap(true);
    m_merge->setObjectName(u"mergeReports"_s);
    m_merge->setProperty("primary", true);
    m_merge->setAutoDefault(false);
    m_group->setObjectName(u"groupReports"_s);
    m_group->setAutoDefault(false);
    m_other->setObjectName(u"openOther"_s);
    m_other->setAutoDefault(false);
    m_close->setObjectName(u"closeCompare"_s);
    m_close->setAutoDefault(false);

    auto* const both = new QWidget(this);
    both->setAttribute(Qt::WA_StyledBackground);
    both->setProperty("surface", true);
    auto* const columns = new QHBoxLayout(both);
    columns->setContentsMargins(Metric::kPanel, Metric::kGroup, Metric::kPanel, Metric::kGroup);
    columns->setSpacing(Metric::kPanel);
    auto* const line = new QFrame(both);
    line->setProperty("hairline", true);
    line->setFixedWidth(1);
    columns->addWidget(m_left, 1);
    columns->addWidget(line);
    columns->addWidget(m_right, 1);
    auto* const scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(both);

    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(Metric::kGap);
    buttons->addWidget(m_merge);
    buttons->addWidget(m_group);
    buttons->addStretch(1);
    buttons->addWidget(m_other);
    buttons->addWidget(m_close);
    auto* const all = new QVBoxLayout(this);
    all->setContentsMargins(Metric::kPanel, Metric::kGroup, Metric::kPanel, Metric::kGroup);
    all->setSpacing(Metric::kGap);
    all->addWidget(m_summary);
    all->addWidget(scroll, 1);
    auto* const reason = new QHBoxLayout;
    reason->setSpacing(Metric::kGap);
    auto* const reasonLabel = new PlainLabel(tr("Reason for merging"), this);
    reasonLabel->setBuddy(m_reason);
    reason->addWidget(reasonLabel);
    reason->addWidget(m_reason, 1);
    all->addLayout(reason);
    all->addWidget(m_problem);
    all->addLayout(buttons);
    setBusy(true);
}

void CompareReports::read()
{
    for (const qint64 key : {olderKey(), newerKey()}) {
        m_workspace.reader().detail(key, m_officer).then(this, [this](const Result<TicketDetail>& detail) {
            if (detail)
                take(*detail);
            else
                complain(ErrorPresenter::sentence(detail.error()));
        });
    }
}

void CompareReports::take(const TicketDetail& detail)
{
    const bool isOlder = detail.key == olderKey();
    (isOlder ? m_older : m_newer) = detail;
    (isOlder ? m_left : m_right)->setTicket(detail, isOlder ? tr("The older one") : tr("The newer one"), m_workspace.clock().nowMs());
    if (m_older.key == 0 || m_newer.key == 0)
        return;
    m_isReady = true;
    const QString older = guardLine(m_older.ticket.number);
    const QString newer = guardLine(m_newer.ticket.number);
    m_merge->setText(plainMnemonic(tr("Merge %1 into %2").arg(newer, older)));
    m_other->setText(plainMnemonic(tr("Open %1").arg(guardLine(m_alike.report.number))));
    AlikeReport named = m_alike;
    named.report.number = m_older.ticket.number;
    if (m_reason->text().isEmpty())
        m_reason->setText(RelationWords::mergeReason(named));
    setBusy(false);
    Q_EMIT ready();
}

// What the rules say of it now.
void CompareReports::offer()
{
    if (!m_isReady)
        return;
    const CommandOption* const merge = optionOf(m_newer, CommandKind::Merge);
    const CommandOption* const group = optionOf(m_newer, CommandKind::Group);
    const QString noMerge = merge ? Words::refusal(*merge) : QString();
    const QString noGroup = group ? Words::refusal(*group) : QString();
    m_merge->setEnabled(merge && merge->refusal == Refusal::None && !m_reason->text().trimmed().isEmpty());
    m_merge->setToolTip(plainToolTip(noMerge));
    m_group->setEnabled(group && group->refusal == Refusal::None);
    m_group->setToolTip(plainToolTip(noGroup));
    m_reason->setEnabled(merge && merge->refusal == Refusal::None);
    m_problem->setText(noMerge);
    m_problem->setVisible(!noMerge.isEmpty());
    setStyleFlag(m_problem, "danger", false);
    setStyleFlag(m_problem, "secondary", true);
}

void CompareReports::setBusy(bool busy)
{
    for (QPushButton* const button : {m_merge, m_group, m_other})
        button->setEnabled(!busy);
    m_reason->setEnabled(!busy);
    if (!busy)
        offer();
}

void CompareReports::complain(const QString& problem)
{
    setBusy(false);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    setStyleFlag(m_problem, "secondary", false);
    setStyleFlag(m_problem, "danger", true);
}

void CompareReports::merge()
{
    TicketCommand command;
    command.kind = CommandKind::Merge;
    command.ticket = m_newer.ticket.id;
    command.baseVersion = m_newer.ticket.version;
    command.into = m_older.ticket.number;
    command.text = m_reason->text();
    setBusy(true);
    m_workspace.commands().give(command, m_officer).then(this, [this](const Result<CommandOutcome>& answer) {
        if (!answer) {
            complain(ErrorPresenter::sentence(answer.error()));
            return;
        }
        Q_EMIT merged(m_newer.ticket.number, m_older.ticket.number);
        close();
    });
}

void CompareReports::group()
{
    setBusy(true);
    m_groups.planGroup({olderKey(), newerKey()}, 0, m_officer).then(this, [this](const Result<GroupPlan>& plan) {
        if (!plan || plan->headRefusal || plan->steps.isEmpty()) {
            complain(!plan ? ErrorPresenter::sentence(plan.error()) : RelationWords::exceptions(*plan));
            return;
        }
        m_groups.carryOut(*plan, m_officer).then(this, [this, head = plan->head.number](const GroupOutcome& outcome) {
            if (!outcome.failures.isEmpty()) {
                complain(RelationWords::outcome(outcome));
                return;
            }
            Q_EMIT grouped(head);
            close();
        });
    });
}

} // namespace JakOps
