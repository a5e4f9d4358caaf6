// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/learn/linearhead.h"

#include <QHash>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace JakOps {

// What was learned from closed reports about one field of a form: one button an answer with how sure it is, the surest first. A
// click offers it; nothing is filled in by itself. Unlikely answers and what the field says already are left out.
class SuggestionChips final : public QWidget
{
    Q_OBJECT

public:
    explicit SuggestionChips(QWidget* parent = nullptr);

    void setSuggested(const QList<Suggested>& suggested, const QHash<QString, QString>& names);
    void setPresent(const QStringList& codes); // what need not be offered

Q_SIGNALS:
    void chosen(const QString& code);

protected:
    void changeEvent(QEvent* event) override;

private:
    void arrange();

    QList<Suggested> m_suggested;
    QHash<QString, QString> m_names;
    QStringList m_present;
    QList<QPushButton*> m_buttons;
};

} // namespace JakOps
