// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/commandkind.h"

#include <QWidget>

class QMenu;
class QPushButton;
class QToolButton;

namespace JakOps {

class PlainLabel;

// What can be done with several chosen reports at once, under the list: how many there are and the commands. There only
// while more than one is chosen.
class BulkBar final : public QWidget
{
    Q_OBJECT

public:
    explicit BulkBar(QWidget* parent = nullptr);

    void setCount(int count);
    void setRefused(const QString& why); // what the officer's role may not do; empty: it may
    // Every command that many reports can be given, in the order of the work.
    [[nodiscard]] static const QList<CommandKind>& commands();

Q_SIGNALS:
    void chosen(JakOps::CommandKind kind);
    void cleared(); // none of them any more

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    int m_count = 0;
    QString m_refused;
    PlainLabel* m_label;
    QToolButton* m_clear;
    QList<QPushButton*> m_buttons; // of the first commands
    QToolButton* m_more;
    QMenu* m_menu;
};

} // namespace JakOps
