// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/workflow.h"

#include <QHash>
#include <QWidget>

class QGridLayout;
class QPushButton;
class QToolButton;

namespace JakOps {

// What can be done with the ticket: the usual next step as the one filled button, the other commands in the order of
// the work. What is not open now is grey and says why. On a low screen the grey ones are folded away until asked for.
class CommandBar final : public QWidget
{
    Q_OBJECT

public:
    explicit CommandBar(QWidget* parent = nullptr);

    void setOptions(const QList<CommandOption>& options, bool atBureau = false);
    void setCompact(bool on);
    [[nodiscard]] QPushButton* button(CommandKind kind) const { return m_buttons.value(kind); }

Q_SIGNALS:
    void chosen(JakOps::CommandKind kind);
    void returnChosen(); // to Biro Pemerintahan: a hand-over whose goal stands

protected:
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    void describe();

    QList<CommandOption> m_options;
    QHash<CommandKind, QPushButton*> m_buttons;
    QGridLayout* m_grid;
    QPushButton* m_return;
    QToolButton* m_more;
    bool m_atBureau = false;
    bool m_compact = false;
    bool m_unfolded = false;
};

} // namespace JakOps
