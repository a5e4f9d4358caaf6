// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/intake/intakeform.h"

#include "services/suggestionservice.h"
#include "services/workspace.h"
#include "widgets/common/choicebox.h"
#include "widgets/common/intakewords.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/intake/contactfields.h"
#include "widgets/intake/placefield.h"
#include "widgets/ticket/choices.h"
#include "widgets/ticket/fieldlabel.h"
#include "widgets/ticket/photofield.h"
#include "widgets/ticket/suggestionchips.h"
#include "widgets/ticket/wordsedit.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPauseMs = 600; // after the last key

} // namespace

IntakeForm::IntakeForm(const Parts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_channel(new QButtonGroup(this))
    , m_channelRow(new QWidget(this))
    , m_words(new WordsEdit(this))
    , m_place(new PlaceField(parts.workspace, this))
    , m_category(new ChoiceBox(this))
    , m_learned(new SuggestionChips(this))
    , m_photos(new PhotoField(parts.intake, parts.photos, parts.theme, this))
    , m_private(new QCheckBox(this))
    , m_privacy(new PlainLabel(this))
    , m_contact(new ContactFields(this))
{
    auto* const row = new QHBoxLayout(m_channelRow);
    row->setContentsMargins({});
    row->setSpacing(Metric::kInside);
    for (int i = 0; i < CitizenReport::channels().size(); ++i) {
        auto* const button = new QPushButton(m_channelRow);
        button->setObjectName(u"channel_"_s + CitizenReport::channels()[i]);
        button->setCheckable(true);
        button->setProperty("segment", true);
        m_channel->addButton(button, i);
        row->addWidget(button, 1);
    }
    m_channel->button(0)->setChecked(true);
    m_words->setObjectName(u"intakeWords"_s);
    m_words->setTakesPhotos(true);
    m_words->setTabChangesFocus(true);
    m_category->setObjectName(u"intakeCategory"_s);
    m_category->setChoices(categoryChoices(parts.workspace.facts()));
    m_private->setObjectName(u"intakePrivate"_s);
    m_private->setChecked(true);
    m_privacy->setSecondary(true);
    m_privacy->setSmall(true);
    m_privacy->setWordWrap(true);

    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Metric::kGap);
    column->addWidget(m_channelRow);
    m_wordsLabel = addField(*column, m_words);
    column->addWidget(m_place);
    m_categoryLabel = addField(*column, m_category);
    column->addWidget(m_learned);
    column->addWidget(m_photos);
    column->addWidget(m_private);
    column->addWidget(m_privacy);
    column->addWidget(m_contact);

    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &IntakeForm::ask);
    connect(m_words, &QPlainTextEdit::textChanged, this, [this] {
        m_pause.start();
        Q_EMIT changed();
    });
    connect(m_words, &WordsEdit::mediaInserted, this, [this](const QMimeData* source) { m_photos->addFromMime(*source); });
    connect(m_category, &ChoiceBox::codeChanged, this, [this] {
        m_learned->setPresent({m_category->code()});
        Q_EMIT changed();
    });
    connect(m_learned, &SuggestionChips::chosen, this, [this](const QString& code) {
        m_category->setCode(code);
        m_category->setFocus();
    });
    connect(m_place, &PlaceField::changed, this, &IntakeForm::changed);
    connect(m_place, &PlaceField::mapRequested, this, &IntakeForm::mapRequested);
    connect(m_photos, &PhotoField::changed, this, &IntakeForm::changed);
    connect(m_photos, &PhotoField::opened, this, &IntakeForm::photoOpened);
    connect(m_contact, &ContactFields::changed, this, &IntakeForm::changed);
    connect(m_channel, &QButtonGroup::idToggled, this, &IntakeForm::changed);
    connect(m_private, &QCheckBox::toggled, this, [this] {
        showPrivacy();
        Q_EMIT changed();
    });
    retranslate();
}

CitizenReport IntakeForm::report() const
{
    CitizenReport report;
    report.text = m_words->words();
    report.channel = CitizenReport::channels().value(std::max(0, m_channel->checkedId()));
    report.category = m_category->code();
    m_place->fill(report);
    report.photos = m_photos->photos();
    report.isPrivate = m_private->isChecked();
    report.reporter = m_contact->reporter();
    return report;
}

