// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace JakOps {

class Actions;

// The names of the pages side by side; the one that is shown is underlined.
class PageTabs final : public QWidget
{
    Q_OBJECT

public:
    explicit PageTabs(Actions& actions, QWidget* parent = nullptr);

private:
    void follow(QToolButton& button, const QAction& action);
};

} // namespace JakOps
