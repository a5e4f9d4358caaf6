// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/city/referencestore.h"

#include "base/csv.h"
#include "base/textguard.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSaveFile>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMaxFileBytes = 32LL * 1024 * 1024;
constexpr qsizetype kMaxLayers = 30;

Result<QByteArray> readBytes(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, path + u": "_s + file.errorString());
    const QByteArray bytes = file.read(kMaxFileBytes + 1); // a pipe has no size
    if (bytes.size() > kMaxFileBytes)
        return fail(ErrorCode::TooLarge, path);
    return bytes;
}

bool isId(const QString& id)
{
    static const QRegularExpression safe(u"^[a-z0-9-]{1,64}$"_s);
    return safe.match(id).hasMatch();
}

std::optional<ReferenceLayer> layerFrom(const QJsonObject& json)
{
    ReferenceLayer layer{.id = json.value("id"_L1).toString(),
        .title = guardLine(json.value("title"_L1).toString(), 80),
        .mapping = ReferenceMapping::fromJson(json.value("mapping"_L1).toObject()),
        .rows = json.value("rows"_L1).toInteger(),
        .rejected = json.value("rejected"_L1).toInteger(),
        .addedAt = json.value("added"_L1).toInteger()};
    auto points = std::make_shared<QList<ReferencePoint>>();
    for (const QJsonValue& value : json.value("points"_L1).toArray()) {
        const QJsonArray p = value.toArray();
        const ReferencePoint point{.name = guardLine(p.at(0).toString(), 200),
            .place = {p.at(1).toDouble(), p.at(2).toDouble()},
            .category = guardLine(p.at(3).toString(), 100),
            .phone = guardLine(p.at(4).toString(), 60),
            .note = guardLine(p.at(5).toString(), 500)};
        if (point.place.isUsable() && !point.name.isEmpty() && points->size() < kMaxReferencePoints)
            *points += point;
    }
    layer.points = points;
    if (!isId(layer.id) || layer.title.isEmpty() || points->isEmpty())
        return std::nullopt;
    return layer;
}

} // namespace

ReferenceStore::ReferenceStore(const QString& profileDir)
    : m_dir(profileDir + u"/layers"_s)
{
}

QString ReferenceStore::pathOf(const QString& id) const
{
    return m_dir + u'/' + id + u".json"_s;
}

QList<ReferenceLayer> ReferenceStore::load(QStringList& problems) const
{
    QList<ReferenceLayer> layers;
    const QStringList names = QDir(m_dir).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString& name : names.first(std::min(names.size(), kMaxLayers))) {
        const auto bytes = readBytes(m_dir + u'/' + name);
        auto layer = bytes ? layerFrom(QJsonDocument::fromJson(*bytes).object()) : std::nullopt;
        if (layer && layer->id + u".json"_s == name)
            layers += std::move(*layer);
        else
            problems += name;
    }
    std::ranges::stable_sort(layers, {}, &ReferenceLayer::addedAt);
    return layers;
}

Result<> ReferenceStore::save(const ReferenceLayer& layer) const
{
    if (!isId(layer.id))
        return fail(ErrorCode::InvalidInput, u"id of a layer"_s);
    QJsonArray points;
    for (const ReferencePoint& p : *layer.points)
        points.append(QJsonArray{p.name, p.place.lat, p.place.lon, p.category, p.phone, p.note});
    const QJsonObject json{{u"id"_s, layer.id}, {u"title"_s, layer.title}, {u"mapping"_s, layer.mapping.toJson()},
        {u"rows"_s, layer.rows}, {u"rejected"_s, layer.rejected}, {u"added"_s, layer.addedAt}, {u"points"_s, points}};
    if (!QDir().mkpath(m_dir))
        return fail(ErrorCode::Unwritable, m_dir);
    QSaveFile file(pathOf(layer.id));
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(json).toJson(QJsonDocument::Compact)) < 0 || !file.commit())
        return fail(ErrorCode::Unwritable, file.fileName() + u": "_s + file.errorString());
    return {};
}

Result<> ReferenceStore::remove(const QString& id) const
{
    QFile file(isId(id) ? pathOf(id) : QString());
    if (!file.exists())
        return fail(ErrorCode::NotFound, id);
    if (!file.remove())
        return fail(ErrorCode::Unwritable, file.fileName() + u": "_s + file.errorString());
    return {};
}

Result<ReferenceRead> ReferenceStore::readFile(const QString& path, const std::optional<ReferenceMapping>& mapping)
{
    const auto bytes = readBytes(path);
    return bytes ? readReference(*bytes, mapping) : fail(bytes.error());
}

Result<ReferenceColumns> ReferenceStore::columnsOf(const QString& path)
{
    const auto bytes = readBytes(path);
    return bytes ? referenceColumns(*bytes) : fail(bytes.error());
}

Result<QList<EmergencyNumber>> readEmergencyNumbers(const QByteArray& csv)
{
    const auto table = readCsvTable(csv, {u"number"_s, u"name"_s, u"name_en"_s, u"note"_s});
    if (!table)
        return fail(table.error());
    QList<EmergencyNumber> numbers;
    for (const QStringList& row : table->rows)
        numbers += {row[0], row[1], row[2], row[3]};
    return numbers;
}

} // namespace JakOps
