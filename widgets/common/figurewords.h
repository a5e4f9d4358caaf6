// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cityfacts.h"
#include "domain/figures.h"

#include <QCoreApplication>

namespace JakOps {

// The words for figures, the same on the page, in the filter bar and in the reports. Definitions: docs/adr/0024.
class FigureWords final
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::FigureWords)

public:
    // The key figures, in the order they are shown in.
    enum class Key { Received, ShareDone, OnTime, Response, Completion, Reopened, Rejected, Backlog, Rating };
    static constexpr std::array kAllKeys{Key::Received, Key::ShareDone, Key::OnTime, Key::Response, Key::Completion, Key::Reopened,
        Key::Rejected, Key::Backlog, Key::Rating};

    [[nodiscard]] static QString title(Key key); // Tepat waktu
    [[nodiscard]] static QString definition(Key key); // a sentence or two
    [[nodiscard]] static QString value(Key key, const FigureLine& line); // 97,4 %; a dash where there is none
    [[nodiscard]] static QString note(Key key, const FigureLine& line); // from how many, and the second value
    [[nodiscard]] static FigureNumber number(Key key); // whose reports the figure is of

    [[nodiscard]] static QString behind(FigureNumber number); // for the filter bar: "Terlambat selesai"
    [[nodiscard]] static QString by(FigureBy by); // Kelurahan
    [[nodiscard]] static QString name(FigureBy by, const QString& code, const CityFacts& facts); // of a line
    [[nodiscard]] static QString month(const QString& code); // Oktober 2026
    [[nodiscard]] static QString duration(qint64 seconds); // 34 menit, 5,4 jam, 3,2 hari
    [[nodiscard]] static QString share(std::optional<double> share); // 97,4 %, or a dash
    [[nodiscard]] static QString rating(const FigureCounts& counts); // 4,2 (31), or a dash
    [[nodiscard]] static QString weekday(int fromMonday); // Senin
    [[nodiscard]] static QString backlogStep(size_t step); // 1–7 hari

    static constexpr auto kNothing = u"\u2013";
};

} // namespace JakOps
