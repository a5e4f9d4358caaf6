// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/bulletin.h"

#include "base/codes.h"

#include <algorithm>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kProblems{"none"_L1, "title_missing"_L1, "title_long"_L1, "words_missing"_L1, "words_long"_L1,
    "area_unknown"_L1, "ends_before_it_begins"_L1, "ends_in_the_past"_L1, "too_long"_L1, "outside_own_area"_L1,
    "not_allowed"_L1, "unknown_bulletin"_L1, "already_withdrawn"_L1};
static_assert(kProblems.size() == size_t(BulletinProblem::AlreadyWithdrawn) + 1);

constexpr qint64 kLongestMs = 366LL * 86'400'000;

} // namespace

bool liesIn(const QString& area, const QString& outer)
{
    return outer.isEmpty() || area == outer || area.startsWith(outer + u'.');
}

bool concerns(const Bulletin& bulletin, const Officer& officer)
{
    return liesIn(bulletin.area, officer.area) || liesIn(officer.area, bulletin.area);
}

QList<Bulletin> bulletinsInSight(const QList<Bulletin>& all, const Officer& officer, qint64 now)
{
    QList<Bulletin> out;
    std::ranges::copy_if(all, std::back_inserter(out), [&](const Bulletin& bulletin) {
        return bulletin.isValid(now) && concerns(bulletin, officer) && (bulletin.pinned || bulletin.readAt == 0);
    });
    std::ranges::sort(out, [](const Bulletin& a, const Bulletin& b) {
        if (a.pinned != b.pinned)
            return a.pinned;
        return a.writtenAt != b.writtenAt ? a.writtenAt > b.writtenAt : a.id < b.id;
    });
    return out;
}

QString bulletinProblemCode(BulletinProblem problem)
{
    return kProblems[size_t(problem)];
}

std::optional<BulletinProblem> bulletinProblemFromCode(QStringView code)
{
    return fromCode<BulletinProblem>(kProblems, code);
}

BulletinProblem checkBulletin(const Bulletin& bulletin, const Officer& by, const CityFacts& facts, qint64 now)
{
    if (bulletin.title.trimmed().isEmpty())
        return BulletinProblem::TitleMissing;
    if (bulletin.title.size() > kLongestBulletinTitle)
        return BulletinProblem::TitleLong;
    if (bulletin.words.trimmed().isEmpty())
        return BulletinProblem::WordsMissing;
    if (bulletin.words.size() > kLongestBulletinWords)
        return BulletinProblem::WordsLong;
    if (!bulletin.area.isEmpty() && !facts.area(bulletin.area))
        return BulletinProblem::AreaUnknown;
    if (!liesIn(bulletin.area, by.area))
        return BulletinProblem::OutsideOwnArea;
    if (bulletin.validUntil <= bulletin.validFrom)
        return BulletinProblem::EndsBeforeItBegins;
    if (bulletin.validUntil <= now)
        return BulletinProblem::EndsInThePast;
    if (bulletin.validUntil - bulletin.validFrom > kLongestMs)
        return BulletinProblem::TooLong;
    return BulletinProblem::None;
}

} // namespace JakOps
