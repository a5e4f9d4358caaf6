// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIdentityProxyModel>
#include <QListView>

namespace JakOps {

class EventWords;
class PhotoCache;
class Theme;
class TimelineDelegate;
class TimelineModel;

// Gives every event the words a screen reader says.
class SpokenTimeline final : public QIdentityProxyModel
{
    Q_OBJECT

public:
    SpokenTimeline(const EventWords& words, QObject* parent)
        : QIdentityProxyModel(parent)
        , m_words(words)
    {
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    const EventWords& m_words;
};

// The ticket's history, newest first, as high as all of it: the panel around it scrolls. Enter or a click opens photos.
class TimelineView final : public QListView
{
    Q_OBJECT

public:
    TimelineView(TimelineModel& model, const EventWords& words, PhotoCache& photos, const Theme& theme,
        QWidget* parent = nullptr);

    void setNow(qint64 now);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {60, 0}; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    void photoOpened(const QStringList& photos, int index);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void fit();
    [[nodiscard]] int photoUnder(const QPoint& position, QModelIndex& index) const;

    TimelineDelegate* m_delegate;
    SpokenTimeline* m_spoken;
};

} // namespace JakOps
