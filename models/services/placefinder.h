// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/geopoint.h"
#include "storage/session.h"

#include <QFuture>

namespace JakOps {

class CityFacts;
class Workspace;

// A place found by words.
struct FoundPlace
{
    QString name; // the area's, or the address as a report has it
    QString area; // code, where it is one
    std::optional<GeoPoint> place; // of an address
    double accuracyMetres = -1.0;

    friend bool operator==(const FoundPlace&, const FoundPlace&) = default;
};

// Where something is, from what this console knows: the city's areas by name, and the addresses of earlier public reports. There is no
// street directory and nothing is asked of anybody outside.
class PlaceFinder final
{
public:
    explicit PlaceFinder(Workspace& workspace);

    // Areas first, the larger before the smaller; at most kMost. Too short words find nothing.
    static constexpr int kMost = 8;
    [[nodiscard]] QFuture<Result<QList<FoundPlace>>> find(const QString& words);

    // Pure: areas whose name has every word.
    [[nodiscard]] static QList<FoundPlace> areasOf(const CityFacts& facts, const QString& words);

private:
    [[nodiscard]] static QList<FoundPlace> addressesOf(ReadSession& session, Workspace& workspace, const QString& words, int most);

    Workspace& m_workspace;
};

} // namespace JakOps
