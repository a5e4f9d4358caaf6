// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/cityfacts.h"
#include "index/ticketfilter.h"
#include "widgets/shell/checktree.h"

#include <QWidget>

#include <array>
#include <memory>

class QPushButton;

namespace JakOps {

class CheckListPopup;
class Facets;
class FilterButton;
class PeriodPopup;
class Theme;

// What is wanted of all reports: one drop-down a part with counts, switches, and how many parts narrow. Shows the filter it is given
// and says what the officer makes of it; applies nothing itself.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    FilterBar(const CityFacts& facts, const Clock& clock, const Theme& theme, QWidget* parent = nullptr);

    void setFilter(const TicketFilter& filter); // without a signal
    [[nodiscard]] const TicketFilter& filter() const { return m_filter; }
    void setFacets(const std::shared_ptr<const Facets>& facets);
    void openFirst(); // the keyboard's way in

Q_SIGNALS:
    void filterEdited(const JakOps::TicketFilter& filter);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum Part { Status, Category, Area, Agency, Channel, PartCount };
    struct List
    {
        FilterButton* button = nullptr;
        CheckListPopup* popup = nullptr;
    };

    void addList(Part part, bool searchable, bool byCount);
    [[nodiscard]] QList<CheckNode> nodesOf(Part part) const;
    [[nodiscard]] QStringList chosenOf(Part part) const;
    [[nodiscard]] QString titleOf(Part part) const;
    void take(Part part, const QStringList& codes);
    void showCounts(Part part);
    void showButtons();
    void edit(const TicketFilter& filter);
    void retranslate();

    const CityFacts& m_facts;
    const Clock& m_clock;
    const Theme& m_theme;
    TicketFilter m_filter;
    std::shared_ptr<const Facets> m_counts;
    std::array<List, PartCount> m_lists;
    FilterButton* m_period;
    PeriodPopup* m_periodPopup;
    FilterButton* m_overdue;
    FilterButton* m_mine;
    FilterButton* m_picked; // only there while reports behind a number are shown
    QPushButton* m_clear;
};

} // namespace JakOps
