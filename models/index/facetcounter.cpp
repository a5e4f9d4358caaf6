// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/facetcounter.h"

#include "base/clock.h"

#include <limits>

namespace JakOps {

namespace {

constexpr qint64 kDaySeconds = 86'400;
constexpr qint64 kFirstDay = 10'957; // 2000-01-01
constexpr qint64 kDays = 22'281; // to 2060-12-31
constexpr size_t kTerms = size_t(std::numeric_limits<Term>::max()) + 1;

} // namespace

FacetCounter::FacetCounter()
{
    reset();
}

void FacetCounter::reset()
{
    m_plain = {};
    for (ByTerm* counts : {&m_category, &m_agency, &m_channel, &m_village, &m_selectedVillage})
        counts->assign(kTerms, 0);
    m_day.assign(size_t(kDays), 0);
    m_counted.reset();
}

std::shared_ptr<const Facets> FacetCounter::count(const std::shared_ptr<const Selection>& selection)
{
    const FilterProgram& program = selection->program();
    const auto blocks = selection->columns().blocks();
    const bool same = m_counted && m_counted->sharedProgram() == selection->sharedProgram();
    if (!same)
        reset();
    const auto old = same ? m_counted->columns().blocks() : std::span<const std::shared_ptr<const TicketBlock>>();
    for (size_t b = 0; b < std::max(blocks.size(), old.size()); ++b) {
        if (b < blocks.size() && b < old.size() && blocks[b] == old[b])
            continue;
        if (b < old.size())
            add(*old[b], program, -1);
        if (b < blocks.size())
            add(*blocks[b], program, +1);
    }
    m_counted = selection;
    return result(*selection);
}

void FacetCounter::add(const TicketBlock& block, const FilterProgram& program, int sign)
{
    FilterProgram::Failures fails;
    program.failures(block, fails);
    for (quint32 row = 0; row < block.rows; ++row) {
        // Only who fails no part, or one part alone, is in a count.
        if ((fails[row] & (fails[row] - 1)) == 0)
            addRow(block, row, fails[row], sign, program);
    }
}

void FacetCounter::addRow(const TicketBlock& block, quint32 row, quint16 fails, int sign, const FilterProgram& program)
{
    const auto counts = [fails](FilterPart part) { return fails == 0 || fails == partBit(part); };
    const RowState state = block.state[row];
    if (counts(FilterPart::Status))
        m_plain.m_status[size_t(statusOf(state))] += sign;
    if (counts(FilterPart::Priority))
        m_plain.m_priority[size_t(priorityOf(state))] += sign;
    if (counts(FilterPart::Private) && isPrivate(state))
        m_plain.m_private += sign;
    if (counts(FilterPart::Category))
        m_category[block.category[row]] += sign;
    if (counts(FilterPart::Agency))
        m_agency[block.agency[row]] += sign;
    if (counts(FilterPart::Channel))
        m_channel[block.channel[row]] += sign;
    if (counts(FilterPart::Overdue) && program.isOverdue(block, row))
        m_plain.m_overdue += sign;
    if (counts(FilterPart::Mine) && program.isMine(block, row))
        m_plain.m_mine += sign;
    if (counts(FilterPart::Area))
        addArea(block, row, fails, sign);
    if (counts(FilterPart::Period))
        addDay(block.createdAt[row], sign);
    if (fails == 0)
        m_plain.m_selected += sign;
}

void FacetCounter::addArea(const TicketBlock& block, quint32 row, quint16 fails, int sign)
{
    const Term village = block.village[row];
    m_village[village] += sign;
    if (village == 0)
        (block.placed ? m_plain.m_outside : m_plain.m_withoutPlace) += sign;
    else if (fails == 0)
        m_selectedVillage[village] += sign;
}

void FacetCounter::addDay(quint32 createdAt, int sign)
{
    const qint64 day = (qint64(createdAt) + kWibOffsetSeconds) / kDaySeconds - kFirstDay;
    if (day < 0 || day >= kDays)
        m_plain.m_days.outside += sign;
    else
        m_day[size_t(day)] += sign;
}

std::shared_ptr<const Facets> FacetCounter::result(const Selection& selection) const
{
    const TermCodes& codes = *selection.program().codes();
    auto out = std::make_shared<Facets>(m_plain);
    out->m_generation = selection.generation();
    out->m_total = selection.columns().count();
    out->m_categories = byCode(m_category, codes.categories);
    out->m_agencies = byCode(m_agency, codes.agencies);
    out->m_channels = byCode(m_channel, codes.channels);
    out->m_selectedByVillage = byCode(m_selectedVillage, codes.villages);
    const QHash<QString, qint64> villages = byCode(m_village, codes.villages);
    for (const auto& [code, count] : villages.asKeyValueRange()) {
        // The village itself, its district, its city.
        for (QString area = code; !area.isEmpty(); area.truncate(std::max<qsizetype>(0, area.lastIndexOf(u'.')))) {
            if (area.contains(u'.'))
                out->m_areas[area] += count;
        }
    }
    out->m_days = days();
    out->m_days.outside = m_plain.m_days.outside;
    return out;
}

QHash<QString, qint64> FacetCounter::byCode(const ByTerm& counts, const QStringList& codes)
{
    QHash<QString, qint64> out;
    for (qsizetype term = 0; term < codes.size(); ++term) {
        if (counts[size_t(term)] != 0 && !codes[term].isEmpty())
            out.insert(codes[term], counts[size_t(term)]);
    }
    return out;
}

DayHistogram FacetCounter::days() const
{
    DayHistogram out;
    const auto isUsed = [](qint32 count) { return count != 0; };
    const auto first = std::ranges::find_if(m_day, isUsed);
    if (first == m_day.end())
        return out;
    const auto last = std::find_if(m_day.rbegin(), m_day.rend(), isUsed).base();
    out.firstDay = kFirstDay + (first - m_day.begin());
    out.counts.assign(first, last);
    return out;
}

std::shared_ptr<const Facets> Facets::of(const std::shared_ptr<const Selection>& selection)
{
    return FacetCounter().count(selection);
}

qint64 DayHistogram::dayOf(qint64 utcMs)
{
    const qint64 local = utcMs + qint64(kWibOffsetSeconds) * 1000;
    return local >= 0 ? local / (kDaySeconds * 1000) : -((-local + kDaySeconds * 1000 - 1) / (kDaySeconds * 1000));
}

qint64 DayHistogram::startOfDayMs(qint64 day)
{
    return (day * kDaySeconds - kWibOffsetSeconds) * 1000;
}

} // namespace JakOps
