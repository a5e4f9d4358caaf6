// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart/chartdata.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace JakOps {

namespace {

constexpr qint64 kLeastGap = 60'000;
constexpr size_t kMostSteps = 2048;
constexpr double kRoom = 0.07; // above and below what is drawn

std::span<const SeriesBucket> within(const ChartLine& line, qint64 from, qint64 to)
{
    const auto first = std::ranges::lower_bound(line.buckets, from, {}, &SeriesBucket::until);
    const auto last = std::ranges::upper_bound(first, line.buckets.end(), to, {}, &SeriesBucket::at);
    return {first, last};
}

} // namespace

qint64 gapOf(const ChartLine& line)
{
    if (line.gapMs > 0)
        return std::max(line.gapMs, kLeastGap);
    if (line.buckets.size() < 3)
        return std::numeric_limits<qint64>::max(); // nothing is usual yet
    std::vector<qint64> steps;
    // Of very many, some thousand tell what is usual.
    const size_t stride = std::max<size_t>(1, line.buckets.size() / kMostSteps);
    steps.reserve(line.buckets.size() / stride + 1);
    for (size_t i = 1; i < line.buckets.size(); i += stride)
        steps.push_back(line.buckets[i].at - line.buckets[i - 1].at);
    const auto middle = steps.begin() + qsizetype(steps.size() / 2);
    std::ranges::nth_element(steps, middle);
    return std::max(*middle * 3, kLeastGap);
}

bool isGapBefore(std::span<const SeriesBucket> buckets, size_t at, qint64 gap, bool told)
{
    if (at == 0)
        return true;
    if (const qint64 pause = buckets[at].at - buckets[at - 1].until; pause <= gap || told)
        return pause > gap;
    constexpr size_t beside = 3; // steps on each side
    std::vector<qint64> steps;
    const size_t first = at > beside ? at - beside : 1;
    for (size_t i = first; i < buckets.size() && i <= at + beside; ++i) {
        if (i != at)
            steps.push_back(buckets[i].at - buckets[i - 1].at);
    }
    if (steps.size() < beside)
        return true; // too few to be a habit
    const auto middle = steps.begin() + qsizetype(steps.size() / 2);
    std::ranges::nth_element(steps, middle);
    return buckets[at].at - buckets[at - 1].until > *middle * 3;
}

std::vector<SeriesBucket> drawnBuckets(const ChartLine& line, qint64 from, qint64 to, int pixels)
{
    auto first = std::ranges::lower_bound(line.buckets, from, {}, &SeriesBucket::until);
    auto last = std::ranges::upper_bound(first, line.buckets.end(), to, {}, &SeriesBucket::at);
    if (first != line.buckets.begin())
        --first;
    if (last != line.buckets.end())
        ++last;
    if (last - first <= pixels + 2 || pixels <= 0)
        return {first, last};
    const qint64 width = std::max<qint64>(1, (to - from) / pixels);
    std::vector<SeriesBucket> drawn;
    drawn.reserve(size_t(pixels) + 4);
    qint64 end = std::numeric_limits<qint64>::min(); // of the pixel
    double weighted = 0.0;
    const auto close = [&] {
        if (!drawn.empty())
            drawn.back().mean = weighted / double(drawn.back().count);
    };
    for (; first != last; ++first) {
        if (first->at >= end) {
            close();
            drawn.push_back(*first);
            weighted = first->mean * double(first->count);
            end = (first->at / width + 1) * width;
            continue;
        }
        SeriesBucket& sum = drawn.back();
        sum.until = first->until;
        sum.least = std::min(sum.least, first->least);
        sum.most = std::max(sum.most, first->most);
        sum.count += first->count;
        weighted += first->mean * double(first->count);
    }
    close();
    return drawn;
}

std::optional<ChartScale> chartScale(
    const QList<const ChartLine*>& lines, const QList<ChartBand>& bands, BandScale reach, qint64 from, qint64 to)
{
    double least = std::numeric_limits<double>::infinity();
    double most = -least;
    for (const ChartLine* line : lines) {
        for (const SeriesBucket& bucket : within(*line, from, to)) {
            least = std::min(least, bucket.least);
            most = std::max(most, bucket.most);
        }
    }
    if (!std::isfinite(least) || !std::isfinite(most))
        return {};
    std::optional<double> next;
    double low = least;
    double high = most;
    for (const ChartBand& band : bands) {
        for (const double limit : {band.from, band.to}) {
            if (!std::isfinite(limit))
                continue;
            if (limit > most && (!next || limit < *next))
                next = limit;
            if (reach == BandScale::All) {
                low = std::min(low, limit);
                high = std::max(high, limit);
            }
        }
    }
    if (next)
        high = std::max(high, *next);
    double span = high - low;
    if (span < 1e-9) // one value, or a still one: some room around it
        span = std::max(1.0, std::abs(high) * 0.1);
    const double room = span * kRoom;
    return ChartScale {low >= 0 && low < room ? std::min(low, 0.0) : low - room, high + room};
}

const SeriesBucket* bucketAt(const ChartLine& line, qint64 at, qint64 tolerance)
{
    const auto after = std::ranges::lower_bound(line.buckets, at, {}, &SeriesBucket::until);
    const SeriesBucket* best = nullptr;
    qint64 distance = std::numeric_limits<qint64>::max();
    const auto offer = [&](const SeriesBucket& bucket) {
        const qint64 off = at < bucket.at ? bucket.at - at : at > bucket.until ? at - bucket.until : 0;
        if (off < distance) {
            distance = off;
            best = &bucket;
        }
    };
    if (after != line.buckets.end())
        offer(*after);
    if (after != line.buckets.begin())
        offer(*std::prev(after));
    return distance <= tolerance ? best : nullptr;
}

} // namespace JakOps
