// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/assignform.h"

#include "services/ticketreader.h"
#include "widgets/common/metrics.h"
#include "widgets/ticket/choices.h"
#include "widgets/ticket/fieldlabel.h"
#include "widgets/ticket/wordsedit.h"

#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

AssignForm::AssignForm(const FormContext& context, QWidget* parent)
    : CommandForm(CommandKind::Assign, parent)
    , m_context(context)
    , m_officer(new ChoiceBox(this))
    , m_words(new WordsEdit(this))
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Metric::kGap);
    m_officerLabel = addField(*column, m_officer);
    m_wordsLabel = addField(*column, m_words);
    m_officer->setObjectName(u"officer"_s);
    m_officer->lineEdit()->setObjectName(u"officerEdit"_s);
    m_words->setObjectName(u"words"_s);
    connect(m_officer, &ChoiceBox::codeChanged, this, &CommandForm::changed);
    connect(m_words, &QPlainTextEdit::textChanged, this, &CommandForm::changed);
    retranslate();
}

void AssignForm::setTicket(const TicketDetail& detail)
{
    const Ticket& ticket = detail.ticket;
    m_officer->setChoices(officerChoices(m_context.officers, m_context.facts, ticket.agency, ticket.village));
    m_officer->setCode(ticket.assignee);
    m_untouched = values();
}

void AssignForm::fill(TicketCommand& command) const
{
    command.assignee = m_officer->code();
    command.text = m_words->words();
}

QString AssignForm::problem() const
{
    if (m_officer->isUnclear())
        return tr("Choose an officer from the list.");
    if (m_words->isTooLong())
        return tr("The text is too long.");
    return {};
}

QVariantMap AssignForm::values() const
{
    return {{u"officer"_s, m_officer->currentText()}, {u"officerCode"_s, m_officer->code()},
        {u"words"_s, m_words->toPlainText()}};
}

QVariantMap AssignForm::draft() const
{
    const QVariantMap now = values();
    return now == m_untouched ? QVariantMap() : now;
}

void AssignForm::restore(const QVariantMap& draft)
{
    restoreChoice(*m_officer, draft, u"officer"_s);
    m_words->setPlainText(draft.value(u"words"_s).toString());
}

QWidget* AssignForm::firstField()
{
    return m_officer;
}

void AssignForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AssignForm::retranslate()
{
    setFieldName(m_officerLabel, m_officer, tr("Officer"));
    setFieldName(m_wordsLabel, m_words, tr("Instruction (optional)"));
    m_officer->setPlaceholder(tr("Type a part of the name"));
}

} // namespace JakOps
