// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/centralarea.h"

#include "widgets/common/theme.h"
#include "widgets/shell/docktitle.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace JakOps {

namespace {

constexpr int kDrawerWidth = 420;
constexpr int kLeastMap = 160; // of the map stays in sight beside the drawer
constexpr int kSlideMs = 150;

} // namespace

CentralArea::CentralArea(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_drawer(new QWidget(this))
    , m_title(new DockTitle(m_drawer))
{
    m_drawer->setProperty("surface", true);
    m_drawer->setAttribute(Qt::WA_StyledBackground);
    auto* edge = new QFrame(m_drawer);
    edge->setProperty("hairline", true);
    edge->setFixedWidth(1);
    m_column = new QVBoxLayout;
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_title);
    auto* row = new QHBoxLayout(m_drawer);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(edge);
    row->addLayout(m_column, 1);
    m_drawer->hide();
    m_slide.setEasingCurve(QEasingCurve::OutCubic);
    m_slide.setStartValue(0.0);
    m_slide.setEndValue(0.0);
    connect(&m_slide, &QVariantAnimation::valueChanged, this, &CentralArea::place);
    connect(&m_slide, &QVariantAnimation::finished, this, [this] { m_drawer->setVisible(m_open); });
    connect(m_title, &DockTitle::closeRequested, this, [this] {
        closeDrawer();
        Q_EMIT drawerClosed();
    });
}

void CentralArea::setMap(QWidget* map)
{
    m_map = map;
    map->setParent(this);
    map->lower();
    map->show();
    place();
}

void CentralArea::setDrawer(QWidget* panel)
{
    m_panel = panel;
    if (panel == nullptr) {
        m_open = false;
        m_slide.stop();
        m_drawer->hide();
        tellCovered();
        return;
    }
    m_column->addWidget(panel, 1);
    panel->show();
}

void CentralArea::openDrawer()
{
    if (m_panel == nullptr || m_open)
        return;
    m_open = true;
    m_drawer->show();
    m_drawer->raise();
    slideTo(1.0);
}

void CentralArea::closeDrawer()
{
    if (!m_open)
        return;
    m_open = false;
    slideTo(0.0);
}

void CentralArea::slideTo(double shown)
{
    const double from = m_slide.currentValue().toDouble();
    m_slide.stop();
    m_slide.setDuration(isVisible() && m_theme.isAnimated() ? kSlideMs : 0);
    m_slide.setStartValue(from);
    m_slide.setEndValue(shown);
    m_slide.start();
    tellCovered();
}

void CentralArea::tellCovered()
{
    const int covered = m_open ? drawerWidth() : 0;
    if (covered == m_covered)
        return;
    m_covered = covered;
    Q_EMIT mapCovered(covered);
}

int CentralArea::drawerWidth() const
{
    return std::min(kDrawerWidth, std::max(0, width() - kLeastMap));
}

void CentralArea::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
    tellCovered();
}

void CentralArea::place()
{
    if (m_map != nullptr)
        m_map->setGeometry(rect());
    const int drawer = drawerWidth();
    const int shown = qRound(m_slide.currentValue().toDouble() * drawer);
    m_drawer->setGeometry(width() - shown, 0, drawer, height());
}

} // namespace JakOps
