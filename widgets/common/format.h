// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDate>
#include <QString>

namespace JakOps {

// Numbers, times and ages as people read them, in the language of the window (QLocale's default). Times are WIB.
class Format final
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::Format)

public:
    [[nodiscard]] static QString number(qint64 value); // 1.284
    [[nodiscard]] static QString decimal(double value, int digits); // 97,4
    [[nodiscard]] static QString percent(double value, int digits = 0); // 97,4 %
    [[nodiscard]] static QString signedPercent(double share, int digits = 0); // 0,15 is +15 %, −0,02 is −2 %
    [[nodiscard]] static QString rupiah(double value); // Rp 14.000
    [[nodiscard]] static QString rupiah(double value, const QString& unit); // Rp 14.000/kg
    [[nodiscard]] static QString bytes(qint64 value); // 2,4 MB
    [[nodiscard]] static QString distance(double metres); // 40 m, 1,2 km

    [[nodiscard]] static QString date(qint64 utcMs); // 20 Nov 2026
    [[nodiscard]] static QString date(QDate day);
    [[nodiscard]] static QString time(qint64 utcMs); // 10.42
    [[nodiscard]] static QString clock(qint64 utcMs); // 10.42 WIB
    [[nodiscard]] static QString dateTime(qint64 utcMs); // 20 Nov 2026 10.42 WIB

    [[nodiscard]] static QString duration(qint64 ms); // 3 mnt, 2 j, 5 hr: the largest unit, rounded down
    [[nodiscard]] static QString age(qint64 sinceMs, qint64 nowMs); // duration since; never negative
    [[nodiscard]] static QString ago(qint64 sinceMs, qint64 nowMs); // 2 jam lalu, in a sentence
    // What is left until it is due, or by how much it is late: "2 j" or "-3 hr". Empty for 0 (closed).
    [[nodiscard]] static QString due(qint64 dueMs, qint64 nowMs);
    [[nodiscard]] static QString dueSentence(qint64 dueMs, qint64 nowMs); // "Sisa waktu 2 j", "Terlambat 3 hr"
};

} // namespace JakOps
