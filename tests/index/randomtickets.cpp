// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/randomtickets.h"

#include "index/ticketcolumnsbuilder.h"

#include <limits>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kDay = 86'400'000;
constexpr double kNowhere = std::numeric_limits<double>::quiet_NaN();

bool within(const QString& code, const QString& area)
{
    return code == area || code.startsWith(area + u'.');
}

} // namespace

std::shared_ptr<const TermCodes> RandomTickets::codes()
{
    TermCodes codes;
    codes.categories = {QString(), u"jalan"_s, u"pohon"_s, u"parkir"_s, u"banjir"_s, u"sampah"_s};
    codes.categoryNames = {QString(), u"Jalan"_s, u"Pohon"_s, u"Parkir Liar"_s, u"Banjir"_s, u"Sampah"_s};
    codes.agencies = {QString(), u"dbm"_s, u"dbm.jaksel"_s, u"dlh"_s, u"kel.31.71.01.1001"_s};
    codes.officers = {QString(), u"siti"_s, u"budi"_s};
    codes.channels = {QString(), u"jaki"_s, u"x"_s, u"email"_s};
    codes.villages = {
        QString(), u"31.71.01.1001"_s, u"31.71.01.1002"_s, u"31.71.02.1001"_s, u"31.74.01.1001"_s, u"31.74.01.1002"_s};
    return std::make_shared<TermCodes>(codes);
}

