// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/ticket/commandform.h"
#include "widgets/ticket/formcontext.h"

namespace JakOps {

class EvidenceCard;
class PhotoField;
class PlainLabel;
class ReplyButton;
class WordsEdit;
struct PicturePair;

// Words, and for a follow-up or a note photos: notes, follow-ups, validations, rejections, reopening, returning,
// withdrawing.
class WordsForm final : public CommandForm
{
    Q_OBJECT

public:
    WordsForm(CommandKind kind, const FormContext& context, QWidget* parent);

    void setTicket(const TicketDetail& detail) override;
    void fill(TicketCommand& command) const override;
    [[nodiscard]] QString problem() const override;
    [[nodiscard]] QVariantMap draft() const override;
    void restore(const QVariantMap& draft) override;
    [[nodiscard]] QWidget* firstField() override;

Q_SIGNALS:
    void photoOpened(const QStringList& photos, int index);
    void compareRequested(const JakOps::PicturePair& pair);
    void ticketRequested(qint64 key);

protected:
    void changeEvent(QEvent* event) override;

private:
    void readEvidence();
    void retranslate();
    [[nodiscard]] QString wordsName() const;

    FormContext m_context;
    qint64 m_key = 0;
    EvidenceCard* m_evidence = nullptr; // where a follow-up is judged
    WordsEdit* m_words;
    ReplyButton* m_templates;
    PhotoField* m_photos = nullptr;
    PlainLabel* m_wordsLabel;
    PlainLabel* m_photosLabel = nullptr;
    PlainLabel* m_hint;
    bool m_needsWords = false;
    bool m_needsPhoto = false;
};

} // namespace JakOps
