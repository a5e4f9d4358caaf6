// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ontimeshare.h"
#include "domain/ticketstatus.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace JakOps {

// By what figures are broken down.
enum class FigureBy : quint8 { Agency, City, District, Village, Category, Channel, Month };
inline constexpr int kFigureByCount = 7;
[[nodiscard]] constexpr quint8 figureBit(FigureBy by)
{
    return quint8(1U << unsigned(by));
}

// What a number counts: the reports behind it can be shown.
enum class FigureNumber : quint8 { Received, Done, Open, OnTime, Late, Overdue, Judged, Responded, Reopened, Rejected, Slow, Rated };
[[nodiscard]] QString figureCode(FigureNumber number); // "late"
[[nodiscard]] std::optional<FigureNumber> figureFromCode(QStringView code);

// What is counted of a set of reports. What each means: docs/adr/0024.
struct FigureCounts
{
    qint64 received = 0;
    std::array<qint64, kTicketStatusCount> byStatus{};
    OnTimeShare onTime; // against the limit for completing
    qint64 reopened = 0; // reports that were opened again at least once
    qint64 rejected = 0; // reports of which a follow-up was rejected at least once
    qint64 ratings = 0; // answers of the survey
    qint64 stars = 0; // their sum

    [[nodiscard]] qint64 status(TicketStatus s) const { return byStatus[size_t(s)]; }
    [[nodiscard]] qint64 done() const { return status(TicketStatus::Done); }
    [[nodiscard]] qint64 open() const;
    [[nodiscard]] qint64 setAside() const { return received - done() - open(); } // returned, withdrawn, merged
    // Of what was to be done: without returned, withdrawn and merged ones. None where nothing was.
    [[nodiscard]] std::optional<double> shareDone() const;
    // Of the share on time: none where the end of more than one done report in twenty is not known. The open ones past their
    // limit would stand alone in it.
    [[nodiscard]] qint64 endUnknown() const { return done() - onTime.onTime - onTime.late; }
    [[nodiscard]] std::optional<double> shareOnTime() const;
    [[nodiscard]] std::optional<double> rating() const;

    FigureCounts& operator+=(const FigureCounts& other);
    friend bool operator==(const FigureCounts&, const FigureCounts&) = default;
};

// Of durations in seconds. By nearest rank: a duration that really occurred, never one between two.
struct FigureQuantiles
{
    qint64 count = 0;
    qint64 median = 0;
    qint64 ninetieth = 0;

    // The place of the quantile among `count` in order, 0-based; count > 0.
    [[nodiscard]] static constexpr qint64 rank(qint64 count, int percent) { return (count * percent + 99) / 100 - 1; }
    friend bool operator==(const FigureQuantiles&, const FigureQuantiles&) = default;
};

// One line of a table: an agency, a kelurahan, a month …
struct FigureLine
{
    QString code; // empty: none is known. A month: 2026-10
    FigureCounts counts;
    FigureQuantiles response; // from the report to the first act of an officer
    FigureQuantiles completion; // from the report to its end, of those done
    FigureQuantiles backlog; // age of those open

    friend bool operator==(const FigureLine&, const FigureLine&) = default;
};

// How old what is open is: under a day, a week, 30 days, 90 days, older.
inline constexpr std::array<qint64, 4> kBacklogDays{1, 7, 30, 90};

struct Figures
{
    qint64 at = 0; // UTC ms: what "open" and "overdue" refer to
    FigureLine total;
    std::array<std::vector<FigureLine>, kFigureByCount> by; // those asked for, only lines with reports; most received first, months in order
    std::array<std::array<qint64, 24>, 7> heat{}; // received by weekday (from Monday) and hour, WIB
    std::array<qint64, kBacklogDays.size() + 1> backlog{};

    [[nodiscard]] const std::vector<FigureLine>& lines(FigureBy what) const { return by[size_t(what)]; }
    friend bool operator==(const Figures&, const Figures&) = default;
};

// The order of a table of figures.
enum class FigureOrder : quint8 { Name, Received, Done, ShareDone, OnTime, Response, Completion, Overdue, Rating };
// Lines without a value come last whichever way; what is equal goes by number received, then by code.
void sortLines(std::vector<FigureLine>& lines, FigureOrder order, bool descending);

} // namespace JakOps
