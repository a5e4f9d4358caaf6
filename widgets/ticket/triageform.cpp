// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/triageform.h"

#include "services/routingservice.h"
#include "services/suggestionservice.h"
#include "services/ticketreader.h"
#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/words.h"
#include "widgets/common/choicebox.h"
#include "widgets/ticket/choices.h"
#include "widgets/ticket/fieldlabel.h"
#include "widgets/ticket/routingwords.h"
#include "widgets/ticket/suggestionchips.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

TriageForm::TriageForm(const FormContext& context, QWidget* parent)
    : CommandForm(CommandKind::Triage, parent)
    , m_context(context)
    , m_category(new ChoiceBox(this))
    , m_agency(new ChoiceBox(this))
    , m_priority(new QButtonGroup(this))
    , m_priorityRow(new QWidget(this))
    , m_suggestion(new QPushButton(this))
    , m_why(new PlainLabel(this))
    , m_learnedCategory(new SuggestionChips(this))
    , m_learnedAgency(new SuggestionChips(this))
    , m_learnedNote(new PlainLabel(this))
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Metric::kGap);
    m_categoryLabel = addField(*column, m_category);
    column->addWidget(m_learnedCategory);
    column->addWidget(m_learnedNote);
    m_priorityLabel = addField(*column, m_priorityRow);
    m_agencyLabel = addField(*column, m_agency);
    column->addWidget(m_suggestion, 0, Qt::AlignLeft);
    column->addWidget(m_why);
    column->addWidget(m_learnedAgency);

    auto* const row = new QHBoxLayout(m_priorityRow);
    row->setContentsMargins({});
    row->setSpacing(Metric::kInside);
    for (int i = 0; i < 4; ++i) {
        auto* const button = new QPushButton(m_priorityRow);
        button->setObjectName(u"priority_"_s + priorityCode(Priority(i)));
        button->setCheckable(true);
        button->setProperty("segment", true);
        m_priority->addButton(button, i);
        row->addWidget(button, 1);
    }
    m_category->setObjectName(u"category"_s);
    m_category->lineEdit()->setObjectName(u"categoryEdit"_s);
    m_agency->setObjectName(u"agency"_s);
    m_agency->lineEdit()->setObjectName(u"agencyEdit"_s);
    m_suggestion->setObjectName(u"useSuggestion"_s);
    m_suggestion->setProperty("link", true);
    m_learnedCategory->setObjectName(u"learnedCategory"_s);
    m_learnedAgency->setObjectName(u"learnedAgency"_s);
    m_learnedNote->setObjectName(u"learnedNote"_s);
    m_why->setObjectName(u"suggestionWhy"_s);
    m_why->setSecondary(true);
    m_why->setSmall(true);
    m_why->setWordWrap(true);
    m_learnedNote->setSecondary(true);
    m_learnedNote->setSmall(true);
    m_learnedNote->setWordWrap(true);
    m_learnedNote->hide();
    m_category->setChoices(categoryChoices(context.facts));
    m_agency->setChoices(agencyChoices(context.facts));

    connect(m_category, &ChoiceBox::codeChanged, this, &TriageForm::suggest);
    connect(m_agency, &ChoiceBox::codeChanged, this, &TriageForm::suggest);
    connect(m_priority, &QButtonGroup::idToggled, this, &CommandForm::changed);
    connect(m_suggestion, &QPushButton::clicked, this, [this] { m_agency->setCode(m_suggested); });
    connect(m_learnedCategory, &SuggestionChips::chosen, this, [this](const QString& code) { m_category->setCode(code); });
    connect(m_learnedAgency, &SuggestionChips::chosen, this, [this](const QString& code) { m_agency->setCode(code); });
    retranslate();
}

void TriageForm::setTicket(const TicketDetail& detail)
{
    m_ticketAgency = detail.ticket.agency;
    m_village = detail.ticket.village;
    m_channel = detail.ticket.channel;
    m_text = detail.ticket.text;
    m_category->setCode(detail.ticket.category, m_context.facts.categoryName(detail.ticket.category));
    m_agency->setCode(detail.ticket.agency, m_context.facts.agencyName(detail.ticket.agency));
    m_priority->button(int(detail.ticket.priority))->setChecked(true);
    m_untouched = values();
    suggest();
    askLearned(detail);
}

