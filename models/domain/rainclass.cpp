// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rainclass.h"

namespace JakOps {

std::optional<RainClass> rainClass(double mmInAnHour)
{
    if (!(mmInAnHour >= 0.0))
        return std::nullopt;
    if (mmInAnHour < 0.5)
        return RainClass::None;
    if (mmInAnHour < 5.0)
        return RainClass::Light;
    if (mmInAnHour < 10.0)
        return RainClass::Moderate;
    if (mmInAnHour < 20.0)
        return RainClass::Heavy;
    return mmInAnHour <= 50.0 ? RainClass::VeryHeavy : RainClass::Extreme;
}

} // namespace JakOps
