// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/intake/receiptfacts.h"

#include "domain/cityfacts.h"
#include "widgets/common/format.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

QString ReceiptFacts::grouped(const QString& number)
{
    if (number.size() != 16)
        return number;
    return QStringList {number.left(2), number.mid(2, 6), number.mid(8, 4), number.mid(12)}.join(u' ');
}

ReceiptFacts ReceiptFacts::of(const IntakeReceipt& receipt, const CityFacts& city, bool isDemo)
{
    ReceiptFacts made;
    made.title = tr("Receipt of a report");
    made.office = receipt.channel == "telepon"_L1
        ? tr("%1, by telephone").arg(city.agencyName(receipt.unit))
        : tr("%1, counter %2").arg(city.agencyName(receipt.unit)).arg(receipt.counter);
    made.number = receipt.number;
    made.readable = grouped(receipt.number);
    made.facts = {{tr("Received"), Format::dateTime(receipt.at)}};
    if (!receipt.category.isEmpty())
        made.facts += {tr("Category"), city.categoryName(receipt.category)};
    if (!receipt.village.isEmpty())
        made.facts += {tr("Area"), city.areaName(receipt.village)};
    if (receipt.isPrivate)
        made.privacy = tr("Private report: your name is shown to nobody who works on it.");
    made.advice = tr("Keep this number: with it this office can tell you how the work goes.");
    if (isDemo)
        made.sample = tr("Sample data");
    return made;
}

} // namespace JakOps
