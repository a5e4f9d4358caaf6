// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/evidence/evidencecard.h"

class QPushButton;

namespace JakOps {

class CompareView;
class PhotoReader;
class VideoFrames;
struct Error;

// Two photos of reports to be compared, read in the background; of a video its first picture. In a page, or (openWindow) by itself.
class ComparePane final : public QWidget
{
    Q_OBJECT

public:
    ComparePane(PhotoReader& reader, VideoFrames& frames, const Theme& theme, QWidget* parent = nullptr);

    void setPair(const PicturePair& pair);
    [[nodiscard]] CompareView& view() const { return *m_view; }
    [[nodiscard]] bool isReading() const { return m_reading > 0; }
    // Deletes itself when it is closed. Esc closes it.
    static ComparePane* openWindow(PhotoReader& reader, VideoFrames& frames, const Theme& theme, const PicturePair& pair, QWidget* parent);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void read(bool left);
    void tell(bool left, const Error& error);
    void show(bool left, const QImage& image);
    void retranslate();

    PhotoReader& m_reader;
    VideoFrames& m_frames;
    CompareView* m_view;
    QPushButton* m_slider;
    QPushButton* m_beside;
    PicturePair m_pair;
    QImage m_images[2];
    QString m_problems[2];
    quint64 m_generation = 0;
    int m_reading = 0;
};

} // namespace JakOps
