// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/report/progressfile.h"

#include "base/clock.h"
#include "base/textguard.h"

#include <QJsonDocument>
#include <QXmlStreamWriter>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMaxDescription = 4000; // the standard's

// W3C date and time with its zone.
QString time(qint64 utcMs)
{
    return utcMs == 0 ? QString() : toWib(utcMs).toString(u"yyyy-MM-ddTHH:mm:ss"_s) + u"+07:00"_s;
}

// Stands for a character XML cannot have.
QString xmlSafe(const QString& text)
{
    QString out = guardText(text, kMaxDescription);
    out.removeIf([](QChar c) { return c == QChar(0xFFFE) || c == QChar(0xFFFF); });
    return out;
}

} // namespace

ProgressFile::ProgressFile(Format format, const CityFacts& facts, bool demo)
    : m_format(format)
    , m_facts(facts)
    , m_demo(demo)
{
}

// In the standard's order. What is empty stays in the list: readers expect every element.
ProgressFile::Fields ProgressFile::fieldsOf(const ExportRecord& record) const
{
    const Ticket& t = record.ticket;
    const bool open = isOpen(t.status);
    const bool isPublic = !t.isPrivate;
    const auto degrees = [&t, isPublic](double GeoPoint::*part) {
        return isPublic && t.place ? QString::number((*t.place).*part, 'f', 6) : QString();
    };
    QString statusWord;
    for (const StatusFact& fact : m_facts.statuses()) {
        if (fact.status == t.status)
            statusWord = fact.name;
    }
    const QString area = t.village.isEmpty() ? t.area : t.village;
    return {{"service_request_id"_L1, t.number}, {"status"_L1, open ? u"open"_s : u"closed"_s},
        {"status_notes"_L1, statusWord}, {"service_name"_L1, m_facts.categoryName(t.category)},
        {"service_code"_L1, t.category}, {"description"_L1, isPublic ? t.text : t.publicText},
        {"agency_responsible"_L1, m_facts.agencyName(t.agency)},
        {"service_notice"_L1, m_demo ? QString(ExportWriter::kDemoNote) : QString()},
        {"requested_datetime"_L1, time(t.createdAt)}, {"updated_datetime"_L1, time(t.updatedAt)},
        {"expected_datetime"_L1, time(record.due)},
        {"address"_L1, isPublic && !t.address.isEmpty() ? t.address : area.isEmpty() ? QString() : m_facts.areaName(area)},
        {"address_id"_L1, area}, {"zipcode"_L1, QString()}, {"lat"_L1, degrees(&GeoPoint::lat)},
        {"long"_L1, degrees(&GeoPoint::lon)}, {"media_url"_L1, QString()}};
}

QByteArray ProgressFile::begin() const
{
    return m_format == Format::Json ? "[\n"_ba : "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<service_requests>\n"_ba;
}

QByteArray ProgressFile::request(const ExportRecord& record)
{
    const bool first = std::exchange(m_first, false);
    const Fields fields = fieldsOf(record);
    if (m_format == Format::Json) {
        QJsonObject object;
        for (const auto& [name, value] : fields) {
            const QString text = guardText(value, kMaxDescription);
            const bool number = (name == "lat"_L1 || name == "long"_L1) && !text.isEmpty();
            object.insert(name, text.isEmpty() ? QJsonValue() : number ? QJsonValue(text.toDouble()) : QJsonValue(text));
        }
        return (first ? QByteArray() : ",\n"_ba) + QJsonDocument(object).toJson(QJsonDocument::Compact);
    }
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartElement(u"request"_s);
    for (const auto& [name, value] : fields)
        xml.writeTextElement(name, xmlSafe(value));
    xml.writeEndElement();
    return bytes + '\n';
}

QByteArray ProgressFile::end() const
{
    return m_format == Format::Json ? "\n]\n"_ba : "</service_requests>\n"_ba;
}

} // namespace JakOps
