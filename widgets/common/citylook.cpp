// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/citylook.h"

#include "domain/weatherboard.h"
#include "widgets/common/themecolors.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

WarningGrade warningGrade(const QString& severity)
{
    return WarningGrade(severityRank(severity)); // counted alike
}

QColor CityLook::unknown()
{
    return {0x7C, 0x8A, 0x99};
}

QColor CityLook::siaga(Siaga state)
{
    return state == Siaga::Unknown ? unknown() : alertFill(int(state));
}

QColor CityLook::rain(RainClass rain)
{
    switch (rain) {
    case RainClass::None:
        return unknown();
    case RainClass::Light:
        return {0x7F, 0xB2, 0xE5};
    case RainClass::Moderate:
        return {0x3F, 0x86, 0xD0};
    case RainClass::Heavy:
        return {0x1C, 0x5F, 0xB4};
    case RainClass::VeryHeavy:
        return {0x4A, 0x3A, 0xA8};
    case RainClass::Extreme:
        return {0x6A, 0x1B, 0x9A};
    }
    return unknown();
}

QColor CityLook::warning(WarningGrade grade)
{
    switch (grade) {
    case WarningGrade::Unknown:
    case WarningGrade::Minor:
        return {0xB8, 0x9A, 0x2E};
    case WarningGrade::Moderate:
        return {0xE3, 0xA0, 0x08};
    case WarningGrade::Severe:
        return {0xEF, 0x6C, 0x00};
    case WarningGrade::Extreme:
        return {0xC6, 0x28, 0x28};
    }
    return unknown();
}

QColor CityLook::flood(FloodDepthClass depth)
{
    switch (depth) {
    case FloodDepthClass::Unknown:
    case FloodDepthClass::Caution:
        return {0x6B, 0xA7, 0xE0};
    case FloodDepthClass::To70:
        return {0x37, 0x7F, 0xCF};
    case FloodDepthClass::To150:
        return {0x1A, 0x55, 0xAB};
    case FloodDepthClass::Over150:
        return {0x3A, 0x1F, 0x86};
    }
    return unknown();
}

QString CityLook::siagaName(Siaga state)
{
    switch (state) {
    case Siaga::One:
        return tr("Siaga 1");
    case Siaga::Two:
        return tr("Siaga 2");
    case Siaga::Three:
        return tr("Siaga 3");
    case Siaga::Normal:
        return tr("Normal");
    case Siaga::Unknown:
        break;
    }
    return tr("State unknown");
}

QString CityLook::rainName(RainClass rain)
{
    switch (rain) {
    case RainClass::None:
        return tr("No rain");
    case RainClass::Light:
        return tr("Light rain");
    case RainClass::Moderate:
        return tr("Moderate rain");
    case RainClass::Heavy:
        return tr("Heavy rain");
    case RainClass::VeryHeavy:
        return tr("Very heavy rain");
    case RainClass::Extreme:
        return tr("Extreme rain");
    }
    return {};
}

QString CityLook::warningName(WarningGrade grade)
{
    switch (grade) {
    case WarningGrade::Minor:
        return tr("Minor");
    case WarningGrade::Moderate:
        return tr("Moderate", "severity of a warning");
    case WarningGrade::Severe:
        return tr("Severe");
    case WarningGrade::Extreme:
        return tr("Extreme");
    case WarningGrade::Unknown:
        break;
    }
    return tr("Severity not told");
}

QString CityLook::floodName(FloodDepthClass depth)
{
    switch (depth) {
    case FloodDepthClass::Caution:
        return tr("Use caution");
    case FloodDepthClass::To70:
        return tr("10–70 cm");
    case FloodDepthClass::To150:
        return tr("71–150 cm");
    case FloodDepthClass::Over150:
        return tr("Over 150 cm");
    case FloodDepthClass::Unknown:
        break;
    }
    return tr("Depth unknown");
}

} // namespace JakOps
