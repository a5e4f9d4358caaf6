// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

class QMediaPlayer;
class QPushButton;
class QSlider;
class QVideoSink;

namespace JakOps {

class PlainLabel;
class Theme;

// Plays a video of a report: play and pause, seek, save. Where this computer cannot play it, it says so and offers to save it.
class VideoView final : public QWidget
{
    Q_OBJECT

public:
    explicit VideoView(const Theme& theme, QWidget* parent = nullptr);
    ~VideoView() override;

    void open(const QString& file); // stopped at its first picture
    void stop();
    [[nodiscard]] bool isPlaying() const;
    [[nodiscard]] const QString& problem() const { return m_problem; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class Screen;
    void toggle();
    void save();
    void tell(const QString& problem);
    void showTime();
    void retranslate();

    QString m_file;
    QString m_problem;
    QMediaPlayer* m_player;
    QVideoSink* m_sink;
    Screen* m_screen;
    QPushButton* m_play;
    QSlider* m_seek;
    PlainLabel* m_time;
    QPushButton* m_save;
    bool m_isFirst = false; // its first picture is not here yet
};

} // namespace JakOps
