// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace JakOps {

// First and last moment of a month in WIB, UTC ms; the last is exclusive.
struct MonthSpan
{
    qint64 from = 0;
    qint64 to = 0;
};
[[nodiscard]] MonthSpan monthSpan(QDate month);
[[nodiscard]] qint64 wibStartOf(QDate day); // its midnight in WIB, UTC ms
// "2026-10", of 2000 to 2099: its first day.
[[nodiscard]] std::optional<QDate> monthFromCode(const QString& code);
[[nodiscard]] QString monthCode(QDate month);

} // namespace JakOps
