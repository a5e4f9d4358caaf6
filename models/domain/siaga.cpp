// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/siaga.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

Siaga siagaOf(double cm, const SiagaThresholds& thresholds)
{
    if (!thresholds.isComplete() || std::isnan(cm))
        return Siaga::Unknown;
    if (cm >= *thresholds.siaga1)
        return Siaga::One;
    if (cm >= *thresholds.siaga2)
        return Siaga::Two;
    return cm >= *thresholds.siaga3 ? Siaga::Three : Siaga::Normal;
}

std::optional<double> nextThreshold(double cm, const SiagaThresholds& thresholds)
{
    switch (siagaOf(cm, thresholds)) {
    case Siaga::Normal:
        return thresholds.siaga3;
    case Siaga::Three:
        return thresholds.siaga2;
    case Siaga::Two:
        return thresholds.siaga1;
    case Siaga::One:
    case Siaga::Unknown:
        break;
    }
    return std::nullopt;
}

Siaga siagaFromWords(QStringView words)
{
    words = words.trimmed();
    if (words.startsWith("Status"_L1, Qt::CaseInsensitive)) {
        words = words.sliced(6).trimmed();
        if (words.startsWith(u':'))
            words = words.sliced(1).trimmed();
    }
    if (words.compare("Normal"_L1, Qt::CaseInsensitive) == 0 || words.compare("Aman"_L1, Qt::CaseInsensitive) == 0)
        return Siaga::Normal;
    if (words.startsWith("Siaga"_L1, Qt::CaseInsensitive))
        words = words.sliced(5).trimmed();
    static constexpr std::array<std::pair<QLatin1StringView, Siaga>, 8> names{
        {{"1"_L1, Siaga::One}, {"2"_L1, Siaga::Two}, {"3"_L1, Siaga::Three}, {"4"_L1, Siaga::Normal},
            {"I"_L1, Siaga::One}, {"II"_L1, Siaga::Two}, {"III"_L1, Siaga::Three}, {"IV"_L1, Siaga::Normal}}};
    for (const auto& [name, siaga] : names) {
        if (words.compare(name, Qt::CaseInsensitive) == 0)
            return siaga;
    }
    return Siaga::Unknown;
}

bool isWorse(Siaga a, Siaga b)
{
    const auto rank = [](Siaga siaga) { return siaga == Siaga::Unknown ? 5 : int(siaga); };
    return rank(a) < rank(b);
}

} // namespace JakOps
