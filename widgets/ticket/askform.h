// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/ticket/commandform.h"
#include "widgets/ticket/formcontext.h"

class QButtonGroup;

namespace JakOps {

class PlainLabel;
class ReplyButton;
class WordsEdit;

// A question to the reporter, and how many days its answer is waited for. Usual questions stand in a menu and are put into the
// words, where they can be changed.
class AskForm final : public CommandForm
{
    Q_OBJECT

public:
    AskForm(const FormContext& context, QWidget* parent);

    void setTicket(const TicketDetail& detail) override;
    void fill(TicketCommand& command) const override;
    [[nodiscard]] QString problem() const override;
    [[nodiscard]] QVariantMap draft() const override;
    void restore(const QVariantMap& draft) override;
    [[nodiscard]] QWidget* firstField() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void tellUntil();
    [[nodiscard]] qint64 until() const;

    FormContext m_context;
    WordsEdit* m_words;
    ReplyButton* m_usual;
    QWidget* m_daysRow;
    QButtonGroup* m_days;
    PlainLabel* m_wordsLabel;
    PlainLabel* m_daysLabel;
    PlainLabel* m_until;
};

} // namespace JakOps
