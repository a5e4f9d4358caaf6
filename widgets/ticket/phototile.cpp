// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/phototile.h"

#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/theme.h"
#include "widgets/ticket/photocache.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

PhotoTile::PhotoTile(PhotoCache& cache, const Theme& theme, const QString& photo, QWidget* parent)
    : QAbstractButton(parent)
    , m_cache(cache)
    , m_theme(theme)
    , m_photo(photo)
{
    setFixedSize(kSize);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setObjectName(u"photoTile"_s);
    connect(&cache, &PhotoCache::arrived, this, [this](const QString& arrived) {
        if (arrived == m_photo)
            update();
    });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PhotoTile::setRemovable(bool on)
{
    if (on == (m_remove != nullptr))
        return;
    if (!on) {
        delete m_remove;
        m_remove = nullptr;
        return;
    }
    m_remove = new QToolButton(this);
    m_remove->setObjectName(u"removePhoto"_s);
    m_remove->setIcon(Icons::icon(u"window-close"_s, Qt::white));
    m_remove->setIconSize({Metric::kIconSmall, Metric::kIconSmall});
    m_remove->setFixedSize(Metric::kHit, Metric::kHit);
    m_remove->setStyleSheet(u"QToolButton { background: rgba(0, 0, 0, 150); border-radius: 4px; }"_s);
    m_remove->setToolTip(tr("Remove this photo"));
    m_remove->setAccessibleName(tr("Remove this photo"));
    m_remove->move(width() - m_remove->width() - 2, 2);
    connect(m_remove, &QToolButton::clicked, this, &PhotoTile::removeRequested);
}

void PhotoTile::paintPhoto(
    QPainter& painter, const QRect& rect, PhotoCache& cache, const QString& photo, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QPainterPath frame;
    frame.addRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), Metric::kRadius, Metric::kRadius);
    const ThemeColors& colors = theme.colors();
    if (const QPixmap* const picture = cache.thumbnail(photo)) {
        painter.setClipPath(frame);
        const QSizeF whole = picture->size();
        const QSizeF part = QSizeF(rect.size()).scaled(whole, Qt::KeepAspectRatio);
        const QRectF source(QPointF((whole.width() - part.width()) / 2, (whole.height() - part.height()) / 2), part);
        painter.drawPixmap(QRectF(rect), *picture, source);
        painter.setClipping(false);
        if (cache.isVideo(photo)) {
            const QPointF middle = QRectF(rect).center();
            painter.setPen(Qt::NoPen);
            painter.setBrush(QColor(0, 0, 0, 160));
            painter.drawEllipse(middle, 13, 13);
            painter.setBrush(Qt::white);
            painter.drawPolygon(QPolygonF({middle + QPointF(-4, -6), middle + QPointF(-4, 6), middle + QPointF(7, 0)}));
            painter.setBrush(Qt::NoBrush);
        }
    } else {
        painter.fillPath(frame, blended(colors.surface, colors.line, 0.7));
        const PhotoCache::State state = cache.state(photo);
        if (state != PhotoCache::State::Reading) {
            const QString icon = state == PhotoCache::State::NotFetched ? u"internet-services"_s
                : state == PhotoCache::State::Unplayable             ? u"video-x-generic"_s
                                                                     : u"image-missing"_s;
            const QPixmap mark
                = Icons::pixmap(icon, Metric::kIcon, painter.device()->devicePixelRatioF(), colors.secondary);
            const QRect words = rect.adjusted(3, 0, -3, -4);
            painter.drawPixmap(
                QPointF(rect.center().x() - Metric::kIcon / 2.0, rect.top() + rect.height() / 2.0 - Metric::kIcon),
                mark);
            painter.setFont(Theme::smallFont(painter.font()));
            painter.setPen(colors.secondary);
            painter.drawText(words, Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap,
                state == PhotoCache::State::NotFetched       ? tr("Not fetched")
                    : state == PhotoCache::State::Unplayable ? tr("Video")
                                                             : tr("Unreadable"));
        }
    }
    painter.strokePath(frame, QPen(colors.line, 1));
    painter.restore();
}

void PhotoTile::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintPhoto(painter, rect(), m_cache, m_photo, m_theme);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.colors().accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Metric::kRadius, Metric::kRadius);
    }
}

void PhotoTile::resizeEvent(QResizeEvent* event)
{
    QAbstractButton::resizeEvent(event);
    if (m_remove)
        m_remove->move(width() - m_remove->width() - 2, 2);
}

void PhotoTile::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else if (m_remove && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace))
        Q_EMIT removeRequested();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace JakOps
