// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/officerrules.h"

#include "base/codes.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<QLatin1StringView, 16> kCodes {"none"_L1, "code_shape"_L1, "code_taken"_L1, "name_missing"_L1,
    "agency_missing"_L1, "agency_unknown"_L1, "area_missing"_L1, "area_unknown"_L1, "pin_short"_L1, "pin_simple"_L1,
    "not_manager"_L1, "first_not_manager"_L1, "last_manager"_L1, "nobody"_L1, "wrong_pin"_L1, "last_key"_L1};

constexpr int kFreeFailures = 3;
constexpr qint64 kFirstWait = 30'000;
constexpr qint64 kLongestWait = 15 * 60'000;

bool isCode(const QString& code)
{
    const auto fits = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'.' || c == u'-' || c == u'_';
    };
    return code.size() >= 2 && code.size() <= 64 && std::ranges::all_of(code, fits) && code[0] != u'.';
}

// All the same, or each one more or less than the one before.
bool isSequence(const QString& pin)
{
    for (const int step : {0, 1, -1}) {
        bool all = true;
        for (qsizetype i = 1; i < pin.size() && all; ++i)
            all = pin[i].unicode() - pin[i - 1].unicode() == step;
        if (all)
            return true;
    }
    return false;
}

} // namespace

QString officerProblemCode(OfficerProblem problem)
{
    return kCodes[size_t(problem)];
}

std::optional<OfficerProblem> officerProblemFromCode(QStringView code)
{
    return fromCode<OfficerProblem>(kCodes, code);
}

OfficerProblem checkOfficer(const Officer& officer, const CityFacts& facts)
{
    if (!isCode(officer.code))
        return OfficerProblem::CodeShape;
    if (officer.name.trimmed().isEmpty())
        return OfficerProblem::NameMissing;
    const bool local = officer.role == Role::Village || officer.role == Role::District;
    if (officer.agency.isEmpty() && (local || officer.role == Role::Agency))
        return OfficerProblem::AgencyMissing;
    if (!officer.agency.isEmpty() && !facts.agency(officer.agency))
        return OfficerProblem::AgencyUnknown;
    if (officer.area.isEmpty() && local)
        return OfficerProblem::AreaMissing;
    if (!officer.area.isEmpty() && !facts.area(officer.area))
        return OfficerProblem::AreaUnknown;
    return OfficerProblem::None;
}

OfficerProblem checkPin(const QString& pin, const QString& officerCode)
{
    if (pin.size() < kShortestPin || pin.size() > kLongestPin)
        return OfficerProblem::PinShort;
    if (isSequence(pin) || pin.compare(officerCode, Qt::CaseInsensitive) == 0)
        return OfficerProblem::PinSimple;
    return OfficerProblem::None;
}

qint64 waitAfterFailures(int failures)
{
    if (failures < kFreeFailures)
        return 0;
    const int doublings = std::min(failures - kFreeFailures, 10);
    return std::min(kFirstWait << doublings, kLongestWait);
}

} // namespace JakOps
