// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/airwords.h"

#include "widgets/common/format.h"

namespace JakOps {

QString AirWords::category(IspuCategory category)
{
    switch (category) {
    case IspuCategory::Good:
        return tr("Good");
    case IspuCategory::Moderate:
        return tr("Moderate");
    case IspuCategory::Unhealthy:
        return tr("Unhealthy");
    case IspuCategory::VeryUnhealthy:
        return tr("Very unhealthy");
    case IspuCategory::Hazardous:
        return tr("Hazardous");
    case IspuCategory::Unknown:
        break;
    }
    return tr("No index");
}

QString AirWords::advice(IspuCategory category)
{
    switch (category) {
    case IspuCategory::Good:
        return tr("The air is very good and does no harm to people, animals or plants.");
    case IspuCategory::Moderate:
        return tr("The air is still acceptable for the health of people, animals and plants.");
    case IspuCategory::Unhealthy:
        return tr("The air is harmful to people, animals and plants.");
    case IspuCategory::VeryUnhealthy:
        return tr("The air raises the risk to health for parts of the people exposed to it.");
    case IspuCategory::Hazardous:
        return tr("The air can do serious harm to people's health and calls for quick action.");
    case IspuCategory::Unknown:
        break;
    }
    return {};
}

QString AirWords::pollutant(Quantity pollutant)
{
    using namespace Qt::Literals::StringLiterals;
    switch (pollutant) { // chemical names, the same in every language
    case Quantity::Pm10:
        return u"PM10"_s;
    case Quantity::Pm25:
        return u"PM2.5"_s;
    case Quantity::So2:
        return u"SO\u2082"_s;
    case Quantity::Co:
        return u"CO"_s;
    case Quantity::O3:
        return u"O\u2083"_s;
    case Quantity::No2:
        return u"NO\u2082"_s;
    case Quantity::Hc:
        return u"HC"_s;
    default:
        return {};
    }
}

QString AirWords::index(double value)
{
    return Format::number(qRound64(value));
}

} // namespace JakOps
