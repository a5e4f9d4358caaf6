// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/filterprogram.h"

#include "index/rowmask.h"

#include <limits>

namespace JakOps {

namespace {

constexpr quint16 kDeadFails = 0xFFFF;

// Is `code` the area or inside it.
bool isWithin(const QString& code, const QString& area)
{
    return code.startsWith(area) && (code.size() == area.size() || code[area.size()] == u'.');
}

template<class Column>
void markByTerm(const Column& column, const std::vector<quint16>& table, quint32 rows, FilterProgram::Failures& out)
{
    const size_t last = table.size() - 1;
    for (quint32 i = 0; i < rows; ++i)
        out[i] = quint16(out[i] | table[std::min<size_t>(column[i], last)]);
}

} // namespace

FilterProgram::FilterProgram(const TicketFilter& filter, std::shared_ptr<const TermCodes> codes, const Officer& officer,
    qint64 nowMs, std::shared_ptr<const KeySet> textKeys, const QHash<QString, qint64>& escalated)
    : m_filter(filter)
    , m_codes(std::move(codes))
    , m_textKeys(std::move(textKeys))
    , m_now(quint32(std::clamp<qint64>(nowMs / 1000, 0, std::numeric_limits<quint32>::max())))
    , m_work(std::make_shared<const WorkProgram>(*m_codes, officer, escalated, nowMs))
{
    const auto activate = [this](FilterPart part, bool on) { m_active = quint16(m_active | (on ? partBit(part) : 0)); };
    activate(FilterPart::Category, !filter.categories.isEmpty());
    activate(FilterPart::Area, !filter.areas.isEmpty());
    activate(FilterPart::Agency, !filter.agencies.isEmpty());
    activate(FilterPart::Channel, !filter.channels.isEmpty());
    activate(FilterPart::Overdue, filter.overdue);
    activate(FilterPart::Mine, filter.mine);
    activate(FilterPart::Queue, filter.queue.has_value());
    activate(FilterPart::Period, filter.from != 0 || filter.to != 0);
    activate(FilterPart::Text, !filter.text.trimmed().isEmpty());
    activate(FilterPart::Picked, filter.picked != nullptr);
    m_statusOnly = m_active == 0 && filter.priorities == 0 && !filter.isPrivate;

    for (unsigned s = 0; s < m_state.size(); ++s) {
        const auto state = RowState(s);
        quint16 fails = 0;
        if (filter.statuses != 0 && !(filter.statuses >> unsigned(statusOf(state)) & 1U))
            fails |= partBit(FilterPart::Status);
        if (filter.priorities != 0 && !(filter.priorities >> unsigned(priorityOf(state)) & 1U))
            fails |= partBit(FilterPart::Priority);
        if (filter.isPrivate && *filter.isPrivate != JakOps::isPrivate(state))
            fails |= partBit(FilterPart::Private);
        m_state[s] = state & kDeadRow ? kDeadFails : fails;
    }
    m_category = tableFor(m_codes->categories, filter.categories, FilterPart::Category);
    m_agency = tableFor(m_codes->agencies, filter.agencies, FilterPart::Agency);
    m_channel = tableFor(m_codes->channels, filter.channels, FilterPart::Channel);
    prepareAreas();
    constexpr qint64 kMaxSeconds = std::numeric_limits<quint32>::max();
    m_from = quint32(std::clamp<qint64>(filter.from / 1000, 0, kMaxSeconds));
    m_to
        = filter.to == 0 ? quint32(kMaxSeconds) : quint32(std::clamp<qint64>((filter.to + 999) / 1000, 0, kMaxSeconds));
}

FilterProgram::TermTable FilterProgram::tableFor(const QStringList& codes, const QStringList& wanted, FilterPart part)
{
    TermTable table(size_t(codes.size()) + 1, wanted.isEmpty() ? quint16(0) : partBit(part));
    for (const QString& code : wanted) {
        const qsizetype term = codes.indexOf(code);
        if (term >= 0)
            table[size_t(term)] = 0;
    }
    return table;
}

void FilterProgram::prepareAreas()
{
    const QStringList& wanted = m_filter.areas;
    const quint16 fails = wanted.isEmpty() ? quint16(0) : partBit(FilterPart::Area);
    m_outside = wanted.contains(TicketFilter::kOutsideJakarta) ? quint16(0) : fails;
    m_unplaced = wanted.contains(TicketFilter::kNoPlace) ? quint16(0) : fails;
    m_village.assign(size_t(m_codes->villages.size()) + 1, fails);
    for (qsizetype term = 1; term < m_codes->villages.size(); ++term) {
        const QString& village = m_codes->villages[term];
        if (std::ranges::any_of(wanted, [&village](const QString& area) { return isWithin(village, area); }))
            m_village[size_t(term)] = 0;
    }
}

void FilterProgram::failures(const TicketBlock& block, Failures& out) const
{
    const quint32 rows = block.rows;
    for (quint32 i = 0; i < rows; ++i)
        out[i] = m_state[block.state[i]];
    std::fill(out.begin() + rows, out.end(), kDeadFails);
    const auto isActive = [this](FilterPart part) { return (m_active & partBit(part)) != 0; };
    if (isActive(FilterPart::Category))
        markByTerm(block.category, m_category, rows, out);
    if (isActive(FilterPart::Agency))
        markByTerm(block.agency, m_agency, rows, out);
    if (isActive(FilterPart::Channel))
        markByTerm(block.channel, m_channel, rows, out);
    if (isActive(FilterPart::Area)) {
        const quint16 nowhere = block.placed ? m_outside : m_unplaced;
        const size_t last = m_village.size() - 1;
        for (quint32 i = 0; i < rows; ++i) {
            const Term village = block.village[i];
            out[i] = quint16(out[i] | (village == 0 ? nowhere : m_village[std::min<size_t>(village, last)]));
        }
    }
    if (isActive(FilterPart::Period)) {
        for (quint32 i = 0; i < rows; ++i) {
            const bool within = block.createdAt[i] >= m_from && block.createdAt[i] < m_to;
            out[i] = quint16(out[i] | (within ? 0 : partBit(FilterPart::Period)));
        }
    }
    if (isActive(FilterPart::Overdue)) {
        for (quint32 i = 0; i < rows; ++i)
            out[i] = quint16(out[i] | (isOverdue(block, i) ? 0 : partBit(FilterPart::Overdue)));
    }
    if (isActive(FilterPart::Mine)) {
        for (quint32 i = 0; i < rows; ++i)
            out[i] = quint16(out[i] | (isMine(block, i) ? 0 : partBit(FilterPart::Mine)));
    }
    if (isActive(FilterPart::Queue)) {
        const WorkProgram::Queues wanted = WorkProgram::bit(*m_filter.queue);
        for (quint32 i = 0; i < rows; ++i) {
            const bool in = (m_work->queuesOf(block, i) & wanted) != 0;
            out[i] = quint16(out[i] | (in ? 0 : partBit(FilterPart::Queue)));
        }
    }
    if (isActive(FilterPart::Text)) {
        for (quint32 i = 0; i < rows; ++i) {
            const bool found = m_textKeys && m_textKeys->contains(block.key[i]);
            out[i] = quint16(out[i] | (found ? 0 : partBit(FilterPart::Text)));
        }
    }
    if (isActive(FilterPart::Picked)) {
        for (quint32 i = 0; i < rows; ++i)
            out[i] = quint16(out[i] | (m_filter.picked->keys.contains(block.key[i]) ? 0 : partBit(FilterPart::Picked)));
    }
}

std::array<quint64, kBlockGroups> FilterProgram::passing(const TicketBlock& block) const
{
    std::array<quint64, kBlockGroups> bits{};
    Failures fails;
    if (m_active != 0)
        failures(block, fails);
    for (quint32 g = 0; g < kBlockGroups && g * kGroupRows < block.rows; ++g) {
        if (m_statusOnly) {
            for (size_t s = 0; s < kTicketStatusCount; ++s)
                bits[g] |= passesStatus(s) ? block.groups[g].byStatus[s] : 0;
        } else if (m_active != 0) {
            bits[g] = RowMask::zeros(fails.data() + g * kGroupRows);
        } else {
            // Status, priority and privacy at most: the state byte alone answers. Rows beyond the used ones are dealt
            // with below.
            bits[g] = RowMask::passing(block.state.data() + g * kGroupRows, m_state);
        }
    }
    if (const quint32 used = block.rows % kGroupRows; used != 0)
        bits[block.rows / kGroupRows] &= (quint64(1) << used) - 1;
    return bits;
}

} // namespace JakOps
