// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/verifiedform.h"

#include "services/ticketreader.h"
#include "widgets/common/metrics.h"
#include "widgets/common/words.h"
#include "widgets/ticket/fieldlabel.h"
#include "widgets/ticket/photofield.h"
#include "widgets/ticket/wordsedit.h"

#include <QButtonGroup>
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

VerifiedForm::VerifiedForm(const FormContext& context, QWidget* parent)
    : CommandForm(CommandKind::Verified, parent)
    , m_outcomeRow(new QWidget(this))
    , m_outcome(new QButtonGroup(this))
    , m_words(new WordsEdit(this))
    , m_photos(new PhotoField(context.intake, context.photos, context.theme, this))
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Metric::kGap);
    m_outcomeLabel = addField(*column, m_outcomeRow);
    m_wordsLabel = addField(*column, m_words);
    m_photosLabel = addField(*column, m_photos);
    m_words->setObjectName(u"words"_s);
    m_words->setTakesPhotos(true);
    auto* const row = new QVBoxLayout(m_outcomeRow); // the words are too long to stand beside each other
    row->setContentsMargins({});
    row->setSpacing(Metric::kInside);
    for (const Verification outcome : {Verification::Found, Verification::NotFound, Verification::Elsewhere}) {
        auto* const button = new QPushButton(m_outcomeRow);
        button->setObjectName(u"outcome_"_s + verificationCode(outcome));
        button->setCheckable(true);
        button->setProperty("segment", true);
        m_outcome->addButton(button, int(outcome));
        row->addWidget(button);
    }
    connect(m_outcome, &QButtonGroup::idToggled, this, &CommandForm::changed);
    connect(m_words, &QPlainTextEdit::textChanged, this, &CommandForm::changed);
    connect(m_words, &WordsEdit::mediaInserted, this, [this](const QMimeData* source) { m_photos->addFromMime(*source); });
    connect(m_photos, &PhotoField::changed, this, &CommandForm::changed);
    connect(m_photos, &PhotoField::opened, this, &VerifiedForm::photoOpened);
    retranslate();
}

void VerifiedForm::setTicket(const TicketDetail&) {}

void VerifiedForm::fill(TicketCommand& command) const
{
    if (m_outcome->checkedId() > 0)
        command.outcome = Verification(m_outcome->checkedId());
    command.text = m_words->words();
    command.photos = m_photos->photos();
}

QString VerifiedForm::problem() const
{
    if (m_outcome->checkedId() <= 0)
        return tr("Choose what was found.");
    if (m_words->isTooLong())
        return tr("The text is too long.");
    if (m_photos->isBusy())
        return tr("The photos are still being read.");
    return {};
}

QVariantMap VerifiedForm::draft() const
{
    QVariantMap draft;
    if (m_outcome->checkedId() > 0)
        draft.insert(u"outcome"_s, m_outcome->checkedId());
    if (!m_words->words().isEmpty())
        draft.insert(u"words"_s, m_words->toPlainText());
    if (!m_photos->photos().isEmpty())
        draft.insert(u"photos"_s, m_photos->photos());
    return draft;
}

void VerifiedForm::restore(const QVariantMap& draft)
{
    if (QAbstractButton* const button = m_outcome->button(draft.value(u"outcome"_s).toInt()))
        button->setChecked(true);
    m_words->setPlainText(draft.value(u"words"_s).toString());
    m_words->moveCursor(QTextCursor::End);
    m_photos->setPhotos(draft.value(u"photos"_s).toStringList());
}

QWidget* VerifiedForm::firstField()
{
    return m_outcome->button(int(Verification::Found));
}

void VerifiedForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void VerifiedForm::retranslate()
{
    setFieldName(m_outcomeLabel, m_outcomeRow, tr("What was found"));
    setFieldName(m_wordsLabel, m_words, tr("In words"));
    setFieldName(m_photosLabel, m_photos, tr("Photos (optional)"));
    for (QAbstractButton* const button : m_outcome->buttons())
        button->setText(Words::verification(Verification(m_outcome->id(button))));
}

} // namespace JakOps
