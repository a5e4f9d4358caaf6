// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/flood/floodwords.h"

#include "widgets/common/format.h"
#include "widgets/common/themecolors.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

QString withSign(double value)
{
    const qint64 whole = qRound64(value);
    if (whole == 0)
        return Format::number(0);
    return (whole > 0 ? u"+"_s : u"\u2212"_s) + Format::number(std::abs(whole));
}

} // namespace

QString FloodWords::siaga(Siaga siaga)
{
    switch (siaga) {
    case Siaga::One: return tr("Siaga 1");
    case Siaga::Two: return tr("Siaga 2");
    case Siaga::Three: return tr("Siaga 3");
    case Siaga::Normal: return tr("Normal");
    case Siaga::Unknown: break;
    }
    return tr("State not known");
}

QString FloodWords::siagaMark(Siaga siaga)
{
    return siaga == Siaga::Unknown ? u"?"_s : QString::number(int(siaga));
}

QColor FloodWords::siagaColor(Siaga siaga, const QColor& unknown)
{
    return siaga == Siaga::Unknown ? unknown : alertFill(int(siaga));
}

QString FloodWords::level(double cm)
{
    return Format::number(qRound64(cm)) + u"\u00A0cm"_s;
}

QString FloodWords::change(double cm)
{
    return withSign(cm) + u"\u00A0cm"_s;
}

QString FloodWords::rate(double cmPerHour)
{
    //: centimetres an hour, with sign: +25 cm/h
    return tr("%1 cm/h").arg(withSign(cmPerHour));
}

QString FloodWords::movement(const FloodRow& row)
{
    if (!row.trend.perHour)
        return {};
    const QString speed = Format::number(std::abs(qRound64(*row.trend.perHour)));
    if (row.isRising())
        return tr("rising %1 cm/h").arg(speed);
    return row.isFalling() ? tr("falling %1 cm/h").arg(speed) : tr("steady");
}

QString FloodWords::outlook(const FloodRow& row, qint64 now)
{
    if (!row.nextAt)
        return {};
    //: a threshold and how long until it is reached: Siaga 2 in 3 h
    return tr("%1 in %2").arg(siaga(nextSiaga(row.siaga)), Format::duration(*row.nextAt - now));
}

QString FloodWords::rain(const std::optional<RainClass>& rain)
{
    if (!rain)
        return {};
    switch (*rain) {
    case RainClass::None: return tr("no rain");
    case RainClass::Light: return tr("light rain");
    case RainClass::Moderate: return tr("moderate rain");
    case RainClass::Heavy: return tr("heavy rain");
    case RainClass::VeryHeavy: return tr("very heavy rain");
    case RainClass::Extreme: return tr("extreme rain");
    }
    return {};
}

QString FloodWords::millimetres(double mm)
{
    return Format::decimal(mm, 1) + u"\u00A0mm"_s;
}

QString FloodWords::pumps(const PumpRow& row)
{
    QStringList parts;
    if (row.running)
        parts << tr("%n running", nullptr, *row.running);
    if (row.idle)
        parts << tr("%n off", nullptr, *row.idle);
    return parts.isEmpty() ? tr("nothing told") : parts.join(u", "_s);
}

QString FloodWords::river(const QString& name)
{
    return name.isEmpty() ? tr("River not known") : name;
}

QString FloodWords::name(const StoredStation& station)
{
    return station.station.name.isEmpty() ? station.station.code : station.station.name;
}

Siaga FloodWords::nextSiaga(Siaga siaga)
{
    switch (siaga) {
    case Siaga::Normal: return Siaga::Three;
    case Siaga::Three: return Siaga::Two;
    case Siaga::Two: return Siaga::One;
    case Siaga::One:
    case Siaga::Unknown: break;
    }
    return Siaga::Unknown;
}

} // namespace JakOps
