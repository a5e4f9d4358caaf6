// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/bulletin.h"

#include <QCoreApplication>

namespace JakOps {

// The words for bulletins, the same in the window and on the command line.
class BulletinWords final
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::BulletinWords)

public:
    [[nodiscard]] static QString problem(BulletinProblem problem);
    // A problem in its own words, anything else as everywhere.
    [[nodiscard]] static QString told(const Error& error);
    [[nodiscard]] static QString area(const QString& code, const CityFacts& facts); // Kelurahan Manggarai; Seluruh Jakarta
    [[nodiscard]] static QString validity(const Bulletin& bulletin, qint64 now); // berlaku sampai 24 Nov 2026 17.00 WIB
    [[nodiscard]] static QString state(const Bulletin& bulletin, qint64 now); // past, withdrawn, to come; empty while valid
    // For whom, how long, by whom and when, on one line.
    [[nodiscard]] static QString about(
        const Bulletin& bulletin, const CityFacts& facts, const QList<Officer>& officers, qint64 now);
};

} // namespace JakOps
