// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/photostrip.h"

#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/ticket/phototile.h"

#include <QEvent>
#include <QGridLayout>

namespace JakOps {

namespace {
constexpr int kColumns = 4;
}

PhotoStrip::PhotoStrip(PhotoCache& cache, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_cache(cache)
    , m_theme(theme)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setSpacing(Metric::kGap);
    m_grid->setColumnStretch(kColumns, 1);
}

void PhotoStrip::setPhotos(const QStringList& photos)
{
    if (photos == m_photos)
        return;
    m_photos = photos;
    rebuild();
}

void PhotoStrip::setRemovable(bool on)
{
    m_removable = on;
    rebuild();
}

void PhotoStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

void PhotoStrip::rebuild()
{
    while (QLayoutItem* const item = m_grid->takeAt(0)) {
        // Later: a tile may be the one whose button is being clicked.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (int i = 0; i < int(m_photos.size()); ++i) {
        auto* const tile = new PhotoTile(m_cache, m_theme, m_photos[i], this);
        tile->setRemovable(m_removable);
        tile->setAccessibleName(tr("Photo %1 of %2").arg(Format::number(i + 1), Format::number(m_photos.size())));
        tile->setToolTip(tr("Show large"));
        connect(tile, &QAbstractButton::clicked, this, [this, i] { Q_EMIT opened(m_photos, i); });
        connect(tile, &PhotoTile::removeRequested, this, [this, photo = m_photos[i]] { Q_EMIT removed(photo); });
        m_grid->addWidget(tile, i / kColumns, i % kColumns);
        tile->show();
    }
}

} // namespace JakOps
