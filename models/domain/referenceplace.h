// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/geopoint.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace JakOps {

// A place of a user's own list: a hospital, a post, a stop. Plain text of the file.
struct ReferencePoint
{
    QString name;
    GeoPoint place;
    QString category;
    QString phone;
    QString note;

    friend bool operator==(const ReferencePoint&, const ReferencePoint&) = default;
};

// Which column is what, by columnKey(); empty: there is none. `lat` alone may hold both numbers; a GeoJSON's points need
// neither.
struct ReferenceMapping
{
    QString name, lat, lon, category, phone, note;

    [[nodiscard]] static ReferenceMapping guess(const QStringList& columns);
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static ReferenceMapping fromJson(const QJsonObject& json);
    friend bool operator==(const ReferenceMapping&, const ReferenceMapping&) = default;
};

struct ReferenceColumns
{
    QStringList columns; // keys
    bool hasGeometry = false; // a map: places come with it
};

} // namespace JakOps
