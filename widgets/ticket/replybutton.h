// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/commandkind.h"

#include <QToolButton>

namespace JakOps {

class ReplyService;
class WordsEdit;
struct FormContext;
struct TicketDetail;

// The templates that fit the report, in a menu beside a form's words: what is chosen is filled in and put there, where it
// can be changed. Ctrl+J opens it. There only while something fits.
class ReplyButton final : public QToolButton
{
    Q_OBJECT

public:
    ReplyButton(const FormContext& context, CommandKind kind, WordsEdit& words, QWidget* form);

    // `more`: further texts for the menu, such as usual questions.
    void setTicket(const TicketDetail& detail, const QStringList& more = {});
    // In words; empty: no placeholder is left in what was written.
    [[nodiscard]] static QString problem(const QString& words);

protected:
    void changeEvent(QEvent* event) override;

private:
    void add(const QString& name, const QString& text);
    void retranslate();

    const FormContext& m_context;
    CommandKind m_kind;
    WordsEdit& m_words;
};

} // namespace JakOps
