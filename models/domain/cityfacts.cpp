// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/cityfacts.h"

#include "base/csv.h"
#include "domain/ticket.h"

#include <QFile>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

// Letters and digits only, lower case: "Kel. Kebon Sirih" and "kelurahan KEBON-SIRIH" agree.
QString nameKey(const QString& name)
{
    QString key;
    for (const QChar c : name.toCaseFolded().normalized(QString::NormalizationForm_KD)) {
        if (c.isLetterOrNumber())
            key += c;
    }
    for (const QLatin1StringView prefix : {"kelurahan"_L1, "kecamatan"_L1, "kel"_L1, "kec"_L1}) {
        // "kel" alone also begins names such as Kelapa Gading, so it counts only where a separator followed it.
        const bool word = prefix.size() > 3 || name.simplified().toCaseFolded().startsWith(QString(prefix + u'.'))
            || name.simplified().toCaseFolded().startsWith(QString(prefix + u' '));
        if (word && key.startsWith(prefix) && key.size() > prefix.size())
            return key.sliced(prefix.size());
    }
    return key;
}

Result<CsvTable> readTable(const QString& path, const QStringList& columns)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, path + u": "_s + file.errorString());
    auto table = readCsvTable(file.readAll(), columns);
    if (!table)
        return fail(table.error().code, path + u": "_s + table.error().detail);
    return table;
}

AreaLevel levelOf(const QString& code)
{
    switch (code.count(u'.')) {
    case 1:
        return AreaLevel::City;
    case 2:
        return AreaLevel::District;
    default:
        return AreaLevel::Village;
    }
}

template<class T>
const T* at(const QList<T>& list, const QHash<QString, qsizetype>& index, const QString& key)
{
    const qsizetype i = index.value(key, -1);
    return i < 0 ? nullptr : &list[i];
}

} // namespace

QString parentAreaCode(const QString& code)
{
    const qsizetype dot = code.lastIndexOf(u'.');
    return code.count(u'.') >= 2 ? code.left(dot) : QString();
}

Result<CityFacts> CityFacts::load(const QString& dir)
{
    const auto areas = readTable(dir + u"/areas.csv"_s, {u"code"_s, u"level"_s, u"name"_s, u"lat"_s, u"lon"_s});
    const auto categories = readTable(dir + u"/categories.csv"_s, {u"code"_s, u"name"_s, u"agency"_s, u"group"_s});
    const auto channels = readTable(dir + u"/channels.csv"_s, {u"code"_s, u"name"_s, u"group"_s, u"located"_s});
    const auto agencies
        = readTable(dir + u"/agencies.csv"_s, {u"code"_s, u"name"_s, u"short"_s, u"kind"_s, u"parent"_s, u"area"_s});
    const auto statuses = readTable(dir + u"/statuses.csv"_s, {u"code"_s, u"name"_s, u"letter"_s, u"colour"_s});
    for (const auto* table : {&areas, &categories, &channels, &agencies, &statuses}) {
        if (!*table)
            return fail(table->error());
    }

    CityFacts facts;
    for (const QStringList& row : areas->rows) {
        Area area {row[0], levelOf(row[0]), row[2], {row[3].toDouble(), row[4].toDouble()}};
        if (!area.point.isUsable())
            return fail(ErrorCode::WrongFormat, u"areas.csv: no usable point for "_s + area.code);
        facts.m_areas += std::move(area);
    }
    for (const QStringList& row : categories->rows)
        facts.m_categories += Category {row[0], row[1], row[2], row[3]};
    for (const QStringList& row : channels->rows)
        facts.m_channels += Channel {row[0], row[1], row[2], row[3] == "1"_L1};
    for (const QStringList& row : agencies->rows)
        facts.m_agencies += Agency {row[0], row[1], row[2], row[3], row[4], row[5]};
    for (const QStringList& row : statuses->rows) {
        const auto status = statusFromCode(row[0]);
        if (!status)
            return fail(ErrorCode::WrongFormat, u"statuses.csv: unknown status "_s + row[0]);
        facts.m_statuses += StatusFact {*status, row[1], row[2], row[3]};
    }
    facts.addAreaAgencies();
    facts.index();
    return facts;
}

void CityFacts::addAreaAgencies()
{
    for (const Area& area : std::as_const(m_areas)) {
        if (area.level == AreaLevel::District) {
            m_agencies += Agency {districtAgency(area.code), u"Kecamatan "_s + area.name, u"Kec. "_s + area.name,
                u"district"_s, QString(), area.code};
        } else if (area.level == AreaLevel::Village) {
            m_agencies += Agency {villageAgency(area.code), u"Kelurahan "_s + area.name, u"Kel. "_s + area.name,
                u"village"_s, districtAgency(parentAreaCode(area.code)), area.code};
        }
    }
}

