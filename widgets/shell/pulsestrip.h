// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "index/ticketfilter.h"

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
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void filterEdited(const JakOps::TicketFilter& filter);

protected:
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    PulseItem* addItem(QHBoxLayout* row);
    void showFigures();
    void showActive();
    void retranslate();
    void toggleStatus(TicketStatus status);

    const Clock& m_clock;
    const Theme& m_theme;
    TicketFilter m_filter;
    std::shared_ptr<const Facets> m_facets;
    PulseItem* m_today = nullptr;
    PulseItem* m_open = nullptr;
    PulseItem* m_overdue = nullptr;
    std::array<PulseItem*, kTicketStatusCount> m_status {};
};

} // namespace JakOps
