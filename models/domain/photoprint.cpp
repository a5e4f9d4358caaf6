// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/photoprint.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace JakOps {

namespace {

constexpr int kDctEdge = 32;
constexpr int kDctKept = 13;
constexpr size_t kFineEdge = 32;
constexpr size_t kRoughEdge = 16;
constexpr float kPlainDeviation = 6.0F;

std::array<UnitRect, kPhotoWindowCount> makeWindows()
{
    std::array<UnitRect, kPhotoWindowCount> windows;
    constexpr std::array lengths {1.0F, 0.76F};
    size_t count = 0;
    for (const float width : lengths) {
        for (const float height : lengths) {
            for (int column = 0; column < (width < 1.0F ? 3 : 1); ++column) {
                for (int row = 0; row < (height < 1.0F ? 3 : 1); ++row)
                    windows[count++] = {float(column) * (1.0F - width) / 2, float(row) * (1.0F - height) / 2, width, height};
            }
        }
    }
    return windows;
}

std::array<UnitRect, kPhotoTrimCount> makeTrims()
{
    std::array<UnitRect, kPhotoTrimCount> trims;
    constexpr std::array<std::pair<float, float>, 7> kSpans {
        {{0.0F, 1.0F}, {0.0F, 0.94F}, {0.06F, 0.94F}, {0.0F, 0.87F}, {0.13F, 0.87F}, {0.0F, 0.8F}, {0.2F, 0.8F}}};
    size_t count = 0;
    for (const auto& [x, width] : kSpans) {
        for (const auto& [y, height] : kSpans)
            trims[count++] = {x, y, width, height};
    }
    return trims;
}

// The frequencies from coarse to fine, without the brightness of the whole.
std::array<std::pair<quint8, quint8>, kPhotoHashBits> makeFrequencies()
{
    std::array<std::pair<quint8, quint8>, kPhotoHashBits> all;
    size_t count = 0;
    for (int sum = 1; count < all.size(); ++sum) {
        for (int u = 0; u <= sum && count < all.size(); ++u) {
            if (u < kDctKept && sum - u < kDctKept)
                all[count++] = {quint8(u), quint8(sum - u)};
        }
    }
    return all;
}

using Basis = std::array<std::array<float, kDctEdge>, kDctKept>;

const Basis& dctBasis()
{
    static const Basis basis = [] {
        Basis made;
        for (int k = 0; k < kDctKept; ++k) {
            for (int i = 0; i < kDctEdge; ++i)
                made[size_t(k)][size_t(i)] = float(std::cos(std::numbers::pi * k * (2 * i + 1) / (2.0 * kDctEdge)));
        }
        return made;
    }();
    return basis;
}

PhotoHash dctHash(const LumaField& field, const UnitRect& part)
{
    std::array<float, size_t(kDctEdge) * kDctEdge> cells;
    field.sample(part, kDctEdge, kDctEdge, cells.data());
    const Basis& basis = dctBasis();
    std::array<std::array<float, kDctEdge>, kDctKept> columns; // transformed along x
    for (size_t y = 0; y < kDctEdge; ++y) {
        for (size_t k = 0; k < kDctKept; ++k) {
            float sum = 0.0F;
            for (size_t x = 0; x < kDctEdge; ++x)
                sum += basis[k][x] * cells[y * kDctEdge + x];
            columns[k][y] = sum;
        }
    }
    static const auto frequencies = makeFrequencies();
    PhotoHash hash;
    for (size_t i = 0; i < frequencies.size(); ++i) {
        const auto [u, v] = frequencies[i];
        float sum = 0.0F;
        for (size_t y = 0; y < kDctEdge; ++y)
            sum += basis[v][y] * columns[u][y];
        if (i < 16)
            hash.coarse = quint16(hash.coarse | (sum > 0.0F) << i);
        else
            hash.fine |= quint64(sum > 0.0F) << (i - 16);
    }
    return hash;
}

quint64 differenceHash(const LumaField& field, const UnitRect& part)
{
    std::array<float, 72> cells;
    field.sample(part, 9, 8, cells.data());
    quint64 bits = 0;
    for (size_t i = 0; i < 64; ++i) {
        const size_t cell = i / 8 * 9 + i % 8;
        bits |= quint64(cells[cell] > cells[cell + 1]) << i;
    }
    return bits;
}

quint64 blockMeanHash(const LumaField& field, const UnitRect& part)
{
    std::array<float, 64> cells;
    field.sample(part, 8, 8, cells.data());
    std::array<float, 64> sorted = cells;
    std::ranges::nth_element(sorted, sorted.begin() + 32);
    quint64 bits = 0;
    for (size_t i = 0; i < cells.size(); ++i)
        bits |= quint64(cells[i] > sorted[32]) << i;
    return bits;
}

template<size_t Edge> using Cells = std::array<float, Edge * Edge>;

// Each cell against its surroundings: that there is sky above and a road below is common to half of all photos.
template<size_t Edge> Cells<Edge> detailOf(const LumaField& field, const UnitRect& part)
{
    Cells<Edge> cells, rows, means;
    field.sample(part, int(Edge), int(Edge), cells.data());
    constexpr size_t kReach = 2, kSpan = 2 * kReach + 1;
    std::array<float, Edge + 2 * kReach> line; // with its ends drawn out, so that every cell has neighbours
    for (size_t y = 0; y < Edge; ++y) {
        const float* const row = cells.data() + y * Edge;
        std::ranges::fill_n(line.begin(), kReach, row[0]);
        std::ranges::copy_n(row, Edge, line.begin() + kReach);
        std::ranges::fill_n(line.end() - kReach, kReach, row[Edge - 1]);
        for (size_t x = 0; x < Edge; ++x)
            rows[y * Edge + x] = line[x] + line[x + 1] + line[x + 2] + line[x + 3] + line[x + 4];
    }
    static_assert(kSpan == 5);
    for (size_t y = 0; y < Edge; ++y) {
        const auto at = [&](size_t down) { return rows.data() + (std::clamp(y + down, kReach, Edge - 1 + kReach) - kReach) * Edge; };
        const float *const a = at(0), *const b = at(1), *const c = at(2), *const d = at(3), *const e = at(4);
        for (size_t x = 0; x < Edge; ++x) {
            float& cell = cells[y * Edge + x];
            cell -= (a[x] + b[x] + c[x] + d[x] + e[x]) / float(kSpan * kSpan);
            means[y * Edge + x] = std::abs(cell);
        }
    }
    // One bright lamp or a written date must not outweigh the picture: the middle of the differences says how much is usual, and every
    // fifth of them says it well enough.
    constexpr size_t kStep = 5; // does not divide the edge: no column is left out
    std::array<float, Edge * Edge / kStep> some;
    for (size_t i = 0; i < some.size(); ++i)
        some[i] = means[i * kStep];
    std::ranges::nth_element(some, some.begin() + some.size() / 2);
    const float most = 2.5F * some[some.size() / 2] + 0.5F;
    float sum = 0.0F;
    for (float& cell : cells) {
        cell = std::clamp(cell, -most, most);
        sum += cell;
    }
    float squares = 0.0F;
    for (float& cell : cells) {
        cell -= sum / float(cells.size());
        squares += cell * cell;
    }
    const float norm = squares > 1e-3F ? 1.0F / std::sqrt(squares) : 0.0F;
    for (float& cell : cells)
        cell *= norm;
    return cells;
}

template<size_t Edge> float correlation(const Cells<Edge>& a, const Cells<Edge>& b)
{
    float sum = 0.0F;
    for (size_t i = 0; i < a.size(); ++i)
        sum += a[i] * b[i];
    return sum;
}

bool isInside(const UnitRect& part)
{
    constexpr float kSlack = 0.02F;
    return part.x >= -kSlack && part.y >= -kSlack && part.x + part.width <= 1.0F + kSlack && part.y + part.height <= 1.0F + kSlack;
}

} // namespace

