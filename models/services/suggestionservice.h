// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/learn/suggester.h"
#include "storage/session.h"

#include <QFuture>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <mutex>

namespace JakOps {

class CityFacts;
class Workspace;

// Category and agency of a report as this store's own closed reports teach them. Learns in a thread of its own when it is
// first asked and again when the store has grown; what it learned is kept in <profile>/suggestions.bin, which may be deleted
// at any time. It reads public reports only: what it learned is for every role. Any thread.
class SuggestionService final
{
public:
    explicit SuggestionService(Workspace& workspace);
    ~SuggestionService(); // stops learning
    SuggestionService(const SuggestionService&) = delete;
    SuggestionService& operator=(const SuggestionService&) = delete;

    // Agencies are units that work in `village`. NotFound: not enough closed reports to learn from; Cancelled.
    [[nodiscard]] QFuture<Result<Suggestion>> suggest(const QString& text, const QString& village, const QString& channel);
    // What is in force, learned now if need be.
    [[nodiscard]] QFuture<Result<std::shared_ptr<const Suggester>>> learned();

    // The newest closed public reports, at most `limit`; reads at most kLooked tickets. From a job of the store.
    static constexpr qint64 kLooked = 400'000;
    [[nodiscard]] static Result<std::vector<LearnedReport>> closedReports(
        ReadSession& session, Workspace& workspace, qsizetype limit);
    // One class for all units of a Dinas, for all kelurahan and all kecamatan; and the unit of a class in a village.
    [[nodiscard]] static QString agencyClass(const CityFacts& facts, const QString& agency);
    [[nodiscard]] static QString unitOf(const CityFacts& facts, const QString& agencyClass, const QString& village);
    [[nodiscard]] static QString filePath(const QString& profileDir);

private:
    [[nodiscard]] Result<std::shared_ptr<const Suggester>> ensure();
    [[nodiscard]] Result<std::shared_ptr<const Suggester>> learn();
    void load();
    void keep(const Suggester& suggester) const;

    Workspace& m_workspace;
    std::atomic<bool> m_stop = false;
    std::mutex m_mutex;
    std::shared_ptr<const Suggester> m_suggester;
    qint64 m_triedAt = -1; // newest key when it was last tried without success
    bool m_loaded = false; // of the pool's thread
    QThreadPool m_pool; // last: its destructor waits for what is under way
};

} // namespace JakOps
