// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/relations/groupchoice.h"

#include "services/ticketreader.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/ticket/relations/relationwords.h"

#include <QCheckBox>
#include <QEvent>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSoonMs = 250;

} // namespace

GroupChoice::GroupChoice(GroupService& groups, QWidget* parent)
    : QWidget(parent)
    , m_groups(groups)
    , m_box(new QCheckBox(this))
    , m_told(new PlainLabel(this))
{
    m_box->setObjectName(u"forGroup"_s);
    m_box->setMinimumHeight(Metric::kHit);
    m_told->setObjectName(u"groupTold"_s);
    m_told->setWordWrap(true);
    m_told->setSecondary(true);
    m_told->setSmall(true);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(2);
    column->addWidget(m_box);
    column->addWidget(m_told);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &GroupChoice::read);
    connect(m_box, &QCheckBox::toggled, this, [this] {
        tell();
        read();
    });
    hide();
}

bool GroupChoice::isFor(CommandKind kind)
{
    switch (kind) {
    case CommandKind::Coordinate:
    case CommandKind::Disposition:
    case CommandKind::Assign:
    case CommandKind::Note:
    case CommandKind::FollowUp:
    case CommandKind::Validate:
    case CommandKind::RejectFollowUp:
    case CommandKind::ReturnToReporter:
    case CommandKind::Withdraw:
    case CommandKind::Ungroup:
        return true;
    default:
        return false;
    }
}

void GroupChoice::setTicket(const TicketDetail& detail, const Officer& officer)
{
    const bool stands = detail.ticket.isGroupHead();
    if (!stands || m_head != detail.key) {
        m_box->setChecked(false);
        m_plan = {};
        m_isKnown = false;
    }
    m_head = stands ? detail.key : 0;
    m_officer = officer;
    hide(); // until it is known that there are others
    if (stands)
        read();
}

void GroupChoice::setCommand(const TicketCommand& command)
{
    m_command = command;
    if (m_head != 0)
        m_soon.start();
}

bool GroupChoice::isChosen() const
{
    return m_head != 0 && m_box->isChecked();
}

void GroupChoice::read()
{
    m_soon.stop();
    if (m_head == 0)
        return;
    m_groups.planForMembers(m_command, m_head, m_officer)
        .then(this, [this, generation = ++m_generation](const Result<GroupPlan>& plan) {
            if (generation != m_generation || !plan)
                return;
            m_plan = *plan;
            m_isKnown = true;
            setVisible(!m_plan.steps.isEmpty() || !m_plan.exceptions.isEmpty());
            tell();
            Q_EMIT planned();
        });
}

void GroupChoice::tell()
{
    m_box->setText(tr("For the %n other(s) of the group, too", nullptr, int(m_plan.steps.size() + m_plan.exceptions.size())));
    const QString exceptions = RelationWords::exceptions(m_plan);
    m_told->setText(exceptions.isEmpty() ? RelationWords::plan(m_plan) : RelationWords::plan(m_plan) + u'\n' + exceptions);
    m_told->setVisible(m_isKnown && m_box->isChecked());
}

void GroupChoice::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

} // namespace JakOps
