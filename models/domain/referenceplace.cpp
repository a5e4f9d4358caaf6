// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/referenceplace.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

QString firstOf(const QStringList& columns, std::initializer_list<QLatin1StringView> names)
{
    for (const QLatin1StringView name : names) {
        if (columns.contains(name))
            return name;
    }
    for (const QLatin1StringView name : names) { // "nama_rumah_sakit", but not "kelurahan" for "lu"
        for (const QString& column : columns) {
            if (name.size() > 3 && (column.startsWith(QString(name) + u'_') || column.endsWith(u'_' + QString(name))))
                return column;
        }
    }
    return {};
}

} // namespace

ReferenceMapping ReferenceMapping::guess(const QStringList& columns)
{
    return {.name = firstOf(columns, {"nama"_L1, "name"_L1, "nama_lokasi"_L1, "lokasi"_L1, "title"_L1, "judul"_L1, "titik"_L1, "halte"_L1}),
        .lat = firstOf(columns, {"lat"_L1, "latitude"_L1, "lintang"_L1, "y"_L1, "koordinat"_L1, "coordinates"_L1, "geometry"_L1}),
        .lon = firstOf(columns, {"lon"_L1, "lng"_L1, "long"_L1, "longitude"_L1, "bujur"_L1, "x"_L1}),
        .category = firstOf(columns, {"kategori"_L1, "category"_L1, "jenis"_L1, "type"_L1, "tipe"_L1}),
        .phone = firstOf(columns, {"telepon"_L1, "telp"_L1, "phone"_L1, "no_telp"_L1, "nomor_telepon"_L1, "kontak"_L1}),
        .note = firstOf(columns, {"keterangan"_L1, "catatan"_L1, "note"_L1, "notes"_L1, "alamat"_L1, "address"_L1})};
}

QJsonObject ReferenceMapping::toJson() const
{
    return {{u"name"_s, name}, {u"lat"_s, lat}, {u"lon"_s, lon}, {u"category"_s, category}, {u"phone"_s, phone}, {u"note"_s, note}};
}

ReferenceMapping ReferenceMapping::fromJson(const QJsonObject& json)
{
    const auto text = [&json](QLatin1StringView key) { return json.value(key).toString(); };
    return {text("name"_L1), text("lat"_L1), text("lon"_L1), text("category"_L1), text("phone"_L1), text("note"_L1)};
}

} // namespace JakOps
