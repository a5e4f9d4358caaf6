// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/relations/groupdialog.h"

#include "base/textguard.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/words.h"
#include "widgets/common/wraptext.h"
#include "widgets/ticket/relations/relationwords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

GroupDialog::GroupDialog(GroupService& groups, std::vector<qint64> keys, const Officer& officer, QWidget* parent)
    : QDialog(parent)
    , m_groups(groups)
    , m_keys(std::move(keys))
    , m_officer(officer)
    , m_head(new QComboBox(this))
    , m_summary(new PlainLabel(this))
    , m_exceptions(new WrapText)
    , m_problem(new PlainLabel(this))
    , m_go(new QPushButton(tr("Make the group"), this))
    , m_close(new QPushButton(tr("Cancel"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"groupDialog"_s);
    setWindowTitle(tr("Group of %n report(s)", nullptr, int(m_keys.size())));
    setMinimumWidth(440);
    m_head->setObjectName(u"groupHead"_s);
    m_head->setAccessibleName(tr("Stands for the group"));
    m_head->setMinimumHeight(Metric::kRow);
    m_summary->setObjectName(u"groupSummary"_s);
    m_summary->setTitle(true);
    m_summary->setWordWrap(true);
    m_exceptions->setObjectName(u"groupExceptions"_s);
    m_exceptions->setInk(QPalette::PlaceholderText);
    m_problem->setObjectName(u"groupProblem"_s);
    m_problem->setProperty("danger", true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_go->setObjectName(u"makeGroup"_s);
    m_go->setProperty("primary", true);
    m_go->setDefault(true);
    m_go->setEnabled(false);
    m_close->setObjectName(u"closeGroup"_s);

    auto* const intro = new PlainLabel(
        tr("Each report stays one of its own; they are shown and can be worked together."), this);
    intro->setWordWrap(true);
    intro->setSecondary(true);
    auto* const headLabel = new PlainLabel(tr("Stands for the group"), this);
    auto* const buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_go);
    auto* const all = new QVBoxLayout(this);
    all->setContentsMargins(Metric::kPanel, Metric::kPanel, Metric::kPanel, Metric::kPanel);
    all->setSpacing(Metric::kGap);
    all->addWidget(intro);
    all->addWidget(headLabel);
    all->addWidget(m_head);
    all->addSpacing(Metric::kInside);
    all->addWidget(m_summary);
    all->addWidget(m_exceptions);
    all->addWidget(m_problem);
    all->addStretch(1);
    all->addLayout(buttons);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_go, &QPushButton::clicked, this, &GroupDialog::carryOut);
    connect(m_head, &QComboBox::activated, this, [this](int index) { read(m_head->itemData(index).toLongLong()); });
    read(0);
}

void GroupDialog::read(qint64 head)
{
    m_isReady = false;
    m_go->setEnabled(false);
    m_groups.planGroup(m_keys, head, m_officer)
        .then(this, [this, generation = ++m_generation](const Result<GroupPlan>& plan) {
            if (generation != m_generation)
                return;
            if (plan)
                take(*plan);
            else
                complain(ErrorPresenter::sentence(plan.error()));
        });
}

void GroupDialog::take(const GroupPlan& plan)
{
    m_plan = plan;
    if (m_head->count() == 0) {
        // Those that may be in it: the present one first, then by age as they come.
        QList<RelatedReport> reports {plan.head};
        for (const GroupPlan::Step& step : plan.steps) {
            if (step.key != plan.head.key)
                reports.append({step.key, step.number, TicketStatus::Waiting, 0, false});
        }
        for (const RelatedReport& report : std::as_const(reports)) {
            const QString name = guardLine(report.number, 80);
            m_head->addItem(report.key == plan.head.key
                    ? tr("%1 \u00B7 %2").arg(name, Format::dateTime(report.createdAt))
                    : name,
                report.key);
        }
    }
    m_summary->setText(plan.headRefusal ? Words::refusal(*plan.headRefusal) : RelationWords::plan(plan));
    m_exceptions->setText(RelationWords::exceptions(plan));
    m_exceptions->setVisible(!m_exceptions->text().isEmpty());
    m_problem->hide();
    m_go->setEnabled(!plan.headRefusal && !plan.steps.isEmpty());
    m_isReady = true;
    Q_EMIT ready();
}

void GroupDialog::carryOut()
{
    m_go->setEnabled(false);
    m_head->setEnabled(false);
    m_groups.carryOut(m_plan, m_officer).then(this, [this](const GroupOutcome& outcome) {
        if (outcome.done > 0)
            Q_EMIT done(m_plan.head, outcome.done);
        if (outcome.failures.isEmpty())
            close();
        else
            complain(RelationWords::outcome(outcome));
    });
}

void GroupDialog::complain(const QString& problem)
{
    m_problem->setText(problem);
    m_problem->show();
    m_close->setText(tr("Close"));
}

} // namespace JakOps
