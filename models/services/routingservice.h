// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/routingbook.h"

#include <QFuture>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

namespace JakOps {

class Workspace;

// What other rules would change about past reports.
struct RoutingTest
{
    struct Change
    {
        qint64 key = 0;
        QString number;
        QString category;
        RoutingAnswer now; // by the rules in force; agency empty: none
        RoutingAnswer would; // by the tested ones
    };
    static constexpr qsizetype kListed = 500;

    qint64 reports = 0; // looked at
    qint64 same = 0;
    qint64 changed = 0;
    qint64 unanswered = 0; // by the tested rules
    QList<Change> changes; // the first kListed of them, newest first
};

// Loads the rules in a thread of its own, tests others on past reports, and puts them in force. Any thread.
class RoutingService final
{
public:
    using Progress = std::function<void(qint64 done, qint64 total)>; // from another thread

    explicit RoutingService(Workspace& workspace); // begins to load
    ~RoutingService();
    RoutingService(const RoutingService&) = delete;
    RoutingService& operator=(const RoutingService&) = delete;

    [[nodiscard]] std::shared_ptr<const RoutingBook> book() const; // empty until it is loaded
    [[nodiscard]] QFuture<std::shared_ptr<const RoutingBook>> loaded();

    // Reads a file of rules: Unreadable, TooLarge, InvalidInput with the line.
    [[nodiscard]] QFuture<Result<RoutingRules>> read(const QString& path);
    // The newest `limit` reports by these rules and by those in force. Words only of reports this officer may read.
    // cancelTest() ends it with Cancelled.
    [[nodiscard]] QFuture<Result<RoutingTest>> test(
        const RoutingRules& rules, const Officer& officer, qint64 limit, Progress progress = {});
    void cancelTest() { ++m_test; }
    // Checks the file once more and makes it the profile's own; the rules before stay when it is wrong. NotAllowed for who may
    // not change rules, and in a store that is only looked at.
    [[nodiscard]] QFuture<Result<>> adopt(const QString& path, const Officer& officer);
    [[nodiscard]] QFuture<Result<>> useBuiltIn(const Officer& officer); // the profile's file is put aside, not deleted


private:
    void load();
    [[nodiscard]] Result<> mayChange(const Officer& officer) const;
    [[nodiscard]] Result<RoutingTest> compare(
        const RoutingRules& rules, const Officer& officer, qint64 limit, int test, const Progress& progress);

    Workspace& m_workspace;
    std::atomic<int> m_test = 0; // number of the test under way
    mutable std::mutex m_mutex;
    std::shared_ptr<const RoutingBook> m_book = std::make_shared<RoutingBook>();
    QThreadPool m_pool; // last: its destructor waits for what is under way
};

} // namespace JakOps
