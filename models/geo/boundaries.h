// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/areashape.h"

#include <memory>
#include <span>

namespace JakOps {

// The ground of every area of the city at three levels: kelurahan as given, kecamatan and kota dissolved from them, so
// that edges match. An immutable value: copies share, any thread may read. Areas are sorted by code within their level.
class Boundaries final
{
public:
    Boundaries() = default;

    // Dissolves `villages` into their districts and cities. Names and label points of those come from `areas`. Takes
    // tens of milliseconds for official boundaries: not for the GUI thread.
    [[nodiscard]] static Result<Boundaries> fromVillages(
        std::vector<AreaShape> villages, const QList<Area>& areas, bool schematic, const QString& source);

    [[nodiscard]] bool isEmpty() const { return villages().empty(); }
    // True for the drawn default: must be shown as "peta skematik".
    [[nodiscard]] bool isSchematic() const { return m_data && m_data->schematic; }
    [[nodiscard]] QString source() const
    {
        return m_data ? m_data->source : QString();
    } // file name of an import; may be empty

    [[nodiscard]] std::span<const AreaShape> villages() const { return shapes(AreaLevel::Village); }
    [[nodiscard]] std::span<const AreaShape> districts() const { return shapes(AreaLevel::District); }
    [[nodiscard]] std::span<const AreaShape> cities() const { return shapes(AreaLevel::City); }
    [[nodiscard]] std::span<const AreaShape> shapes(AreaLevel level) const;
    [[nodiscard]] const AreaShape* find(const QString& code) const; // any level; null when unknown
    [[nodiscard]] GeoBox bounds() const { return m_data ? m_data->bounds : GeoBox{}; }

    friend bool operator==(const Boundaries& a, const Boundaries& b);

private:
    friend class BoundaryStream; // writes and reads the parts without dissolving again

    struct Data
    {
        bool schematic = false;
        QString source;
        std::array<std::vector<AreaShape>, 3> levels; // by AreaLevel
        GeoBox bounds;

        friend bool operator==(const Data&, const Data&) = default;
    };
    explicit Boundaries(Data data);

    std::shared_ptr<const Data> m_data;
};

} // namespace JakOps
