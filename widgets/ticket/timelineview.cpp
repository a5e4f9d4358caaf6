// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/timelineview.h"

#include "tables/timelinemodel.h"
#include "widgets/common/theme.h"
#include "widgets/ticket/eventwords.h"
#include "widgets/ticket/photocache.h"
#include "widgets/ticket/timelinedelegate.h"

#include <QKeyEvent>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

QVariant SpokenTimeline::data(const QModelIndex& index, int role) const
{
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return m_words.spoken(index.data(TimelineModel::EntryRole).value<TimelineEntry>());
    return QIdentityProxyModel::data(index, role);
}

TimelineView::TimelineView(
    TimelineModel& model, const EventWords& words, PhotoCache& photos, const Theme& theme, QWidget* parent)
    : QListView(parent)
    , m_delegate(new TimelineDelegate(words, photos, theme, this))
    , m_spoken(new SpokenTimeline(words, this))
{
    setObjectName(u"timeline"_s);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSelectionMode(QAbstractItemView::NoSelection);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMouseTracking(true);
    m_spoken->setSourceModel(&model);
    setModel(m_spoken);
    setItemDelegate(m_delegate);
    // Queued: the view lays itself out when it hears of the same change.
    const auto refit = [this] { fit(); };
    connect(m_spoken, &QAbstractItemModel::rowsInserted, this, refit, Qt::QueuedConnection);
    connect(m_spoken, &QAbstractItemModel::rowsRemoved, this, refit, Qt::QueuedConnection);
    connect(m_spoken, &QAbstractItemModel::modelReset, this, refit, Qt::QueuedConnection);
    connect(m_spoken, &QAbstractItemModel::dataChanged, this, refit, Qt::QueuedConnection);
    connect(&photos, &PhotoCache::arrived, viewport(), qOverload<>(&QWidget::update));
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void TimelineView::setNow(qint64 now)
{
    m_delegate->setNow(now);
    viewport()->update();
}

QSize TimelineView::sizeHint() const
{
    return {240, heightForWidth(240)};
}

int TimelineView::heightForWidth(int width) const
{
    int height = 0;
    for (int row = 0; row < m_spoken->rowCount(); ++row)
        height += m_delegate->heightFor(m_spoken->index(row, 0), width, font());
    return height;
}

void TimelineView::fit()
{
    m_delegate->setWidth(viewport()->width());
    scheduleDelayedItemsLayout();
    updateGeometry();
}

void TimelineView::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fit();
}

int TimelineView::photoUnder(const QPoint& position, QModelIndex& index) const
{
    index = indexAt(position);
    return index.isValid() ? m_delegate->photoAt(index, visualRect(index), position, font()) : -1;
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    QListView::mouseMoveEvent(event);
    QModelIndex index;
    viewport()->setCursor(
        photoUnder(event->position().toPoint(), index) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    QListView::mouseReleaseEvent(event);
    QModelIndex index;
    const int photo = photoUnder(event->position().toPoint(), index);
    if (event->button() == Qt::LeftButton && photo >= 0)
        Q_EMIT photoOpened(index.data(TimelineModel::PhotosRole).toStringList(), photo);
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const QStringList photos = enter ? currentIndex().data(TimelineModel::PhotosRole).toStringList() : QStringList();
    if (!photos.isEmpty())
        Q_EMIT photoOpened(photos, 0);
    else if (event->text().isEmpty())
        QListView::keyPressEvent(event);
    else
        event->ignore(); // letters are the window's shortcuts, not a search in the list
}

void TimelineView::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        fit();
}

void TimelineView::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

} // namespace JakOps
