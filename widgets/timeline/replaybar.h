// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QSlider;
class QToolButton;

namespace JakOps {

class Replay;
class Theme;

// The slim bar above the time axis while a period of the past is shown: play and pause (Space), a step back and on (arrow
// keys), the speed, the moment shown, and the way back to now. Shows what the replay says and decides nothing.
class ReplayBar final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kHeight = 36;

    ReplayBar(Replay& replay, Theme& theme, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QToolButton* button(const QString& icon, void (ReplayBar::*act)());
    void toggle();
    void back();
    void on();
    void live();
    void retranslate();
    void update();

    Replay& m_replay;
    Theme& m_theme;
    QToolButton* m_back;
    QToolButton* m_play;
    QToolButton* m_on;
    QComboBox* m_speed;
    QSlider* m_slider;
    QLabel* m_time;
    QToolButton* m_live;
    bool m_showing = false; // the slider is being set here
};

} // namespace JakOps