TicketRow RandomTickets::row(qint64 key)
{
    std::normal_distribution<double> spread(0.0, 1.0);
    TicketRow row;
    row.key = key;
    row.createdAt = (kNow - qint64(below(4000)) * kDay - below(86'400'000)) / 1000 * 1000;
    row.updatedAt = row.createdAt + 1000 * below(100'000);
    row.status = kAllStatuses[below(kTicketStatusCount)];
    row.dueAt = isOpen(row.status) ? row.createdAt + 7 * kDay * below(900) : 0;
    row.priority = Priority(below(4));
    row.isPrivate = below(3) == 0;
    row.category = Term(below(6));
    row.agency = Term(below(5));
    row.assignee = Term(below(3));
    row.channel = Term(below(4));
    row.village = Term(below(6));
    // Of the key alone, so that the places of a seed stay where they are.
    const quint64 course = quint64(key) * 0x9E37'79B9'7F4A'7C15ULL;
    row.respondedAt = (course >> 60) % 2 == 0 ? 0 : row.createdAt + qint64((course >> 44) % 100'000'000);
    row.closedAt = isOpen(row.status) ? 0 : row.updatedAt;
    row.reopened = quint8((course >> 40) % 4 == 0 ? (course >> 38) % 3 : 0);
    row.rejected = quint8((course >> 36) % 4 == 0 ? (course >> 34) % 3 : 0);
    row.flags = quint8((course >> 24) % 128);
    row.askedUntil = (row.flags & TicketFlag::asked) != 0 ? kNow + (qint64((course >> 12) % 2000) - 1000) * 1000 : 0;
    row.stoodMs = (course >> 8) % 4 == 0 ? qint64((course >> 9) % 900'000) * 1000 : 0;
    const quint32 kind = below(100);
    if (kind < 5) {
        row.lat = row.lon = kNowhere;
        row.village = 0;
    } else if (kind < 7) { // far away
        row.lat = -80.0 + below(160);
        row.lon = -179.0 + below(358);
        row.village = 0;
    } else if (kind < 12) { // many at one point
        row.lat = -6.2;
        row.lon = 106.8;
    } else {
        const double spot = below(20) / 20.0;
        row.lat = -6.35 + 0.25 * spot + 0.01 * spread(m_random);
        row.lon = 106.7 + 0.25 * std::fmod(spot * 7.0, 1.0) + 0.01 * spread(m_random);
    }
    return row;
}

std::vector<TicketRow> RandomTickets::rows(int count)
{
    std::vector<TicketRow> out;
    out.reserve(size_t(count));
    for (int i = 1; i <= count; ++i)
        out.push_back(row(i));
    return out;
}

ChangeSet RandomTickets::changes(std::map<qint64, TicketRow>& present, int count)
{
    ChangeSet set;
    qint64 newest = present.empty() ? 0 : present.rbegin()->first;
    for (int i = 0; i < count; ++i) {
        const quint32 kind = below(10);
        const auto some = present.lower_bound(1 + below(quint32(newest) + 1));
        if (kind < 3 || some == present.end()) {
            set.added.push_back(row(++newest));
            present[newest] = set.added.back();
        } else if (kind == 3) {
            TicketRow gone = some->second;
            gone.gone = true;
            set.changed.push_back(gone);
            present.erase(some);
        } else if (kind == 4) { // moved, or lost or got a place
            some->second = row(some->first);
            set.changed.push_back(some->second);
        } else {
            some->second.status = kAllStatuses[below(kTicketStatusCount)];
            some->second.agency = Term(below(5));
            set.changed.push_back(some->second);
        }
    }
    return set;
}

TicketFilter RandomTickets::filter()
{
    const auto codeList = [this](const QStringList& codes) {
        QStringList some;
        for (const QString& code : codes) {
            if (!code.isEmpty() && below(2) == 0)
                some.append(code);
        }
        return some;
    };
    const std::shared_ptr<const TermCodes> all = codes();
    TicketFilter filter;
    if (below(2) == 0)
        filter.statuses = quint16(below(1U << kTicketStatusCount));
    if (below(4) == 0)
        filter.priorities = quint8(below(16));
    if (below(3) == 0)
        filter.categories = codeList(all->categories);
    if (below(3) == 0)
        filter.agencies = codeList(all->agencies);
    if (below(4) == 0)
        filter.channels = codeList(all->channels);
    if (below(3) == 0)
        filter.areas = codeList({u"31.71"_s, u"31.74.01"_s, u"31.71.01.1001"_s, u"outside"_s, u"none"_s});
    filter.overdue = below(6) == 0;
    filter.mine = below(6) == 0;
    if (below(5) == 0)
        filter.isPrivate = below(2) == 0;
    if (below(4) == 0)
        filter.from = kNow - qint64(below(4000)) * kDay;
    if (below(4) == 0)
        filter.to = kNow - qint64(below(2000)) * kDay;
    return filter;
}

std::map<qint64, TicketRow> byKey(const std::vector<TicketRow>& rows)
{
    std::map<qint64, TicketRow> out;
    for (const TicketRow& row : rows)
        out[row.key] = row;
    return out;
}

std::shared_ptr<const TicketColumns> columnsOf(const std::vector<TicketRow>& rows)
{
    TicketColumnsBuilder builder;
    for (const TicketRow& row : rows)
        builder.add(row);
    return builder.build();
}

std::shared_ptr<const TicketColumns> columnsOf(const std::map<qint64, TicketRow>& rows)
{
    TicketColumnsBuilder builder;
    for (const auto& [key, row] : rows)
        builder.add(row);
    return builder.build();
}

bool passes(const TicketRow& row, const TicketFilter& filter, const TermCodes& codes, const Officer& officer,
    qint64 nowMs, const std::vector<qint64>& textKeys)
{
    const QString village = codes.villages[row.village];
    const bool placed = std::isfinite(row.lat);
    const auto wanted
        = [](const QStringList& list, const QString& code) { return list.isEmpty() || list.contains(code); };
    if (filter.statuses != 0 && !(filter.statuses & TicketFilter::bit(row.status)))
        return false;
    if (filter.priorities != 0 && !(filter.priorities & TicketFilter::bit(row.priority)))
        return false;
    if (!wanted(filter.categories, codes.categories[row.category])
        || !wanted(filter.agencies, codes.agencies[row.agency])
        || !wanted(filter.channels, codes.channels[row.channel]))
        return false;
    const bool inArea = filter.areas.isEmpty() || std::ranges::any_of(filter.areas, [&](const QString& area) {
        if (area == TicketFilter::kOutsideJakarta)
            return placed && village.isEmpty();
        if (area == TicketFilter::kNoPlace)
            return !placed && village.isEmpty();
        return !village.isEmpty() && within(village, area);
    });
    if (!inArea)
        return false;
    if (filter.overdue && (row.dueAt == 0 || row.dueAt >= nowMs))
        return false;
    const bool local = officer.role == Role::Village || officer.role == Role::District;
    const bool mine = codes.officers[row.assignee] == officer.code || within(codes.agencies[row.agency], officer.agency)
        || (local && within(village, officer.area));
    if (filter.mine && !mine)
        return false;
    if (filter.isPrivate && *filter.isPrivate != row.isPrivate)
        return false;
    if ((filter.from != 0 && row.createdAt < filter.from) || (filter.to != 0 && row.createdAt >= filter.to))
        return false;
    return filter.text.isEmpty() || std::ranges::find(textKeys, row.key) != textKeys.end();
}

} // namespace JakOps
