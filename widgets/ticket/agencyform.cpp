// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/agencyform.h"

#include "services/ticketreader.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plaintext.h"
#include "widgets/ticket/choices.h"
#include "widgets/ticket/fieldlabel.h"
#include "widgets/ticket/replybutton.h"
#include "widgets/ticket/wordsedit.h"

#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

AgencyForm::AgencyForm(CommandKind kind, const FormContext& context, QWidget* parent)
    : CommandForm(kind, parent)
    , m_context(context)
    , m_agency(new ChoiceBox(this))
    , m_suggestion(new QPushButton(this))
    , m_words(new WordsEdit(this))
    , m_templates(new ReplyButton(m_context, kind, *m_words, this))
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Metric::kGap);
    m_agencyLabel = addField(*column, m_agency);
    column->addWidget(m_suggestion, 0, Qt::AlignLeft);
    m_wordsLabel = addField(*column, m_words);
    column->addWidget(m_templates, 0, Qt::AlignLeft);
    m_agency->setObjectName(u"agency"_s);
    m_agency->lineEdit()->setObjectName(u"agencyEdit"_s);
    m_words->setObjectName(u"words"_s);
    m_suggestion->setObjectName(u"useSuggestion"_s);
    m_suggestion->setProperty("link", true);
    m_suggestion->hide();
    connect(m_agency, &ChoiceBox::codeChanged, this, &AgencyForm::offer);
    connect(m_words, &QPlainTextEdit::textChanged, this, &CommandForm::changed);
    connect(m_suggestion, &QPushButton::clicked, this, [this] {
        m_agency->setCode(m_suggested);
        m_words->setFocus();
    });
    retranslate();
}

void AgencyForm::setTicket(const TicketDetail& detail)
{
    const Ticket& ticket = detail.ticket;
    m_from = ticket.agency;
    m_templates->setTicket(detail);
    const auto option = std::ranges::find(detail.options, kind(), &CommandOption::kind);
    m_needsWords = option != detail.options.end() && option->needsText;
    if (kind() == CommandKind::Disposition) {
        m_agency->setChoices(subAgencyChoices(m_context.facts, ticket.agency));
        m_suggested = m_context.facts.localUnit(ticket.agency, ticket.village);
        if (m_suggested == ticket.agency)
            m_suggested.clear();
        m_agency->setCode(m_suggested); // there is one right unit for a place
    } else {
        m_agency->setChoices(agencyChoices(m_context.facts));
        const Category* const category = m_context.facts.category(ticket.category);
        m_suggested = category ? m_context.facts.localUnit(category->agency, ticket.village) : QString();
    }
    m_untouched = values();
    retranslate();
    offer();
}

void AgencyForm::offer()
{
    const bool offered = !m_suggested.isEmpty() && m_suggested != m_from && m_suggested != m_agency->code();
    m_suggestion->setVisible(offered);
    if (offered) {
        m_suggestion->setText(plainMnemonic(tr("Suggested: %1").arg(m_context.facts.agencyShortName(m_suggested))));
        m_suggestion->setToolTip(plainToolTip(
            tr("%1 usually handles this. Click to choose it.").arg(m_context.facts.agencyName(m_suggested))));
    }
    Q_EMIT changed();
}

void AgencyForm::fill(TicketCommand& command) const
{
    command.agency = m_agency->code();
    command.text = m_words->words();
}

QString AgencyForm::problem() const
{
    if (kind() == CommandKind::Disposition && m_agency->count() == 0)
        return tr("%1 has no units below it. Hand the report over instead.").arg(m_context.facts.agencyName(m_from));
    if (m_agency->isUnclear())
        return tr("Choose an agency from the list.");
    if (m_words->isTooLong())
        return tr("The text is too long.");
    return ReplyButton::problem(m_words->words());
}

QVariantMap AgencyForm::values() const
{
    return {{u"agency"_s, m_agency->currentText()}, {u"agencyCode"_s, m_agency->code()},
        {u"words"_s, m_words->toPlainText()}};
}

QVariantMap AgencyForm::draft() const
{
    const QVariantMap now = values();
    return now == m_untouched ? QVariantMap() : now;
}

void AgencyForm::restore(const QVariantMap& draft)
{
    restoreChoice(*m_agency, draft, u"agency"_s);
    m_words->setPlainText(draft.value(u"words"_s).toString());
}

QWidget* AgencyForm::firstField()
{
    return m_agency->code().isEmpty() ? static_cast<QWidget*>(m_agency) : m_words;
}

void AgencyForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        offer();
    }
}

void AgencyForm::retranslate()
{
    setFieldName(m_agencyLabel, m_agency, kind() == CommandKind::Disposition ? tr("Unit") : tr("Agency"));
    setFieldName(m_wordsLabel, m_words, m_needsWords ? tr("Reason") : tr("Instruction (optional)"));
    m_agency->setPlaceholder(tr("Type a part of the name"));
}

} // namespace JakOps
