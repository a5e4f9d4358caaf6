// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/citypulse.h"
#include "index/ticketfilter.h"
#include "widgets/shell/pageid.h"

#include <QScrollArea>

#include <memory>

class QHBoxLayout;

namespace JakOps {

class Facets;
class PulseItem;
class Theme;

// The state of the work in one line: new today, open, overdue, and how many are in each status. A click filters by it, a second
// click takes that back. Where the window is narrow the strip scrolls.
class PulseStrip final : public QScrollArea
{
    Q_OBJECT

public:
    PulseStrip(const Clock& clock, const Theme& theme, QWidget* parent = nullptr);

    void setFilter(const TicketFilter& filter);
    void setFacets(const std::shared_ptr<const Facets>& facets);
    void setCity(const CityPulse& pulse); // what of it nobody knows is not there
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void filterEdited(const JakOps::TicketFilter& filter);
    void pageRequested(JakOps::PageId page); // where a figure of the city comes from

protected:
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    PulseItem* addItem(QHBoxLayout* row);
    PulseItem* addCityItem(QHBoxLayout* row, const QString& name, PageId page);
    void showFigures();
    void showCity();
    void fit();
    void showActive();
    void retranslate();
    void toggleStatus(TicketStatus status);

    const Clock& m_clock;
    const Theme& m_theme;
    TicketFilter m_filter;
    std::shared_ptr<const Facets> m_facets;
    CityPulse m_city;
    PulseItem* m_flood = nullptr;
    PulseItem* m_air = nullptr;
    PulseItem* m_food = nullptr;
    QFrame* m_cityEnd = nullptr;
    PulseItem* m_today = nullptr;
    PulseItem* m_open = nullptr;
    PulseItem* m_overdue = nullptr;
    std::array<PulseItem*, kTicketStatusCount> m_status {};
};

} // namespace JakOps
