// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/geopoint.h"
#include "domain/role.h"
#include "domain/ticketstatus.h"

#include <QHash>
#include <QList>

namespace JakOps {

enum class AreaLevel : quint8 { City, District, Village }; // kota/kabupaten, kecamatan, kelurahan
struct Area
{
    QString code; // Kemendagri: 31.71, 31.71.01, 31.71.01.1001
    AreaLevel level = AreaLevel::Village;
    QString name;
    GeoPoint point; // label point, inside the area
};
// The code of the area one level up; empty for a city.
[[nodiscard]] QString parentAreaCode(const QString& code);

struct Category
{
    QString code;
    QString name;
    QString agency; // who usually handles it
    QString group;
};
struct Channel
{
    QString code;
    QString name;
    QString group;
    bool located = false; // reports come with coordinates
};
struct Agency
{
    QString code;
    QString name;
    QString shortName;
    QString kind; // dinas, suku_dinas, badan, biro, inspectorate, bumd, city, district, village
    QString parent;
    QString area; // empty: the whole city
};
struct StatusFact
{
    TicketStatus status = TicketStatus::Waiting;
    QString name; // the CRM's word
    QString letter;
    QString colour; // #RRGGBB
};

// What the city is made of, read once from resources/city (and the demo's officers). Immutable, shared, thread-safe.
class CityFacts final
{
public:
    // `dir`: ":/city" or a folder with areas.csv, categories.csv, channels.csv, agencies.csv, statuses.csv.
    [[nodiscard]] static Result<CityFacts> load(const QString& dir);
    // officers.csv: code,name,role,agency,area
    [[nodiscard]] static Result<QList<Officer>> readOfficers(const QByteArray& csv);

    [[nodiscard]] const QList<Area>& areas() const { return m_areas; }
    [[nodiscard]] const QList<Category>& categories() const { return m_categories; }
    [[nodiscard]] const QList<Channel>& channels() const { return m_channels; }
    [[nodiscard]] const QList<Agency>& agencies() const { return m_agencies; } // with one for each district and village
    [[nodiscard]] const QList<StatusFact>& statuses() const { return m_statuses; }

    [[nodiscard]] const Area* area(const QString& code) const;
    [[nodiscard]] const Category* category(const QString& code) const;
    [[nodiscard]] const Channel* channel(const QString& code) const;
    [[nodiscard]] const Agency* agency(const QString& code) const;

    // By the words a source uses: case, accents of punctuation and a leading "Kelurahan"/"Kecamatan" do not matter.
    [[nodiscard]] const Category* categoryByName(const QString& name) const;
    [[nodiscard]] const Area* villageByName(const QString& name) const; // null where two villages share the name
    [[nodiscard]] const Channel* channelByName(const QString& name) const;
    [[nodiscard]] const Agency* agencyByName(const QString& name) const;

    // What to show for a code: its name, or the code itself for words of a source the city does not know.
    [[nodiscard]] QString categoryName(const QString& code) const;
    [[nodiscard]] QString agencyName(const QString& code) const;
    [[nodiscard]] QString agencyShortName(const QString& code) const;
    [[nodiscard]] QString channelName(const QString& code) const;
    [[nodiscard]] QString areaName(const QString& code) const;

    [[nodiscard]] QHash<QString, QString> agencyParents() const;
    [[nodiscard]] static QString villageAgency(const QString& villageCode); // "kel.31.71.01.1001"
    [[nodiscard]] static QString districtAgency(const QString& districtCode); // "kec.31.71.01"
    // The unit of `agency` that works in this village: the Suku Dinas of its city where there is one, else the agency itself.
    [[nodiscard]] QString localUnit(const QString& agency, const QString& villageCode) const;
    // The desk a report belongs to when nobody else has it: the kelurahan of its place, else Biro Pemerintahan.
    [[nodiscard]] QString homeDesk(const QString& villageCode) const;

private:
    void index();
    void addAreaAgencies();

    QList<Area> m_areas;
    QList<Category> m_categories;
    QList<Channel> m_channels;
    QList<Agency> m_agencies;
    QList<StatusFact> m_statuses;
    QHash<QString, qsizetype> m_areaByCode, m_categoryByCode, m_channelByCode, m_agencyByCode;
    QHash<QString, qsizetype> m_categoryByName, m_channelByName, m_agencyByName;
    QHash<QString, qsizetype> m_villageByName; // -1: ambiguous
};

} // namespace JakOps
