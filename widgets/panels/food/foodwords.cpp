// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/food/foodwords.h"

#include "widgets/common/format.h"
#include "widgets/common/themecolors.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kDigits = 1;

// What is shown as 0 neither rises nor falls.
int directionOf(double share)
{
    const qint64 tenths = qRound64(share * 1'000.0);
    return tenths > 0 ? 1 : tenths < 0 ? -1 : 0;
}

} // namespace

QString FoodWords::change(const std::optional<double>& share)
{
    if (!share)
        return u"\u2013"_s;
    const int direction = directionOf(*share);
    const QString arrow = direction > 0 ? u"\u25B2\u00A0"_s : direction < 0 ? u"\u25BC\u00A0"_s : u"=\u00A0"_s;
    return arrow + Format::signedPercent(*share, kDigits);
}

QString FoodWords::changeSpoken(const std::optional<double>& share)
{
    if (!share)
        return tr("change not known");
    const QString percent = Format::percent(std::abs(*share) * 100.0, kDigits);
    switch (directionOf(*share)) {
    case 1:
        return tr("up %1").arg(percent);
    case -1:
        return tr("down %1").arg(percent);
    default:
        return tr("unchanged");
    }
}

QString FoodWords::trouble(PriceTrouble trouble)
{
    switch (trouble) {
    case PriceTrouble::Rise:
        return tr("Sharp rise");
    case PriceTrouble::Fall:
        return tr("Sharp fall");
    case PriceTrouble::Stale:
        return tr("Old price");
    case PriceTrouble::Missing:
        return tr("No price");
    case PriceTrouble::None:
        break;
    }
    return {};
}

QColor FoodWords::changeColor(const std::optional<double>& share, const ThemeColors& colors)
{
    constexpr double hair = 1e-9;
    if (share && *share >= kPriceJump - hair)
        return colors.danger;
    if (share && *share <= -kPriceJump + hair)
        return colors.success;
    return colors.secondary;
}

QString FoodWords::price(double value, const QString& unit, bool untrue, bool stale, QDate day)
{
    const QString words = Format::rupiah(value, unit);
    if (untrue)
        return tr("%1: cannot be true, not counted").arg(words);
    if (stale)
        return tr("%1 on %2: too old, not counted").arg(words, Format::date(day));
    return words;
}

} // namespace JakOps