std::span<const UnitRect, kPhotoWindowCount> photoWindows()
{
    static const std::array<UnitRect, kPhotoWindowCount> windows = makeWindows();
    return windows;
}

std::span<const UnitRect, kPhotoTrimCount> photoTrims()
{
    static const std::array<UnitRect, kPhotoTrimCount> trims = makeTrims();
    return trims;
}

PhotoHash photoHash(const LumaField& field, const UnitRect& part, PhotoHashKind kind)
{
    switch (kind) {
    case PhotoHashKind::Dct:
        return dctHash(field, part);
    case PhotoHashKind::Difference:
        return {.fine = differenceHash(field, part)};
    case PhotoHashKind::BlockMean:
        return {.fine = blockMeanHash(field, part)};
    }
    return {};
}

namespace {

PhotoHashes hashesOf(const LumaField& field)
{
    PhotoHashes hashes;
    std::ranges::transform(photoWindows(), hashes.begin(), [&](const UnitRect& part) { return photoHash(field, part); });
    return hashes;
}

LumaImage turnedTimes(LumaImage image, int times)
{
    while (times-- > 0)
        image = turned(image);
    return image;
}

} // namespace

LumaImage PhotoPrint::thumbImage() const
{
    if (thumb.size() != qsizetype(kPhotoThumbEdge) * kPhotoThumbEdge)
        return {};
    return {kPhotoThumbEdge, kPhotoThumbEdge, std::vector<quint8>(thumb.begin(), thumb.end())};
}