QString IntakeForm::problem() const
{
    if (m_place->isUnclear())
        return IntakeWords::problem(IntakeProblem::UnknownArea);
    if (m_category->isUnclear())
        return IntakeWords::problem(IntakeProblem::UnknownCategory);
    if (m_photos->isBusy())
        return tr("The photos are still being read.");
    return IntakeWords::problem(problemOf(report(), m_parts.workspace.facts()));
}

void IntakeForm::focusProblem()
{
    const IntakeProblem problem = problemOf(report(), m_parts.workspace.facts());
    if (problem == IntakeProblem::NoPlace || problem == IntakeProblem::FarAway || m_place->isUnclear())
        m_place->address()->setFocus(Qt::OtherFocusReason);
    else if (m_category->isUnclear())
        m_category->setFocus(Qt::OtherFocusReason);
    else
        m_words->setFocus(Qt::OtherFocusReason);
}

void IntakeForm::clear()
{
    ++m_asked;
    m_words->clear();
    m_place->clear();
    m_category->setCode({});
    m_learned->setSuggested({}, {});
    m_photos->setPhotos({});
    m_private->setChecked(true);
    m_contact->clear();
    m_channel->button(0)->setChecked(true);
    m_pause.stop();
}

QVariantMap IntakeForm::draft() const
{
    QVariantMap draft = m_place->draft();
    if (!m_words->words().isEmpty())
        draft.insert(u"words"_s, m_words->toPlainText());
    if (!m_category->currentText().trimmed().isEmpty()) {
        draft.insert(u"category"_s, m_category->currentText());
        draft.insert(u"categoryCode"_s, m_category->code());
    }
    if (!m_photos->photos().isEmpty())
        draft.insert(u"photos"_s, m_photos->photos());
    if (draft.isEmpty())
        return draft; // the switches alone are no words
    draft.insert(u"channel"_s, m_channel->checkedId());
    draft.insert(u"private"_s, m_private->isChecked());
    return draft;
}

void IntakeForm::restore(const QVariantMap& draft)
{
    clear();
    m_words->setPlainText(draft.value(u"words"_s).toString());
    m_words->moveCursor(QTextCursor::End);
    m_place->restore(draft);
    restoreChoice(*m_category, draft, u"category"_s);
    m_photos->setPhotos(draft.value(u"photos"_s).toStringList());
    m_private->setChecked(draft.value(u"private"_s, true).toBool());
    if (QAbstractButton* const button = m_channel->button(draft.value(u"channel"_s).toInt()))
        button->setChecked(true);
}

QWidget* IntakeForm::firstField() const
{
    return m_words;
}

void IntakeForm::ask()
{
    const quint64 asked = ++m_asked;
    if (m_words->words().isEmpty())
        return m_learned->setSuggested({}, {});
    m_parts.suggestions.suggest(m_words->words(), m_place->village(), report().channel)
        .then(this, [this, asked](const Result<Suggestion>& answer) {
            if (asked == m_asked)
                showLearned(answer);
        });
}

void IntakeForm::showLearned(const Result<Suggestion>& answer)
{
    QHash<QString, QString> names;
    const QList<Suggested> categories = answer ? answer->categories : QList<Suggested>(); // it does as well without
    for (const Suggested& category : categories)
        names.insert(category.code, m_parts.workspace.facts().categoryName(category.code));
    m_learned->setSuggested(categories, names);
}

void IntakeForm::showPrivacy()
{
    m_privacy->setText(m_private->isChecked()
            ? tr("The field gets words written anew and the square of about 80 m. Who reported is shown to nobody.")
            : tr("Words, photos and place are shown to everybody who works on it. Who reported is sealed all the same."));
}

void IntakeForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void IntakeForm::retranslate()
{
    m_channel->button(0)->setText(tr("At the counter"));
    m_channel->button(1)->setText(tr("On the phone"));
    m_channelRow->setAccessibleName(tr("How the citizen reports"));
    setFieldName(m_wordsLabel, m_words, tr("What the citizen says"));
    m_words->setPlaceholderText(tr("What is wrong, since when, what has been tried"));
    setFieldName(m_categoryLabel, m_category, tr("Category"));
    m_category->setPlaceholder(tr("Type a part of the name; may stay empty"));
    m_private->setText(tr("Private"));
    showPrivacy();
}

} // namespace JakOps
