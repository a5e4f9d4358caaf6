// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QUrl>

#include <optional>
#include <vector>

namespace JakOps {

struct TimeWindow
{
    qint64 fromMs = 0;
    qint64 toMs = 0;

    friend bool operator==(const TimeWindow&, const TimeWindow&) = default;
};

// Which windows of time to ask an Open311 endpoint for: servers give at most so many reports an answer (20, 50, 100,
// 1000 …), do not say so, and have no pages that one could rely on. So a window whose answer may have been cut is asked
// for again in halves. A server that does not look at the times at all gives reports from outside the window: its
// answer is taken once. Pure.
class WindowPlan final
{
public:
    enum class Verdict {
        Whole, // these are all there are
        Halved, // leave it: the window's halves come next
        Cut, // there may be more, but asking for less does not help
        Deaf, // the server gives this whatever is asked: take it and ask no more
    };
    static constexpr int kMaxQuestions = 3'000;

    WindowPlan(qint64 fromMs, qint64 toMs);

    [[nodiscard]] std::optional<TimeWindow> next(); // oldest first
    // What the answer to the window last given out is worth: how many reports, how many of them from outside it.
    [[nodiscard]] Verdict judge(qint64 count, qint64 outside);

private:
    std::vector<TimeWindow> m_open; // the next one last
    TimeWindow m_asked;
    int m_questions = 0;
    qint64 m_limit = 0; // the largest count that looked like a server's limit
};

namespace Open311 {
inline constexpr qint64 kWindowMs = 90LL * 86'400'000;
inline constexpr qint64 kOverlapMs = 2LL * 3'600'000;
inline constexpr qsizetype kIdsPerCall = 50;

// …/requests.xml or .json without a question of its own: an endpoint to be read in windows.
[[nodiscard]] bool isRequestsEndpoint(const QUrl& url);
[[nodiscard]] QUrl windowUrl(const QUrl& requests, const TimeWindow& window);
[[nodiscard]] QUrl servicesUrl(const QUrl& requests); // …/services.xml
[[nodiscard]] QUrl idsUrl(const QUrl& requests, const QStringList& ids);
[[nodiscard]] QUrl updatesUrl(const QUrl& requests, const TimeWindow& window); // …/servicerequestupdates.xml
} // namespace Open311

} // namespace JakOps