PhotoPrint photoPrint(const LumaImage& image)
{
    const LumaField field(image);
    PhotoPrint print;
    print.hashes = hashesOf(field);
    print.isPlain = field.deviation() < kPlainDeviation;
    std::vector<float> cells(size_t(kPhotoThumbEdge) * kPhotoThumbEdge);
    field.sample({}, kPhotoThumbEdge, kPhotoThumbEdge, cells.data());
    print.thumb.resize(qsizetype(cells.size()));
    std::ranges::transform(
        cells, print.thumb.begin(), [](float mean) { return char(quint8(std::clamp(std::lround(mean), 0L, 255L))); });
    return print;
}

PhotoQuery::PhotoQuery(const LumaImage& image)
    : fields {LumaField(image), LumaField(mirrored(image))}
    , hashes {hashesOf(fields[0]), hashesOf(fields[1])}
    , turned {LumaField(turnedTimes(image, 1)), LumaField(turnedTimes(image, 2)), LumaField(turnedTimes(image, 3)),
          LumaField(turnedTimes(mirrored(image), 1)), LumaField(turnedTimes(mirrored(image), 2)),
          LumaField(turnedTimes(mirrored(image), 3))}
    , isPlain(fields[0].deviation() < kPlainDeviation)
{
    for (size_t i = 0; i < fields.size(); ++i)
        std::ranges::transform(photoTrims(), trims[i].begin(), [&](const UnitRect& part) { return photoHash(fields[i], part); });
    std::ranges::transform(turned, turnedHashes.begin(), [](const LumaField& field) { return photoHash(field, {}); });
}

namespace {

// Moves the edges one after the other for as long as the piece fits better.
template<size_t Edge> float fit(const LumaField& whole, const Cells<Edge>& wanted, const UnitRect& guess, float step, UnitRect& best)
{
    constexpr float kSame = 0.97F;
    constexpr float kReach = 0.1F; // no edge is looked for farther off
    const auto isNear = [&guess](const UnitRect& part) {
        return std::abs(part.x - guess.x) <= kReach && std::abs(part.y - guess.y) <= kReach
            && std::abs(part.x + part.width - guess.x - guess.width) <= kReach
            && std::abs(part.y + part.height - guess.y - guess.height) <= kReach;
    };
    float most = correlation<Edge>(wanted, detailOf<Edge>(whole, best));
    for (bool moved = true; moved && most < kSame;) {
        moved = false;
        for (int edge = 0; edge < 6; ++edge) {
            for (const float by : {-step, step}) {
                UnitRect tried = best;
                if (edge == 0 || edge == 4)
                    tried.x += by;
                if (edge == 1 || edge == 5)
                    tried.y += by;
                tried.width += edge == 0 ? -by : edge == 2 ? by : 0.0F;
                tried.height += edge == 1 ? -by : edge == 3 ? by : 0.0F;
                if (!isInside(tried) || !isNear(tried))
                    continue;
                if (const float found = correlation<Edge>(wanted, detailOf<Edge>(whole, tried)); found > most + 0.003F) {
                    most = found;
                    best = tried;
                    moved = true;
                }
            }
        }
    }
    return most;
}

} // namespace

