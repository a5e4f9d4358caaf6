// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/feeds/feedcatalog.h"
#include "services/feeds/feedjob.h"
#include "services/feeds/feedschedule.h"
#include "services/feeds/feedstate.h"

#include <QThreadPool>
#include <QTimer>

#include <deque>
#include <functional>
#include <map>

namespace JakOps {

class Workspace;

// Asks the sources that were chosen, each at its pace, and keeps what they say. Requests of all feeds wait for their
// host's budget; two are under way at most; a run of many requests gives up when three in a row fail for reasons of the
// network. Lives in the thread that made it and never blocks there.
class FeedRunner final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        bool offline = false; // nothing leaves the machine; only the demo's feed runs
        std::function<double()> chance; // 0 to 1; tests give their own
        bool timer = true; // false: tick() is called by hand
    };
    FeedRunner(Workspace& workspace, FeedCatalog catalog, Options options, QObject* parent = nullptr);
    ~FeedRunner() override; // stops what is under way and waits

    void start(); // reads how the feeds did last time, then begins
    void tick(); // begins what is due; called by the timer

    [[nodiscard]] bool isOffline() const { return m_options.offline; }
    [[nodiscard]] const FeedCatalog& catalog() const { return m_catalog; }
    [[nodiscard]] QList<FeedState> states() const; // in the catalogue's order
    [[nodiscard]] FeedState state(const QString& name) const;

    // At once, and kept in the profile soon after (else notKept() tells why). NotFound, InvalidInput: nothing changed.
    [[nodiscard]] Result<> choose(const QString& name, bool chosen);
    [[nodiscard]] Result<> pause(const QString& name, bool paused);
    [[nodiscard]] Result<> edit(const QString& name, const QString& address, int everySeconds);
    // At once, whether chosen, paused, backing off or not. NotFound; NotAllowed offline; InvalidInput: it has no
    // address.
    [[nodiscard]] Result<> runNow(const QString& name);
    // Reads a file into the store as this feed's answer; how that went is also its state from then on, unless it is being asked.
    [[nodiscard]] QFuture<Result<FeedState>> takeFile(const QString& name, const QString& path, const QString& station = {});

Q_SIGNALS:
    void started(); // how the feeds did last time is known
    void stateChanged(const JakOps::FeedState& state);
    void stored(const QString& name, qint64 written); // something new is in the store
    void finished(const QString& name); // a run ended
    void notKept(const JakOps::Error& error); // a choice holds now, but not after a restart

private:
    struct Feed;

    void begin(Feed& feed, qint64 now);
    void launch(Feed& feed);
    void arrived(const QString& name, quint64 run, const FeedRequest& request, FeedAnswer answer);
    void add(Feed& feed, const FeedRequest& request, FeedAnswer& answer);
    void end(Feed& feed);
    void taken(const QString& name, const FeedState& state);
    void plan(Feed& feed, qint64 now);
    void arm(qint64 now);
    void saveState(const Feed& feed);
    [[nodiscard]] Feed* find(const QString& name);
    [[nodiscard]] Result<> change(const QString& name, const QJsonObject& fields);
    [[nodiscard]] FeedPhase phaseOf(const FeedDescription& description) const;
    void tell(const Feed& feed) { Q_EMIT stateChanged(stateOf(feed)); }
    [[nodiscard]] FeedState stateOf(const Feed& feed) const;

    Workspace& m_workspace;
    FeedCatalog m_catalog;
    Options m_options;
    std::map<QString, Feed> m_feeds;
    std::shared_ptr<const DemoFeeds> m_demo;
    HostBudget m_budget;
    QThreadPool m_pool;
    QThreadPool m_files;
    QTimer m_timer;
    std::atomic<bool> m_stop = false;
    QFuture<Result<>> m_lastSave;
    int m_underWay = 0;
    bool m_started = false;
};

} // namespace JakOps
