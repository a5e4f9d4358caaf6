// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reportnumber.h"

#include "base/clock.h"
#include "domain/cityfacts.h"

namespace JakOps::ReportNumber {

using namespace Qt::Literals::StringLiterals;

namespace {

// The desks that are not of an area.
constexpr std::array kCityUnits {"biro.pem"_L1, "jsc"_L1, "inspektorat"_L1, "biro.umum"_L1, "biro.kdh"_L1};
constexpr int kFirstCityUnit = 970; // 6 cities of 160 numbers end before
constexpr int kDistricts = 10; // in a city at most
constexpr int kVillages = 16; // numbers of a district: itself and at most 15

// From the Kemendagri code, so that it does not move when areas are added elsewhere.
int unitOfArea(const QString& code)
{
    const QStringList parts = code.split(u'.');
    if (parts.size() < 2 || parts.size() > 4 || parts[0] != "31"_L1)
        return 0;
    const int city = parts[1] == "01"_L1 ? 0 : parts[1].toInt() - 70;
    if (city < 0 || city > 5)
        return 0;
    const int base = city * kDistricts * kVillages + 1;
    if (parts.size() == 2)
        return base + kDistricts * kVillages - 1; // the last one of the tenth district
    const int district = parts[2].toInt();
    const int village = parts.size() == 4 ? parts[3].toInt() % 1000 : 0;
    if (district < 1 || district > kDistricts || village < 0 || village >= kVillages - 1)
        return 0;
    return base + (district - 1) * kVillages + village;
}

} // namespace

int unitOf(const Agency& agency)
{
    if (agency.kind == "village"_L1 || agency.kind == "district"_L1 || agency.kind == "city"_L1)
        return unitOfArea(agency.area);
    const auto at = std::ranges::find(kCityUnits, agency.code);
    return at == kCityUnits.end() ? 0 : kFirstCityUnit + int(at - kCityUnits.begin());
}

QString prefix(qint64 atMs, int unit, int counter)
{
    return u"JK"_s + toWib(atMs).toString(u"yyMMdd"_s) + QString::number(unit).rightJustified(3, u'0') + QString::number(counter);
}

std::optional<QString> next(const QString& prefix, const QString& highest)
{
    const int count = highest.isEmpty() ? 1 : highest.mid(prefix.size()).toInt() + 1;
    if (count > kMostADay)
        return std::nullopt;
    return QString(prefix + QString::number(count).rightJustified(4, u'0'));
}

} // namespace JakOps::ReportNumber
