// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/readingview.h"
#include "storage/session.h"

#include <QList>

namespace JakOps {

// Commodities and what they cost, by day and market. A day's price that changes is replaced; the first receipt of the
// same one stays.
namespace PriceStore {

// What the new one does not tell stays; one without a name is called by its code until there is one.
[[nodiscard]] Result<qint64> putCommodity(WriteSession& session, const QString& source, const Commodity& commodity);
// `market`: a station's id, 0 for all markets. True: new or changed.
[[nodiscard]] Result<bool> put(WriteSession& session, qint64 commodity, qint64 market, const Price& price);

[[nodiscard]] Result<QList<StoredCommodity>> commodities(ReadSession& session);
// The last price of every commodity at every market on or before this day, with its changes; one without a price in the
// two weeks before it is left out. The day's own count where they were received by `until`.
[[nodiscard]] Result<QList<PriceCell>> table(ReadSession& session, QDate day, qint64 until);
[[nodiscard]] Result<std::vector<DayPrice>> series(
    ReadSession& session, qint64 commodity, qint64 market, QDate from, QDate to);

// What `series` leaves out, of all markets: prices that cannot be true.
[[nodiscard]] Result<std::vector<UntruePrice>> untrue(ReadSession& session, qint64 commodity, QDate from, QDate to);

} // namespace PriceStore

} // namespace JakOps
