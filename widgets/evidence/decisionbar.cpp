// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evidence/decisionbar.h"

#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

DecisionBar::DecisionBar(QWidget* parent)
    : QWidget(parent)
    , m_validate(new QPushButton(this))
    , m_reject(new QPushButton(this))
    , m_reason(new QLineEdit(this))
    , m_why(new PlainLabel(this))
    , m_problem(new PlainLabel(this))
{
    setObjectName(u"decisionBar"_s);
    m_validate->setObjectName(u"validate"_s);
    m_validate->setProperty("primary", true);
    m_reject->setObjectName(u"reject"_s);
    m_reject->setProperty("danger", true);
    m_reason->setObjectName(u"rejectReason"_s);
    m_reason->setMaxLength(1000);
    m_why->setSecondary(true);
    m_why->setWordWrap(true);
    m_problem->setObjectName(u"decisionProblem"_s);
    m_problem->setProperty("danger", true);
    m_problem->setWordWrap(true);
    auto* const row = new QHBoxLayout;
    row->setSpacing(Metric::kGap);
    row->addWidget(m_validate);
    row->addSpacing(Metric::kPanel);
    row->addWidget(m_reason, 1);
    row->addWidget(m_reject);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Metric::kInside);
    column->addLayout(row);
    column->addWidget(m_why);
    column->addWidget(m_problem);
    connect(m_validate, &QPushButton::clicked, this, [this] { Q_EMIT decided(CommandKind::Validate, {}); });
    const auto reject = [this] {
        if (m_reject->isEnabled())
            Q_EMIT decided(CommandKind::RejectFollowUp, m_reason->text().trimmed());
    };
    connect(m_reject, &QPushButton::clicked, this, reject);
    connect(m_reason, &QLineEdit::returnPressed, this, reject);
    connect(m_reason, &QLineEdit::textChanged, this, &DecisionBar::refresh);
    retranslate();
}

const CommandOption* DecisionBar::option(CommandKind kind) const
{
    const auto found = std::ranges::find(m_options, kind, &CommandOption::kind);
    return found == m_options.end() ? nullptr : &*found;
}

void DecisionBar::setOptions(const QList<CommandOption>& options)
{
    m_options = options;
    refresh();
}

void DecisionBar::setBusy(bool busy)
{
    m_isBusy = busy;
    refresh();
}

void DecisionBar::tell(const QString& problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void DecisionBar::clear()
{
    m_reason->clear();
    tell({});
}

void DecisionBar::refresh()
{
    const CommandOption* const validate = option(CommandKind::Validate);
    const CommandOption* const reject = option(CommandKind::RejectFollowUp);
    const bool mayValidate = validate && validate->refusal == Refusal::None;
    const bool mayReject = reject && reject->refusal == Refusal::None;
    m_validate->setEnabled(mayValidate && !m_isBusy);
    m_reason->setEnabled(mayReject && !m_isBusy);
    m_reject->setEnabled(mayReject && !m_isBusy && !m_reason->text().trimmed().isEmpty());
    QString why;
    if (validate && !mayValidate)
        why = Words::refusal(*validate);
    else if (reject && !mayReject)
        why = Words::refusal(*reject);
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    m_problem->setVisible(!m_problem->text().isEmpty());
}

void DecisionBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DecisionBar::retranslate()
{
    m_validate->setText(Words::command(CommandKind::Validate));
    m_reject->setText(Words::command(CommandKind::RejectFollowUp));
    m_reason->setPlaceholderText(tr("Reason for rejecting it"));
    m_reason->setAccessibleName(tr("Reason for rejecting it"));
    refresh();
}

} // namespace JakOps
