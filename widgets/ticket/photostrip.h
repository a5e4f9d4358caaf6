// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QGridLayout;

namespace JakOps {

class PhotoCache;
class Theme;

// Photos in rows of four. All of them: nothing is cut off.
class PhotoStrip final : public QWidget
{
    Q_OBJECT

public:
    PhotoStrip(PhotoCache& cache, const Theme& theme, QWidget* parent = nullptr);

    void setPhotos(const QStringList& photos);
    [[nodiscard]] const QStringList& photos() const { return m_photos; }
    void setRemovable(bool on);

Q_SIGNALS:
    void opened(const QStringList& photos, int index);
    void removed(const QString& photo);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();

    PhotoCache& m_cache;
    const Theme& m_theme;
    QStringList m_photos;
    QGridLayout* m_grid;
    bool m_removable = false;
};

} // namespace JakOps
