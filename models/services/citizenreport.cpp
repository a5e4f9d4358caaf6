// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/citizenreport.h"

#include "base/textguard.h"
#include "domain/cityfacts.h"

#include <array>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kCodes {"none"_L1, "no_words"_L1, "too_long"_L1, "no_place"_L1, "far_away"_L1, "unknown_area"_L1,
    "unknown_category"_L1, "unknown_channel"_L1, "too_many_photos"_L1, "no_counter"_L1, "no_unit"_L1, "used_up"_L1};

} // namespace

const QStringList& CitizenReport::channels()
{
    static const QStringList codes {u"loket"_s, u"telepon"_s};
    return codes;
}

QString intakeProblemCode(IntakeProblem problem)
{
    return kCodes[size_t(problem)];
}

IntakeProblem intakeProblemFromCode(QStringView code)
{
    const auto at = std::ranges::find_if(kCodes, [code](QLatin1StringView known) { return code == known; });
    return at == kCodes.end() ? IntakeProblem::None : IntakeProblem(at - kCodes.begin());
}

IntakeProblem problemOf(const CitizenReport& report, const CityFacts& facts)
{
    const QString words = guardText(report.text, kMostIntakeWords + 1);
    if (words.isEmpty())
        return IntakeProblem::NoWords;
    if (words.size() > kMostIntakeWords)
        return IntakeProblem::TooLong;
    if (!report.place && report.area.isEmpty())
        return IntakeProblem::NoPlace;
    if (report.place && (!report.place->isUsable() || !isNearJakarta(*report.place)))
        return IntakeProblem::FarAway;
    if (!report.area.isEmpty() && !facts.area(report.area))
        return IntakeProblem::UnknownArea;
    if (!report.category.isEmpty() && !facts.category(report.category))
        return IntakeProblem::UnknownCategory;
    if (!CitizenReport::channels().contains(report.channel) || !facts.channel(report.channel))
        return IntakeProblem::UnknownChannel;
    if (report.photos.size() > kMostIntakePhotos)
        return IntakeProblem::TooManyPhotos;
    return IntakeProblem::None;
}

} // namespace JakOps
