// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/bulk/bulkform.h"

#include "domain/replytemplates.h"
#include "domain/workflow.h"
#include "widgets/common/choicebox.h"
#include "widgets/common/metrics.h"
#include "widgets/common/words.h"
#include "widgets/ticket/choices.h"
#include "widgets/ticket/fieldlabel.h"
#include "widgets/ticket/wordsedit.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kStays = 100; // the button for a priority that is left as it is
} // namespace

BulkForm::BulkForm(CommandKind kind, const CityFacts& facts, const Workflow& workflow, const QList<Officer>& officers,
    QWidget* parent)
    : QWidget(parent)
    , m_kind(kind)
{
    m_needsWords = std::ranges::any_of(
        workflow.transitions(), [kind](const Transition& row) { return row.kind == kind && row.needsText; });
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Metric::kGap);
    addChoices(facts, officers);
    if (kind == CommandKind::Merge) {
        m_into = new QLineEdit(this);
        m_into->setObjectName(u"into"_s);
        m_into->setMaxLength(80);
        m_intoLabel = addField(*column, m_into);
        connect(m_into, &QLineEdit::textChanged, this, &BulkForm::changed);
    }
    if (kind != CommandKind::Triage && kind != CommandKind::Start) {
        m_words = new WordsEdit(this);
        m_words->setObjectName(u"words"_s);
        m_wordsLabel = addField(*column, m_words);
        connect(m_words, &QPlainTextEdit::textChanged, this, &BulkForm::changed);
    }
    retranslate();
}

void BulkForm::addChoices(const CityFacts& facts, const QList<Officer>& officers)
{
    auto& column = *qobject_cast<QVBoxLayout*>(layout());
    const auto add = [&](const QString& name, const QList<Choice>& choices, PlainLabel*& label) {
        auto* const box = new ChoiceBox(this);
        box->setObjectName(name);
        box->lineEdit()->setObjectName(name + u"Edit"_s);
        box->setChoices(choices);
        label = addField(column, box);
        connect(box, &ChoiceBox::codeChanged, this, &BulkForm::changed);
        return box;
    };
    if (m_kind == CommandKind::Triage) {
        m_category = add(u"category"_s, categoryChoices(facts), m_categoryLabel);
        addPriorities();
    }
    if (m_kind == CommandKind::Triage || m_kind == CommandKind::Coordinate || m_kind == CommandKind::Disposition)
        m_agency = add(u"agency"_s, agencyChoices(facts), m_agencyLabel);
    if (m_kind == CommandKind::Assign)
        m_officer = add(u"officer"_s, officerChoices(officers, facts, {}, {}), m_officerLabel);
}

void BulkForm::addPriorities()
{
    m_priorityRow = new QWidget(this);
    m_priority = new QButtonGroup(this);
    auto* const row = new QHBoxLayout(m_priorityRow);
    row->setContentsMargins({});
    row->setSpacing(Metric::kInside);
    for (const int id : {kStays, 0, 1, 2, 3}) {
        auto* const button = new QPushButton(m_priorityRow);
        button->setObjectName(id == kStays ? u"priority_stays"_s : u"priority_"_s + priorityCode(Priority(id)));
        button->setCheckable(true);
        button->setProperty("segment", true);
        m_priority->addButton(button, id);
        row->addWidget(button, 1);
    }
    m_priority->button(kStays)->setChecked(true);
    m_priorityLabel = addField(*qobject_cast<QVBoxLayout*>(layout()), m_priorityRow);
    connect(m_priority, &QButtonGroup::idToggled, this, &BulkForm::changed);
}

TicketCommand BulkForm::command() const
{
    TicketCommand command;
    command.kind = m_kind;
    if (m_category && !m_category->code().isEmpty())
        command.category = m_category->code();
    if (m_priority && m_priority->checkedId() != kStays)
        command.priority = Priority(m_priority->checkedId());
    if (m_agency && !m_agency->code().isEmpty())
        command.agency = m_agency->code();
    if (m_officer && !m_officer->code().isEmpty())
        command.assignee = m_officer->code();
    if (m_into)
        command.into = m_into->text().simplified();
    if (m_words)
        command.text = m_words->words();
    return command;
}

