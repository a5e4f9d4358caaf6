// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/reviewwords.h"

#include "base/textguard.h"
#include "domain/cityfacts.h"
#include "widgets/common/format.h"
#include "widgets/common/words.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qsizetype kLongestName = 80;
}

QString ReviewWords::privacy(ReviewPrivacy privacy)
{
    return privacy == ReviewPrivacy::Internal ? tr("With the words and photos of private reports")
                                              : tr("Without words, photos and places of private reports");
}

QString ReviewWords::banner(const ReviewInfo& info, const CityFacts& facts)
{
    QStringList areas;
    for (const QString& code : info.areas) {
        const Area* const area = facts.area(code);
        areas += area ? Words::areaTitle(*area) : guardLine(code, kLongestName);
    }
    const QString where = areas.isEmpty() ? tr("the whole city") : areas.join(u", "_s);
    const qint64 last = (info.to == 0 ? info.madeAt : info.to) - 1;
    const QString when = info.from == 0 ? tr("reported up to %1").arg(Format::date(last))
                                        : tr("reported from %1 to %2").arg(Format::date(info.from), Format::date(last));
    return tr("Copy for review, for reading only: %1 reports, %2, %3. %4. Made on %5 by %6.")
        .arg(Format::number(info.tickets), where, when, privacy(info.privacy), Format::dateTime(info.madeAt),
            guardLine(info.madeBy, kLongestName));
}

} // namespace JakOps