void TriageForm::askLearned(const TicketDetail& detail)
{
    if (detail.ticket.text.trimmed().isEmpty()) // none, or not for this officer
        return;
    m_context.suggestions.suggest(detail.ticket.text, detail.ticket.village, detail.ticket.channel)
        .then(this, [this](const Result<Suggestion>& answer) { showLearned(answer); });
}

void TriageForm::showLearned(const Result<Suggestion>& answer)
{
    m_learnedNote->setVisible(!answer && answer.error().code == ErrorCode::NotFound);
    if (!answer)
        return; // the form does as well without
    QHash<QString, QString> names;
    for (const Suggested& category : answer->categories)
        names.insert(category.code, m_context.facts.categoryName(category.code));
    m_learnedCategory->setSuggested(answer->categories, names);
    names.clear();
    for (const Suggested& agency : answer->agencies)
        names.insert(agency.code, m_context.facts.agencyShortName(agency.code));
    m_learnedAgency->setSuggested(answer->agencies, names);
}

void TriageForm::suggest()
{
    const auto answer = m_context.routing.book()->rules.answer(
        {.category = m_category->code(), .village = m_village, .channel = m_channel, .text = m_text}, m_context.facts);
    m_suggested = answer ? answer->agency : QString();
    const bool offered = !m_suggested.isEmpty() && m_suggested != m_agency->code();
    m_suggestion->setVisible(offered);
    m_why->setVisible(offered);
    m_learnedCategory->setPresent({m_category->code()});
    m_learnedAgency->setPresent({m_agency->code(), m_suggested});
    if (offered) {
        const QString name = m_context.facts.agencyName(m_suggested);
        m_suggestion->setText(plainMnemonic(tr("Suggested: %1").arg(m_context.facts.agencyShortName(m_suggested))));
        m_why->setText(RoutingWords::why(*answer, m_context.facts));
        m_suggestion->setToolTip(plainToolTip(name + u'\n' + m_why->text()));
        m_suggestion->setAccessibleDescription(m_why->text());
    }
    Q_EMIT changed();
}

Priority TriageForm::chosenPriority() const
{
    return Priority(qMax(0, m_priority->checkedId()));
}

void TriageForm::fill(TicketCommand& command) const
{
    command.category = m_category->code();
    command.priority = chosenPriority();
    if (m_agency->code() != m_ticketAgency)
        command.agency = m_agency->code();
}

QString TriageForm::problem() const
{
    if (m_category->isUnclear())
        return tr("Choose a category from the list.");
    if (m_category->code().isEmpty())
        return tr("Choose a category.");
    if (m_agency->isUnclear())
        return tr("Choose an agency from the list.");
    if (m_agency->code().isEmpty() && !m_ticketAgency.isEmpty())
        return tr("Choose an agency.");
    return {};
}

QVariantMap TriageForm::values() const
{
    return {{u"category"_s, m_category->currentText()}, {u"categoryCode"_s, m_category->code()},
        {u"agency"_s, m_agency->currentText()}, {u"agencyCode"_s, m_agency->code()},
        {u"priority"_s, m_priority->checkedId()}};
}

QVariantMap TriageForm::draft() const
{
    const QVariantMap now = values();
    return now == m_untouched ? QVariantMap() : now;
}

void TriageForm::restore(const QVariantMap& draft)
{
    restoreChoice(*m_category, draft, u"category"_s);
    restoreChoice(*m_agency, draft, u"agency"_s);
    if (QAbstractButton* const button = m_priority->button(draft.value(u"priority"_s).toInt()))
        button->setChecked(true);
}

QWidget* TriageForm::firstField()
{
    return m_category;
}

void TriageForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TriageForm::retranslate()
{
    m_learnedNote->setText(tr("Not enough closed reports yet to learn suggestions from."));
    setFieldName(m_categoryLabel, m_category, tr("Category"));
    setFieldName(m_priorityLabel, m_priorityRow, tr("Priority"));
    setFieldName(m_agencyLabel, m_agency, tr("Agency"));
    m_category->setPlaceholder(tr("Type a part of the name"));
    m_agency->setPlaceholder(tr("Type a part of the name"));
    for (QAbstractButton* const button : m_priority->buttons())
        button->setText(Words::priority(Priority(m_priority->id(button))));
    suggest();
}

} // namespace JakOps
