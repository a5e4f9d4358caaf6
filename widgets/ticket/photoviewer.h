// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QStringList>
#include <QWidget>

namespace JakOps {

class PhotoReader;
class VideoView;
class Theme;

// Photos large, in a window of its own beside the work. Left and right turn the pages, Esc closes.
class PhotoViewer final : public QWidget
{
    Q_OBJECT

public:
    PhotoViewer(PhotoReader& reader, const Theme& theme, QWidget* parent);

    void open(const QStringList& photos, int index, const QString& title);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void turn(int by);
    void load();
    void play();

    PhotoReader& m_reader;
    const Theme& m_theme;
    QStringList m_photos;
    int m_index = 0;
    quint64 m_generation = 0;
    QImage m_image;
    QString m_problem;
    VideoView* m_video = nullptr; // once there was one
    QString m_title;
};

} // namespace JakOps
