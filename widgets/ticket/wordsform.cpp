// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/wordsform.h"

#include "services/evidenceservice.h"
#include "services/ticketreader.h"
#include "widgets/common/metrics.h"
#include "widgets/common/officercontext.h"
#include "widgets/evidence/evidencecard.h"
#include "widgets/ticket/fieldlabel.h"
#include "widgets/ticket/photofield.h"
#include "widgets/ticket/replybutton.h"
#include "widgets/ticket/wordsedit.h"

#include <QEvent>
#include <QVBoxLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

WordsForm::WordsForm(CommandKind kind, const FormContext& context, QWidget* parent)
    : CommandForm(kind, parent)
    , m_context(context)
    , m_words(new WordsEdit(this))
    , m_templates(new ReplyButton(m_context, kind, *m_words, this))
    , m_hint(new PlainLabel(this))
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Metric::kGap);
    column->addWidget(m_hint);
    m_hint->setWordWrap(true);
    m_hint->setSecondary(true);
    if (context.evidence && (kind == CommandKind::Validate || kind == CommandKind::RejectFollowUp)) {
        m_evidence = new EvidenceCard(context.theme, this);
        column->addWidget(m_evidence);
        connect(m_evidence, &EvidenceCard::compareRequested, this, &WordsForm::compareRequested);
        connect(m_evidence, &EvidenceCard::ticketRequested, this, &WordsForm::ticketRequested);
        connect(context.evidence, &EvidenceService::changed, this, &WordsForm::readEvidence);
    }
    m_wordsLabel = addField(*column, m_words);
    column->addWidget(m_templates, 0, Qt::AlignLeft);
    m_words->setObjectName(u"words"_s);
    connect(m_words, &QPlainTextEdit::textChanged, this, &CommandForm::changed);
    if (kind == CommandKind::FollowUp || kind == CommandKind::Note) {
        m_photos = new PhotoField(context.intake, context.photos, context.theme, this);
        m_photosLabel = addField(*column, m_photos);
        m_words->setTakesPhotos(true);
        connect(m_words, &WordsEdit::mediaInserted, this,
            [this](const QMimeData* source) { m_photos->addFromMime(*source); });
        connect(m_photos, &PhotoField::changed, this, &CommandForm::changed);
        connect(m_photos, &PhotoField::opened, this, &WordsForm::photoOpened);
    }
    retranslate();
}

void WordsForm::readEvidence()
{
    if (!m_evidence || m_key == 0)
        return;
    m_context.evidence->evidence(m_key, m_context.officer.officer()).then(this, [this, key = m_key](const Result<TicketEvidence>& evidence) {
        if (evidence && key == m_key)
            m_evidence->setEvidence(*evidence);
    });
}

void WordsForm::setTicket(const TicketDetail& detail)
{
    m_key = detail.key;
    readEvidence();
    m_templates->setTicket(detail);
    const auto option = std::ranges::find(detail.options, kind(), &CommandOption::kind);
    if (option != detail.options.end()) {
        m_needsWords = option->needsText;
        m_needsPhoto = option->needsPhoto;
    }
    retranslate();
}

void WordsForm::fill(TicketCommand& command) const
{
    command.text = m_words->words();
    if (m_photos)
        command.photos = m_photos->photos();
}

QString WordsForm::problem() const
{
    if (m_words->isTooLong())
        return tr("The text is too long.");
    if (m_photos && m_photos->isBusy())
        return tr("The photos are still being read.");
    return ReplyButton::problem(m_words->words());
}

QVariantMap WordsForm::draft() const
{
    QVariantMap draft;
    if (!m_words->words().isEmpty())
        draft.insert(u"words"_s, m_words->toPlainText());
    if (m_photos && !m_photos->photos().isEmpty())
        draft.insert(u"photos"_s, m_photos->photos());
    return draft;
}

void WordsForm::restore(const QVariantMap& draft)
{
    m_words->setPlainText(draft.value(u"words"_s).toString());
    m_words->moveCursor(QTextCursor::End);
    if (m_photos)
        m_photos->setPhotos(draft.value(u"photos"_s).toStringList());
}

QWidget* WordsForm::firstField()
{
    return m_words;
}

void WordsForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

QString WordsForm::wordsName() const
{
    switch (kind()) {
    case CommandKind::FollowUp:
        return tr("What was done");
    case CommandKind::Note:
        return tr("Note");
    case CommandKind::Answer:
        return tr("What the reporter answered");
    case CommandKind::AskVerification:
        return tr("What is to be looked at");
    default:
        return m_needsWords ? tr("Reason") : tr("Note (optional)");
    }
}

void WordsForm::retranslate()
{
    setFieldName(m_wordsLabel, m_words, wordsName());
    if (m_photosLabel)
        setFieldName(
            m_photosLabel, m_photos, m_needsPhoto ? tr("Evidence: at least one photo") : tr("Photos (optional)"));
    QString hint;
    if (kind() == CommandKind::Validate)
        hint = tr("The follow-up is accepted and the report is closed.");
    else if (kind() == CommandKind::RejectFollowUp)
        hint = tr("The follow-up goes back to whoever sent it, with your reason.");
    else if (kind() == CommandKind::ReturnToReporter)
        hint = tr("The report is closed and goes back to the reporter, with your reason.");
    else if (kind() == CommandKind::Withdraw)
        hint = tr("The report is taken out of the work, with your reason.");
    else if (kind() == CommandKind::AskVerification)
        hint = tr("The report goes onto the verification team's list. It stays with who has it.");
    else if (kind() == CommandKind::Unmerge)
        hint = tr("The report is one of its own again and goes on where it stood.");
    else if (kind() == CommandKind::Ungroup)
        hint = tr("The report leaves its group and goes on by itself.");
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

} // namespace JakOps
