// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exportformat.h"

#include "base/clock.h"
#include "base/csv.h"
#include "domain/visibility.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

QString time(qint64 utcMs)
{
    return utcMs == 0 ? QString() : isoUtc(utcMs);
}

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

// Seven decimals are a centimetre.
QString degrees(double value)
{
    return QString::number(value, 'f', 7);
}

// Where the point lies, else the area the source named.
const QString& areaOf(const Ticket& ticket)
{
    return ticket.village.isEmpty() ? ticket.area : ticket.village;
}

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

std::optional<ExportFormat> exportFormatFromCode(QStringView code)
{
    if (code == "csv"_L1)
        return ExportFormat::Csv;
    if (code == "geojson"_L1)
        return ExportFormat::GeoJson;
    return std::nullopt;
}

ExportRecord exportRecord(const Ticket& ticket, const Officer& officer, qint64 due)
{
    const TicketVisibility visible = visibilityFor(officer, ticket);
    return {redacted(ticket, visible), due, !visible.text || !visible.photos || !visible.exactPlace};
}

QJsonObject listObject(const ExportRecord& record)
{
    const Ticket& t = record.ticket;
    return {{u"stage"_s, record.stage ? QJsonValue(slaStageCode(*record.stage)) : QJsonValue(QJsonValue::Null)},
        {u"overdue"_s, record.overdue}, {u"number"_s, t.number}, {u"status"_s, statusCode(t.status)}, {u"category"_s, orNull(t.category)},
        {u"area"_s, orNull(areaOf(t))}, {u"agency"_s, orNull(t.agency)}, {u"channel"_s, orNull(t.channel)},
        {u"created"_s, time(t.createdAt)}, {u"due"_s, orNull(time(record.due))},
        {u"lat"_s, t.place ? QJsonValue(t.place->lat) : QJsonValue(QJsonValue::Null)},
        {u"lon"_s, t.place ? QJsonValue(t.place->lon) : QJsonValue(QJsonValue::Null)}};
}

ExportWriter::ExportWriter(ExportFormat format, const CityFacts& facts, bool demo)
    : m_format(format)
    , m_facts(facts)
    , m_demo(demo)
{
}

QByteArray ExportWriter::begin() const
{
    switch (m_format) {
    case ExportFormat::Csv: {
        QStringList header{u"number"_s, u"status"_s, u"priority"_s, u"category"_s, u"category_name"_s, u"area"_s,
            u"area_name"_s, u"agency"_s, u"agency_name"_s, u"channel"_s, u"created"_s, u"updated"_s, u"due"_s,
            u"closed"_s, u"lat"_s, u"lon"_s, u"private"_s, u"address"_s, u"text"_s};
        if (m_demo)
            header.append(u"note"_s);
        return csvRecord(header);
    }
    case ExportFormat::GeoJson:
        return m_demo
            ? "{\"type\":\"FeatureCollection\",\"note\":\""_ba + QByteArray(kDemoNote.data()) + "\",\"features\":[\n"_ba
            : "{\"type\":\"FeatureCollection\",\"features\":[\n"_ba;
    case ExportFormat::JsonLines:
        break;
    }
    return {};
}

QByteArray ExportWriter::record(const ExportRecord& record)
{
    const bool first = std::exchange(m_first, false);
    switch (m_format) {
    case ExportFormat::Csv:
        return csvRecord(csvFields(record));
    case ExportFormat::GeoJson:
        return (first ? QByteArray() : ",\n"_ba) + compact(feature(record));
    case ExportFormat::JsonLines:
        return compact(listObject(record)) + '\n';
    }
    return {};
}

QByteArray ExportWriter::end() const
{
    return m_format == ExportFormat::GeoJson ? "\n]}\n"_ba : QByteArray();
}

QStringList ExportWriter::csvFields(const ExportRecord& record) const
{
    const Ticket& t = record.ticket;
    QStringList fields{t.number, statusCode(t.status), priorityCode(t.priority), t.category,
        m_facts.categoryName(t.category), areaOf(t), m_facts.areaName(areaOf(t)), t.agency,
        m_facts.agencyName(t.agency), t.channel, time(t.createdAt), time(t.updatedAt), time(record.due),
        time(t.closedAt), t.place ? degrees(t.place->lat) : QString(), t.place ? degrees(t.place->lon) : QString(),
        t.isPrivate ? u"1"_s : u"0"_s, t.address, t.text};
    if (m_demo)
        fields.append(kDemoNote);
    return fields;
}

QJsonObject ExportWriter::feature(const ExportRecord& record) const
{
    const Ticket& t = record.ticket;
    QJsonObject properties = listObject(record);
    properties.remove(u"lat"_s);
    properties.remove(u"lon"_s);
    properties.insert(u"priority"_s, priorityCode(t.priority));
    properties.insert(u"category_name"_s, orNull(m_facts.categoryName(t.category)));
    properties.insert(u"area_name"_s, orNull(m_facts.areaName(areaOf(t))));
    properties.insert(u"agency_name"_s, orNull(m_facts.agencyName(t.agency)));
    properties.insert(u"updated"_s, time(t.updatedAt));
    properties.insert(u"closed"_s, orNull(time(t.closedAt)));
    properties.insert(u"private"_s, t.isPrivate);
    properties.insert(u"address"_s, orNull(t.address));
    properties.insert(u"text"_s, orNull(t.text));
    if (m_demo)
        properties.insert(u"note"_s, kDemoNote);
    const QJsonValue geometry = t.place
        ? QJsonValue(QJsonObject{{u"type"_s, u"Point"_s}, {u"coordinates"_s, QJsonArray{t.place->lon, t.place->lat}}})
        : QJsonValue(QJsonValue::Null);
    return {{u"type"_s, u"Feature"_s}, {u"geometry"_s, geometry}, {u"properties"_s, properties}};
}

} // namespace JakOps