namespace {

constexpr float kAside = 0.04F;
// Where a part may really lie that was guessed at: moved a little, or a little larger or smaller.
constexpr std::array<std::array<float, 4>, 7> kRoughPlaces {{{0.0F, 0.0F, 0.0F, 0.0F}, {kAside, 0.0F, 0.0F, 0.0F},
    {-kAside, 0.0F, 0.0F, 0.0F}, {0.0F, kAside, 0.0F, 0.0F}, {0.0F, -kAside, 0.0F, 0.0F}, {-kAside / 2, 0.0F, kAside, 0.0F},
    {0.0F, -kAside / 2, 0.0F, kAside}}};

UnitRect within(const UnitRect& part)
{
    const float left = std::clamp(part.x, 0.0F, 1.0F), top = std::clamp(part.y, 0.0F, 1.0F);
    const float right = std::clamp(part.x + part.width, left, 1.0F), bottom = std::clamp(part.y + part.height, top, 1.0F);
    return {left, top, right - left, bottom - top};
}

} // namespace

double photoLikenessNear(const LumaField& whole, const LumaField& piece, const UnitRect& guess)
{
    const auto rough = detailOf<kRoughEdge>(piece, {});
    const UnitRect inside = within(guess);
    float most = -1.0F;
    for (const auto& [x, y, wider, higher] : kRoughPlaces) {
        const UnitRect part = within({inside.x + x, inside.y + y, inside.width + wider, inside.height + higher});
        most = std::max(most, correlation<kRoughEdge>(rough, detailOf<kRoughEdge>(whole, part)));
    }
    return most;
}

double photoLikeness(const LumaField& whole, const LumaField& piece, const UnitRect& guess)
{
    constexpr float kHopeless = 0.4F;
    constexpr size_t kStarts = 3;
    struct Place
    {
        float likeness;
        UnitRect part;
    };
    const auto rough = detailOf<kRoughEdge>(piece, {});
    // What fits best at first is not always the hill whose top is highest: the best few are climbed.
    std::vector<Place> places;
    const UnitRect inside = within(guess);
    for (const float x : {-kAside, 0.0F, kAside}) {
        for (const float y : {-kAside, 0.0F, kAside}) {
            for (const float larger : {-kAside, 0.0F, kAside}) {
                const UnitRect part
                    = within({inside.x + x - larger / 2, inside.y + y - larger / 2, inside.width + larger, inside.height + larger});
                places.push_back({correlation<kRoughEdge>(rough, detailOf<kRoughEdge>(whole, part)), part});
            }
        }
    }
    const auto likest = [](const Place& a, const Place& b) { return a.likeness > b.likeness; };
    std::ranges::partial_sort(places, places.begin() + kStarts, likest);
    places.resize(kStarts);
    for (Place& place : places) {
        for (const float step : {0.05F, 0.025F})
            place.likeness = fit<kRoughEdge>(whole, rough, inside, step, place.part);
    }
    std::ranges::sort(places, likest);
    const auto fine = detailOf<kFineEdge>(piece, {});
    float most = 0.0F;
    for (size_t i = 0; i < 2; ++i) {
        if (places[i].likeness < kHopeless || (i > 0 && (most > 0.9F || places[i].part == places[0].part)))
            continue;
        float fitted = 0.0F;
        for (const float step : {0.025F, 0.0125F, 0.006F})
            fitted = fit<kFineEdge>(whole, fine, inside, step, places[i].part);
        most = std::max(most, fitted);
    }
    return most;
}

} // namespace JakOps
