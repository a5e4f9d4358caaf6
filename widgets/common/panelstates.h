// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QWidget>

class QPushButton;
class QStackedLayout;

namespace JakOps {

class EmptyState;
class SkeletonLabel;
class Theme;

// What a panel can be: loading, empty, failed, or its content. Made anew by retranslate() in another language.
class PanelStates final : public QWidget
{
    Q_OBJECT

public:
    enum class State { Loading, Empty, Failed, Content };

    PanelStates(const Theme& theme, QWidget* content, QWidget* parent = nullptr); // takes the content

    [[nodiscard]] State state() const { return m_state; }
    void showLoading();
    void showContent();
    // What is so, what to do, and the one button that does it.
    void showEmpty(const QString& icon, const QString& what, const QString& advice, const QString& button);
    void showFailed(const Error& error);

Q_SIGNALS:
    void actionRequested(); // the empty state's button
    void retryRequested(); // the failed state's

private:
    void enter(State state);

    State m_state = State::Loading;
    QStackedLayout* m_pages;
    SkeletonLabel* m_skeleton;
    EmptyState* m_message;
};

} // namespace JakOps
