// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/centralarea.h"

#include "widgets/shell/docktitle.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace JakOps {

namespace {

constexpr int kDrawerWidth = 420;
constexpr int kLeastMap = 160; // of the map stays in sight beside the drawer

} // namespace

CentralArea::CentralArea(QWidget* parent)
    : QWidget(parent)
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
        m_drawer->hide();
        return;
    }
    m_column->addWidget(panel, 1);
    panel->show();
}

void CentralArea::openDrawer()
{
    if (m_panel == nullptr)
        return;
    place();
    m_drawer->show();
    m_drawer->raise();
}

void CentralArea::closeDrawer()
{
    m_drawer->hide();
}

bool CentralArea::isDrawerOpen() const
{
    return m_panel != nullptr && !m_drawer->isHidden();
}

void CentralArea::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

void CentralArea::place()
{
    if (m_map != nullptr)
        m_map->setGeometry(rect());
    const int drawer = std::min(kDrawerWidth, std::max(0, width() - kLeastMap));
    m_drawer->setGeometry(width() - drawer, 0, drawer, height());
}

} // namespace JakOps
