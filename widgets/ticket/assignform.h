// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/ticket/commandform.h"
#include "widgets/ticket/formcontext.h"

namespace JakOps {

class ChoiceBox;
class PlainLabel;
class WordsEdit;

// To an officer of the list; those of the responsible agency stand first.
class AssignForm final : public CommandForm
{
    Q_OBJECT

public:
    AssignForm(const FormContext& context, QWidget* parent);

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
    [[nodiscard]] QVariantMap values() const;

    FormContext m_context;
    ChoiceBox* m_officer;
    WordsEdit* m_words;
    PlainLabel* m_officerLabel;
    PlainLabel* m_wordsLabel;
    QVariantMap m_untouched;
};

} // namespace JakOps
