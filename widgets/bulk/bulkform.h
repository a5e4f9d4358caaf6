// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/role.h"
#include "domain/ticketcommand.h"

#include <QVariantMap>
#include <QWidget>

class QButtonGroup;
class QLineEdit;

namespace JakOps {

class ChoiceBox;
class CityFacts;
class PlainLabel;
class WordsEdit;
class Workflow;

// What is filled in once for many reports. What is left as it is stays as it is in each: only what was chosen is part of
// the command.
class BulkForm final : public QWidget
{
    Q_OBJECT

public:
    BulkForm(CommandKind kind, const CityFacts& facts, const Workflow& workflow, const QList<Officer>& officers,
        QWidget* parent = nullptr);

    [[nodiscard]] CommandKind kind() const { return m_kind; }
    [[nodiscard]] TicketCommand command() const;
    [[nodiscard]] QString problem() const; // what is missing or unclear; empty: it can be looked at
    [[nodiscard]] QVariantMap draft() const; // empty when nothing was filled in
    void restore(const QVariantMap& draft);
    [[nodiscard]] QWidget* firstField() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void addChoices(const CityFacts& facts, const QList<Officer>& officers);
    void addPriorities();
    void retranslate();

    CommandKind m_kind;
    bool m_needsWords = false;
    ChoiceBox* m_category = nullptr;
    ChoiceBox* m_agency = nullptr;
    ChoiceBox* m_officer = nullptr;
    QButtonGroup* m_priority = nullptr;
    QWidget* m_priorityRow = nullptr;
    QLineEdit* m_into = nullptr;
    WordsEdit* m_words = nullptr;
    PlainLabel* m_categoryLabel = nullptr;
    PlainLabel* m_agencyLabel = nullptr;
    PlainLabel* m_officerLabel = nullptr;
    PlainLabel* m_priorityLabel = nullptr;
    PlainLabel* m_intoLabel = nullptr;
    PlainLabel* m_wordsLabel = nullptr;
};

} // namespace JakOps