void CityFacts::index()
{
    for (qsizetype i = 0; i < m_areas.size(); ++i) {
        m_areaByCode[m_areas[i].code] = i;
        if (m_areas[i].level == AreaLevel::Village) {
            const QString key = nameKey(m_areas[i].name);
            m_villageByName[key] = m_villageByName.contains(key) ? -1 : i;
        }
    }
    for (qsizetype i = 0; i < m_categories.size(); ++i) {
        m_categoryByCode[m_categories[i].code] = i;
        m_categoryByName[nameKey(m_categories[i].name)] = i;
    }
    for (qsizetype i = 0; i < m_channels.size(); ++i) {
        m_channelByCode[m_channels[i].code] = i;
        m_channelByName[nameKey(m_channels[i].name)] = i;
    }
    for (qsizetype i = 0; i < m_agencies.size(); ++i) {
        m_agencyByCode[m_agencies[i].code] = i;
        // A kelurahan and a kecamatan may share a name; the full form tells them apart, so prefixes stay in this key.
        m_agencyByName[m_agencies[i].name.toCaseFolded()] = i;
        m_agencyByName[m_agencies[i].shortName.toCaseFolded()] = i;
    }
}

Result<QList<Officer>> CityFacts::readOfficers(const QByteArray& csv)
{
    const auto table = readCsvTable(csv, {u"code"_s, u"name"_s, u"role"_s, u"agency"_s, u"area"_s});
    if (!table)
        return fail(table.error());
    QList<Officer> officers;
    for (const QStringList& row : table->rows) {
        const auto role = roleFromCode(row[2]);
        if (!role)
            return fail(ErrorCode::WrongFormat, u"officers: unknown role "_s + row[2]);
        officers += Officer {row[0], row[1], *role, row[3], row[4]};
    }
    return officers;
}

const Area* CityFacts::area(const QString& code) const
{
    return at(m_areas, m_areaByCode, code);
}

const Category* CityFacts::category(const QString& code) const
{
    return at(m_categories, m_categoryByCode, code);
}

const Channel* CityFacts::channel(const QString& code) const
{
    return at(m_channels, m_channelByCode, code);
}

const Agency* CityFacts::agency(const QString& code) const
{
    return at(m_agencies, m_agencyByCode, code);
}

const Category* CityFacts::categoryByName(const QString& name) const
{
    return at(m_categories, m_categoryByName, nameKey(name));
}

const Area* CityFacts::villageByName(const QString& name) const
{
    return at(m_areas, m_villageByName, nameKey(name));
}

const Channel* CityFacts::channelByName(const QString& name) const
{
    return at(m_channels, m_channelByName, nameKey(name));
}

const Agency* CityFacts::agencyByName(const QString& name) const
{
    return at(m_agencies, m_agencyByName, name.simplified().toCaseFolded());
}

QString CityFacts::categoryName(const QString& code) const
{
    const Category* const found = category(code);
    return found ? found->name : code;
}

QString CityFacts::agencyName(const QString& code) const
{
    const Agency* const found = agency(code);
    return found ? found->name : code;
}

QString CityFacts::agencyShortName(const QString& code) const
{
    const Agency* const found = agency(code);
    return found ? found->shortName : code;
}

QString CityFacts::channelName(const QString& code) const
{
    const Channel* const found = channel(code);
    return found ? found->name : code;
}

QString CityFacts::areaName(const QString& code) const
{
    const Area* const found = area(code);
    return found ? found->name : code;
}

QHash<QString, QString> CityFacts::agencyParents() const
{
    QHash<QString, QString> parents;
    for (const Agency& agency : m_agencies) {
        if (!agency.parent.isEmpty())
            parents[agency.code] = agency.parent;
    }
    return parents;
}

QString CityFacts::villageAgency(const QString& villageCode)
{
    return u"kel."_s + villageCode;
}

QString CityFacts::districtAgency(const QString& districtCode)
{
    return u"kec."_s + districtCode;
}

QString CityFacts::localUnit(const QString& agency, const QString& villageCode) const
{
    const QString city = parentAreaCode(parentAreaCode(villageCode));
    for (const Agency& candidate : m_agencies) {
        if (candidate.parent == agency && candidate.area == city && !city.isEmpty())
            return candidate.code;
    }
    return agency;
}

QString CityFacts::homeDesk(const QString& villageCode) const
{
    return area(villageCode) ? villageAgency(villageCode) : u"biro.pem"_s;
}

} // namespace JakOps
