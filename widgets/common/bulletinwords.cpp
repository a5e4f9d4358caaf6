// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/bulletinwords.h"

#include "base/textguard.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/format.h"
#include "widgets/common/words.h"

#include <algorithm>

namespace JakOps {

namespace {
constexpr qsizetype kLongestName = 80;
} // namespace

QString BulletinWords::problem(BulletinProblem problem)
{
    switch (problem) {
    case BulletinProblem::None:
        return {};
    case BulletinProblem::TitleMissing:
        return tr("Write a title.");
    case BulletinProblem::TitleLong:
        return tr("The title may have %1 characters at most.").arg(Format::number(kLongestBulletinTitle));
    case BulletinProblem::WordsMissing:
        return tr("Write what officers are to know.");
    case BulletinProblem::WordsLong:
        return tr("The text may have %1 characters at most.").arg(Format::number(kLongestBulletinWords));
    case BulletinProblem::AreaUnknown:
        return tr("This area is not known here.");
    case BulletinProblem::EndsBeforeItBegins:
        return tr("It must end after it begins.");
    case BulletinProblem::EndsInThePast:
        return tr("It would be over already.");
    case BulletinProblem::TooLong:
        return tr("A bulletin is valid for a year at most.");
    case BulletinProblem::OutsideOwnArea:
        return tr("You write for your own area only.");
    case BulletinProblem::NotAllowed:
        return tr("Your role may not write bulletins.");
    case BulletinProblem::Unknown:
        return tr("There is no such bulletin.");
    case BulletinProblem::AlreadyWithdrawn:
        return tr("This bulletin was withdrawn already.");
    }
    return {};
}

QString BulletinWords::told(const Error& error)
{
    const auto known = bulletinProblemFromCode(error.detail);
    return known ? problem(*known) : ErrorPresenter::present(error).what;
}

QString BulletinWords::area(const QString& code, const CityFacts& facts)
{
    if (code.isEmpty())
        return tr("All of Jakarta");
    const Area* const area = facts.area(code);
    return area ? Words::areaTitle(*area) : guardLine(code, kLongestName);
}

QString BulletinWords::about(
    const Bulletin& bulletin, const CityFacts& facts, const QList<Officer>& officers, qint64 now)
{
    const auto name = [&officers](const QString& code) {
        const auto known = std::ranges::find(officers, code, &Officer::code);
        return guardLine(known == officers.end() ? code : known->name, kLongestName);
    };
    QStringList parts{area(bulletin.area, facts), validity(bulletin, now)};
    //: the name of who wrote a bulletin, and when
    parts += tr("written by %1, %2").arg(name(bulletin.writtenBy), Format::dateTime(bulletin.writtenAt));
    if (bulletin.isWithdrawn())
        parts += tr("withdrawn by %1").arg(name(bulletin.withdrawnBy));
    return Words::joined(parts);
}

QString BulletinWords::validity(const Bulletin& bulletin, qint64 now)
{
    if (bulletin.isWithdrawn())
        return tr("withdrawn %1").arg(Format::dateTime(bulletin.withdrawnAt));
    if (now >= bulletin.validUntil)
        return tr("was valid until %1").arg(Format::dateTime(bulletin.validUntil));
    if (now < bulletin.validFrom)
        return tr("valid from %1").arg(Format::dateTime(bulletin.validFrom));
    return tr("valid until %1").arg(Format::dateTime(bulletin.validUntil));
}

QString BulletinWords::state(const Bulletin& bulletin, qint64 now)
{
    if (bulletin.isWithdrawn())
        return tr("withdrawn", "of a bulletin");
    return now >= bulletin.validUntil ? tr("past", "of a bulletin") : now < bulletin.validFrom ? tr("to come", "of a bulletin") : QString();
}

} // namespace JakOps
