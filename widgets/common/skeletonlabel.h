// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace JakOps {

class Theme;

// Grey bars where lines of text will be. Still: nothing moves unless something happened. Shown only after 300 ms of waiting, so
// that what is quick does not flicker: call start() when the wait begins, stop() when it ends.
class SkeletonLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit SkeletonLabel(const Theme& theme, int lines = 3, QWidget* parent = nullptr);

    void start();
    void stop();
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    const Theme& m_theme;
    int m_lines;
    int m_timer = 0;
    bool m_visible = false;
};

} // namespace JakOps
