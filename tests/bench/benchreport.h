// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace JakOps {

// One line of build/bench.json: what we need for a work, what a named peer needs for the same in the same run.
struct BenchFigure
{
    QString name;
    double ours = 0.0;
    std::optional<double> peer; // none: the figure stands alone
    QString peerName;
    QString unit;
    QString aim; // of the ratio ours / peer: "<=1.5"; of `ours` where there is no peer: "<=2000"
};

// Collects the figures of one bench, prints them, and writes them into $JAKOPS_BENCH_DIR/<bench>.json (without the
// variable: only prints).
class BenchReport final
{
public:
    explicit BenchReport(const QString& bench);
    ~BenchReport(); // writes

    BenchReport(const BenchReport&) = delete;
    BenchReport& operator=(const BenchReport&) = delete;

    void add(const BenchFigure& figure);
    void note(const QString& line); // for who reads along: a skipped peer, a count
    [[nodiscard]] const QString& bench() const { return m_bench; }

private:
    QString m_bench;
    QJsonArray m_rows;
};

// How often everything is measured; the median counts.
inline constexpr int kBenchRepetitions = 5;

[[nodiscard]] double median(std::vector<double> values);
[[nodiscard]] double millisecondsOf(const std::function<void()>& work);
[[nodiscard]] double residentMegabytes(qint64 pid = 0); // 0: this process
[[nodiscard]] QString loadAverage(); // of the machine, as /proc tells
// From the environment, e.g. JAKOPS_BENCH_TICKETS; else `usual`.
[[nodiscard]] qint64 benchSize(const char* variable, qint64 usual);
// A folder for the bench's files, inside the build; empty at the start unless `kept`.
[[nodiscard]] QString benchFolder(const QString& name, bool kept = false);

} // namespace JakOps
