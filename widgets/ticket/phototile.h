// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

class QToolButton;

namespace JakOps {

class PhotoCache;
class Theme;

// One photo as a small button that opens it: filled to the edges, or the words why it is not to be seen.
class PhotoTile final : public QAbstractButton
{
    Q_OBJECT

public:
    static constexpr QSize kSize{91, 68};

    PhotoTile(PhotoCache& cache, const Theme& theme, const QString& photo, QWidget* parent = nullptr);

    [[nodiscard]] const QString& photo() const { return m_photo; }
    void setRemovable(bool on);
    [[nodiscard]] QSize sizeHint() const override { return kSize; }
    // Also for the timeline's delegate.
    static void paintPhoto(
        QPainter& painter, const QRect& rect, PhotoCache& cache, const QString& photo, const Theme& theme);

Q_SIGNALS:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    PhotoCache& m_cache;
    const Theme& m_theme;
    QString m_photo;
    QToolButton* m_remove = nullptr;
};

} // namespace JakOps
