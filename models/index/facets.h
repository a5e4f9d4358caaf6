// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/selection.h"

#include <QHash>

namespace JakOps {

// Reports per day of WIB, for the time axis. Times before 2000 and after 2060 are in no day but are counted in
// `outside`.
struct DayHistogram
{
    qint64 firstDay = 0; // days since 1970-01-01 of the first entry, WIB
    std::vector<quint32> counts; // first and last entry are not 0; empty: nothing to show
    qint64 outside = 0;

    [[nodiscard]] static qint64 dayOf(qint64 utcMs);
    [[nodiscard]] static qint64 startOfDayMs(qint64 day);
};

// Counts for the present filter. Each list counts with all *other* parts of the filter applied: the number beside a
// value is how many tickets ticking it would give. Immutable, shared. Codes without tickets are left out.
class Facets final
{
public:
    [[nodiscard]] static std::shared_ptr<const Facets> of(const std::shared_ptr<const Selection>& selection);

    [[nodiscard]] quint64 generation() const { return m_generation; } // of the selection
    [[nodiscard]] qint64 total() const { return m_total; } // all tickets of the store
    [[nodiscard]] qint64 selected() const { return m_selected; } // all parts applied
    [[nodiscard]] qint64 withoutPlace() const { return m_withoutPlace; } // without the area part
    [[nodiscard]] qint64 outsideJakarta() const { return m_outside; } // without the area part
    [[nodiscard]] qint64 overdue() const { return m_overdue; } // without the overdue part
    [[nodiscard]] qint64 mine() const { return m_mine; } // without the mine part
    [[nodiscard]] qint64 privateCount() const { return m_private; } // without the privacy part

    [[nodiscard]] qint64 status(TicketStatus s) const { return m_status[size_t(s)]; }
    [[nodiscard]] qint64 priority(Priority p) const { return m_priority[size_t(p)]; }
    [[nodiscard]] qint64 category(const QString& code) const { return m_categories.value(code); }
    [[nodiscard]] qint64 agency(const QString& code) const { return m_agencies.value(code); }
    [[nodiscard]] qint64 channel(const QString& code) const { return m_channels.value(code); }
    [[nodiscard]] qint64 area(const QString& code) const { return m_areas.value(code); } // of any level
    [[nodiscard]] const QHash<QString, qint64>& categories() const { return m_categories; }
    [[nodiscard]] const QHash<QString, qint64>& agencies() const { return m_agencies; }
    [[nodiscard]] const QHash<QString, qint64>& channels() const { return m_channels; }
    [[nodiscard]] const QHash<QString, qint64>& areas() const { return m_areas; } // villages, districts and cities

    // For the map's areas: all parts applied, by village code.
    [[nodiscard]] const QHash<QString, qint64>& selectedByVillage() const { return m_selectedByVillage; }
    // Without the period part: what the time brush selects from.
    [[nodiscard]] const DayHistogram& days() const { return m_days; }

private:
    friend class FacetCounter;

    quint64 m_generation = 0;
    qint64 m_total = 0;
    qint64 m_selected = 0;
    qint64 m_withoutPlace = 0;
    qint64 m_outside = 0;
    qint64 m_overdue = 0;
    qint64 m_mine = 0;
    qint64 m_private = 0;
    std::array<qint64, kTicketStatusCount> m_status{};
    std::array<qint64, 4> m_priority{};
    QHash<QString, qint64> m_categories;
    QHash<QString, qint64> m_agencies;
    QHash<QString, qint64> m_channels;
    QHash<QString, qint64> m_areas;
    QHash<QString, qint64> m_selectedByVillage;
    DayHistogram m_days;
};

} // namespace JakOps
