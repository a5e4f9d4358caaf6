// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/boundaries.h"

namespace JakOps {

enum class AreaHitKind : quint8 {
    Inside, // in one area
    Overlap, // in two or more: the one whose label point is nearest
    Near, // in none, but within kNearMetres of this one
    Outside, // outside Jakarta
};

struct AreaHit
{
    AreaHitKind kind = AreaHitKind::Outside;
    int index = -1; // into Boundaries::villages()
    QString villageCode; // empty outside
    double distanceMetres = 0.0; // to the area, when Near
};

inline constexpr double kNearMetres = 200.0;

struct Neighbour
{
    QString village; // code
    double metres = 0.0; // from the point to its ground

    friend bool operator==(const Neighbour&, const Neighbour&) = default;
};

// Which kelurahan a point lies in. Built once from boundaries (milliseconds), then constant: any number of threads may
// ask at the same time. A grid of about 250 m remembers which areas cover or touch each cell; most answers need no
// polygon at all.
class AreaLocator final
{
public:
    AreaLocator() = default; // everything is outside
    explicit AreaLocator(const Boundaries& boundaries);

    [[nodiscard]] const Boundaries& boundaries() const { return m_boundaries; }
    [[nodiscard]] AreaHit locate(GeoPoint point) const;
    // Other villages whose ground comes that near, nearest first; `metres` is kNearMetres at most. A few edges, no polygon.
    [[nodiscard]] QList<Neighbour> neighbours(GeoPoint point, const QString& except, double metres) const;

private:
    struct Edge
    {
        double ax, ay, bx, by; // degrees: x east, y north
    };
    // The edges of one area in horizontal strips, so that a ray meets few of them. An edge is in every strip it
    // crosses.
    struct Strips
    {
        double south = 0.0;
        double height = 1.0;
        std::vector<quint32> first; // per strip, into edges; one more than there are strips
        std::vector<Edge> edges;

        [[nodiscard]] size_t count() const { return first.size() - 1; }
        [[nodiscard]] size_t at(double y) const;
        [[nodiscard]] bool contains(double x, double y) const; // even-odd rule
        [[nodiscard]] double distanceMetres(double x, double y) const; // to the nearest edge that could be near
    };
    enum class Touch : quint8 { None, Near, Border, Whole };
    struct Entry
    {
        quint16 area;
        Touch touch;
    };

    static Strips makeStrips(const AreaShape& shape);
    void indexArea(quint16 area, std::vector<std::pair<quint32, Entry>>& out) const;
    [[nodiscard]] std::span<const Entry> entriesAt(GeoPoint point) const;
    [[nodiscard]] AreaHit hit(AreaHitKind kind, int index, double distance = 0.0) const;

    Boundaries m_boundaries;
    std::vector<Strips> m_strips; // by village
    double m_south = 0.0;
    double m_west = 0.0;
    int m_columns = 0;
    int m_rows = 0;
    std::vector<quint32> m_first; // per cell, into m_entries; one more than there are cells
    std::vector<Entry> m_entries;
};

} // namespace JakOps
