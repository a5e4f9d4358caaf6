// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/ticket/commandform.h"
#include "widgets/ticket/formcontext.h"

class QPushButton;

namespace JakOps {

class ChoiceBox;
class PlainLabel;
class ReplyButton;
class WordsEdit;

// Coordinate: to any agency, with words. Disposition: to one of the present agency's own units only.
class AgencyForm final : public CommandForm
{
    Q_OBJECT

public:
    AgencyForm(CommandKind kind, const FormContext& context, QWidget* parent);

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
    void offer();
    [[nodiscard]] QVariantMap values() const;

    FormContext m_context;
    ChoiceBox* m_agency;
    QPushButton* m_suggestion;
    WordsEdit* m_words;
    ReplyButton* m_templates;
    PlainLabel* m_agencyLabel;
    PlainLabel* m_wordsLabel;
    QString m_from; // the present agency
    QString m_suggested;
    QVariantMap m_untouched;
    bool m_needsWords = false;
};

} // namespace JakOps