QString BulkForm::problem() const
{
    if (m_category && m_category->isUnclear())
        return tr("Choose a category from the list.");
    if (m_agency && m_agency->isUnclear())
        return tr("Choose an agency from the list.");
    if (m_officer && m_officer->isUnclear())
        return tr("Choose an officer from the list.");
    if (m_words && m_words->isTooLong())
        return tr("The text is too long.");
    if (m_words && !Placeholders::leftIn(m_words->words()).isEmpty())
        return tr("Placeholders are filled in for one report at a time.");
    const TicketCommand command = this->command();
    if (m_kind == CommandKind::Triage && !command.category && !command.priority && !command.agency)
        return tr("Choose what is to change.");
    if ((m_kind == CommandKind::Coordinate || m_kind == CommandKind::Disposition) && !command.agency)
        return Words::refusal(Refusal::NeedsAgency);
    if (m_officer && !command.assignee)
        return Words::refusal(Refusal::NeedsAssignee);
    if (m_into && command.into->isEmpty())
        return tr("Type the number of the report that all of them are merged into.");
    if (m_needsWords && m_words && m_words->words().isEmpty())
        return Words::refusal(Refusal::NeedsText);
    return {};
}

QVariantMap BulkForm::draft() const
{
    QVariantMap draft;
    for (const ChoiceBox* const box : {m_category, m_agency, m_officer}) {
        if (box && !box->currentText().isEmpty()) {
            draft.insert(box->objectName(), box->currentText());
            draft.insert(box->objectName() + u"Code"_s, box->code());
        }
    }
    if (m_priority && m_priority->checkedId() != kStays)
        draft.insert(u"priority"_s, m_priority->checkedId());
    if (m_into && !m_into->text().isEmpty())
        draft.insert(u"into"_s, m_into->text());
    if (m_words && !m_words->words().isEmpty())
        draft.insert(u"words"_s, m_words->toPlainText());
    return draft;
}

void BulkForm::restore(const QVariantMap& draft)
{
    for (ChoiceBox* const box : {m_category, m_agency, m_officer}) {
        if (box && draft.contains(box->objectName()))
            restoreChoice(*box, draft, box->objectName());
    }
    if (m_priority && draft.contains(u"priority"_s)) {
        if (QAbstractButton* const button = m_priority->button(draft.value(u"priority"_s).toInt()))
            button->setChecked(true);
    }
    if (m_into)
        m_into->setText(draft.value(u"into"_s).toString());
    if (m_words)
        m_words->setPlainText(draft.value(u"words"_s).toString());
}

QWidget* BulkForm::firstField() const
{
    for (QWidget* const field : std::initializer_list<QWidget*> {m_category, m_agency, m_officer, m_into, m_words}) {
        if (field)
            return field;
    }
    return nullptr;
}

void BulkForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BulkForm::retranslate()
{
    const bool triage = m_kind == CommandKind::Triage;
    if (m_category) {
        setFieldName(m_categoryLabel, m_category, tr("Category"));
        m_category->setPlaceholder(tr("As it is"));
    }
    if (m_priority) {
        setFieldName(m_priorityLabel, m_priorityRow, tr("Priority"));
        for (QAbstractButton* const button : m_priority->buttons()) {
            const int id = m_priority->id(button);
            button->setText(id == kStays ? tr("As it is") : Words::priority(Priority(id)));
        }
    }
    if (m_agency) {
        setFieldName(m_agencyLabel, m_agency, m_kind == CommandKind::Disposition ? tr("Unit") : tr("Agency"));
        m_agency->setPlaceholder(triage ? tr("As it is") : tr("Type a part of the name"));
    }
    if (m_officer) {
        setFieldName(m_officerLabel, m_officer, tr("Officer"));
        m_officer->setPlaceholder(tr("Type a part of the name"));
    }
    if (m_into) {
        setFieldName(m_intoLabel, m_into, tr("Merge all of them into the report"));
        m_into->setPlaceholderText(tr("Number, such as JK2503050007"));
    }
    if (m_words) {
        setFieldName(m_wordsLabel, m_words,
            m_kind == CommandKind::Note ? tr("Note") : m_needsWords ? tr("Reason") : tr("Instruction (optional)"));
    }
}

} // namespace JakOps
