// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QStringList>
#include <QWidget>

class QMimeData;
class QPushButton;

namespace JakOps {

class PhotoCache;
class PhotoIntake;
class PhotoStrip;
class PlainLabel;
class Theme;
struct TakenPhoto;

// Where photos are added to a command: by file chooser, by dropping, by pasting. Each is checked and stored in the
// background; what cannot be taken is told by name and reason and the rest is kept.
class PhotoField final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kMost = 10;

    PhotoField(PhotoIntake& intake, PhotoCache& cache, const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] QStringList photos() const; // sha256
    void setPhotos(const QStringList& photos);
    [[nodiscard]] bool isBusy() const { return m_waiting > 0; }
    void addFiles(const QStringList& paths);
    void addFromMime(const QMimeData& source);
    [[nodiscard]] QWidget* addButton() const;

Q_SIGNALS:
    void changed();
    void opened(const QStringList& photos, int index);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void choose();
    [[nodiscard]] bool hasRoom(const QString& name);
    void onTaken(const QString& name, const Result<TakenPhoto>& photo);
    void complain(const QString& sentence);
    void retranslate();
    void refresh();

    PhotoIntake& m_intake;
    const Theme& m_theme;
    PhotoStrip* m_strip;
    QPushButton* m_add;
    PlainLabel* m_hint;
    PlainLabel* m_problems;
    QStringList m_complaints;
    int m_waiting = 0;
    bool m_dropping = false;
};

} // namespace JakOps
