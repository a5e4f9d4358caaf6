// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/learn/suggester.h"
#include "widgets/ticket/commandform.h"
#include "widgets/ticket/formcontext.h"

class QButtonGroup;
class QPushButton;

namespace JakOps {

class ChoiceBox;
class PlainLabel;
class SuggestionChips;

// Category, priority and agency. The agency that usually handles the chosen category in this village is offered, not
// imposed; so are the answers that closed reports teach.
class TriageForm final : public CommandForm
{
    Q_OBJECT

public:
    TriageForm(const FormContext& context, QWidget* parent);

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
    void suggest();
    void askLearned(const TicketDetail& detail);
    void showLearned(const Result<Suggestion>& answer);
    [[nodiscard]] Priority chosenPriority() const;
    [[nodiscard]] QVariantMap values() const;

    FormContext m_context;
    ChoiceBox* m_category;
    ChoiceBox* m_agency;
    QButtonGroup* m_priority;
    QWidget* m_priorityRow;
    QPushButton* m_suggestion;
    PlainLabel* m_why; // the rule behind it
    SuggestionChips* m_learnedCategory;
    SuggestionChips* m_learnedAgency;
    PlainLabel* m_learnedNote; // why nothing was learned
    PlainLabel* m_categoryLabel;
    PlainLabel* m_priorityLabel;
    PlainLabel* m_agencyLabel;
    QString m_ticketAgency;
    QString m_village;
    QString m_channel;
    QString m_text;
    QString m_suggested;
    QVariantMap m_untouched;
};

} // namespace JakOps
