// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/ticket/commandform.h"
#include "widgets/ticket/formcontext.h"

class QButtonGroup;

namespace JakOps {

class PhotoField;
class PlainLabel;
class WordsEdit;

// What the field verification team found: there, not there, or elsewhere; in words, and with photos.
class VerifiedForm final : public CommandForm
{
    Q_OBJECT

public:
    VerifiedForm(const FormContext& context, QWidget* parent);

    void setTicket(const TicketDetail& detail) override;
    void fill(TicketCommand& command) const override;
    [[nodiscard]] QString problem() const override;
    [[nodiscard]] QVariantMap draft() const override;
    void restore(const QVariantMap& draft) override;
    [[nodiscard]] QWidget* firstField() override;

Q_SIGNALS:
    void photoOpened(const QStringList& photos, int index);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QWidget* m_outcomeRow;
    QButtonGroup* m_outcome;
    WordsEdit* m_words;
    PhotoField* m_photos;
    PlainLabel* m_outcomeLabel;
    PlainLabel* m_wordsLabel;
    PlainLabel* m_photosLabel;
};

} // namespace JakOps
