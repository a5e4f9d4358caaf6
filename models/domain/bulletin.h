// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cityfacts.h"
#include "domain/role.h"

#include <QUuid>

namespace JakOps {

// What officers of an area are told for a time (JakWarta).
struct Bulletin
{
    QUuid id;
    QString title;
    QString words;
    QString area; // Kemendagri code or its beginning; empty: the whole city
    qint64 validFrom = 0; // UTC ms
    qint64 validUntil = 0; // exclusive
    bool pinned = false; // stays in sight after it was read
    QString writtenBy; // officer's code
    qint64 writtenAt = 0;
    QString withdrawnBy;
    qint64 withdrawnAt = 0; // 0: not
    qint64 readAt = 0; // by the officer it was asked for; 0: not yet

    [[nodiscard]] bool isWithdrawn() const { return withdrawnAt != 0; }
    [[nodiscard]] bool isValid(qint64 now) const { return !isWithdrawn() && now >= validFrom && now < validUntil; }
    friend bool operator==(const Bulletin&, const Bulletin&) = default;
};

// Whether `area` is `outer` or lies in it: 31.71.01 in 31.71, anything in the whole city (empty).
[[nodiscard]] bool liesIn(const QString& area, const QString& outer);
// Whether the officer works in a bulletin's area: where one of the two lies in the other. Who has no area works in all.
[[nodiscard]] bool concerns(const Bulletin& bulletin, const Officer& officer);
// What is in sight of him now: valid, for his area, and not read yet or pinned. Pinned first, then the newest.
[[nodiscard]] QList<Bulletin> bulletinsInSight(const QList<Bulletin>& all, const Officer& officer, qint64 now);

// Why a bulletin cannot be written or withdrawn like this. The words are made in widgets.
enum class BulletinProblem : quint8 {
    None,
    TitleMissing,
    TitleLong,
    WordsMissing,
    WordsLong,
    AreaUnknown,
    EndsBeforeItBegins,
    EndsInThePast,
    TooLong, // valid for more than a year
    OutsideOwnArea, // his own area is all he may write for
    NotAllowed,
    Unknown, // no such bulletin
    AlreadyWithdrawn,
};
[[nodiscard]] QString bulletinProblemCode(BulletinProblem problem); // stable: the detail of an error
[[nodiscard]] std::optional<BulletinProblem> bulletinProblemFromCode(QStringView code);

inline constexpr qsizetype kLongestBulletinTitle = 120;
inline constexpr qsizetype kLongestBulletinWords = 4000;
[[nodiscard]] BulletinProblem checkBulletin(const Bulletin& bulletin, const Officer& by, const CityFacts& facts, qint64 now);

} // namespace JakOps
