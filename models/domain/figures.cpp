// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/figures.h"

#include "base/codes.h"

#include <algorithm>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kCodes{"received"_L1, "done"_L1, "open"_L1, "on_time"_L1, "late"_L1, "overdue"_L1, "judged"_L1,
    "responded"_L1, "reopened"_L1, "rejected"_L1, "slow"_L1, "rated"_L1};

std::optional<double> valueOf(const FigureLine& line, FigureOrder order)
{
    switch (order) {
    case FigureOrder::Name:
        break;
    case FigureOrder::Received:
        return double(line.counts.received);
    case FigureOrder::Done:
        return double(line.counts.done());
    case FigureOrder::ShareDone:
        return line.counts.shareDone();
    case FigureOrder::OnTime:
        return line.counts.shareOnTime();
    case FigureOrder::Response:
        return line.response.count > 0 ? std::optional(double(line.response.median)) : std::nullopt;
    case FigureOrder::Completion:
        return line.completion.count > 0 ? std::optional(double(line.completion.median)) : std::nullopt;
    case FigureOrder::Overdue:
        return double(line.counts.onTime.overdue);
    case FigureOrder::Rating:
        return line.counts.rating();
    }
    return std::nullopt;
}

} // namespace

QString figureCode(FigureNumber number)
{
    return kCodes[size_t(number)];
}

std::optional<FigureNumber> figureFromCode(QStringView code)
{
    return fromCode<FigureNumber>(kCodes, code);
}

qint64 FigureCounts::open() const
{
    qint64 count = 0;
    for (const TicketStatus s : kAllStatuses)
        count += isOpen(s) ? status(s) : 0;
    return count;
}

std::optional<double> FigureCounts::shareDone() const
{
    const qint64 due = done() + open();
    return due == 0 ? std::nullopt : std::optional(double(done()) / double(due));
}

std::optional<double> FigureCounts::shareOnTime() const
{
    return endUnknown() * 20 > done() ? std::nullopt : onTime.share();
}

std::optional<double> FigureCounts::rating() const
{
    return ratings == 0 ? std::nullopt : std::optional(double(stars) / double(ratings));
}

FigureCounts& FigureCounts::operator+=(const FigureCounts& other)
{
    received += other.received;
    for (size_t s = 0; s < byStatus.size(); ++s)
        byStatus[s] += other.byStatus[s];
    onTime.onTime += other.onTime.onTime;
    onTime.late += other.onTime.late;
    onTime.overdue += other.onTime.overdue;
    reopened += other.reopened;
    rejected += other.rejected;
    ratings += other.ratings;
    stars += other.stars;
    return *this;
}

void sortLines(std::vector<FigureLine>& lines, FigureOrder order, bool descending)
{
    std::ranges::sort(lines, [order, descending](const FigureLine& a, const FigureLine& b) {
        if (order == FigureOrder::Name)
            return descending ? a.code > b.code : a.code < b.code;
        const auto left = valueOf(a, order);
        const auto right = valueOf(b, order);
        if (left.has_value() != right.has_value())
            return left.has_value();
        if (left != right)
            return descending ? *left > *right : *left < *right;
        return a.counts.received != b.counts.received ? a.counts.received > b.counts.received : a.code < b.code;
    });
}

} // namespace JakOps
