// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/syncstatus.h"
#include "storage/attachmentstore.h"
#include "storage/database.h"
#include "storage/syncstate.h"
#include "storage/syncstore.h"
#include "sync/hub.h"
#include "sync/hubnotice.h"
#include "sync/hubrules.h"
#include "sync/syncplan.h"

#include <QSet>

#include <atomic>
#include <map>
#include <memory>
#include <mutex>

namespace JakOps {

// One officer's way to the hub: his login, by the device that was enrolled for him here.
struct SyncLogin
{
    QString officer; // code
    QString address; // for people
    QUuid device;
    std::function<Result<std::unique_ptr<Hub>>()> connect;
    std::function<QByteArray(const QByteArray& bytes)> sign; // by the device's key
};

// The work between a store and a hub, one step at a time as SyncPlan says; blocks for the network and for the store, so
// it has a thread of its own (SyncEngine). A step that was cut anywhere is done again and changes nothing twice.
class SyncWorker final
{
public:
    struct Parts
    {
        Database& database;
        const TicketStore& tickets;
        const Workflow& workflow;
        const HubRules& rules;
        const AttachmentStore& attachments;
        const Clock& clock;
        std::function<double()> random; // 0 … 1
        SyncLogin login; // what this store reads is his scope
        QList<SyncLogin> others; // who else works at this desk: their commands go by their own logins
        std::function<void(ChangeSet change)> publish; // after a commit; any thread
        std::function<void()> progressed = {}; // status() is another one in the midst of a long step; the worker's thread
        std::function<void()> giveUp = {}; // ends connecting that is under way, for the end of the program; any thread
    };
    explicit SyncWorker(Parts parts);
    ~SyncWorker();

    // One step. Answers until when nothing is to be done (UTC ms); 0: go on at once.
    [[nodiscard]] qint64 step();
    // Until nothing is to be done: for scripts and tests. The error that stopped it.
    [[nodiscard]] Result<> syncOnce();
    // The line is said to be there, a notice came, somebody pressed "now". Any thread.
    void wake(const HubNotice& notice);
    void retryNow() { m_retryNow = true; }
    void giveUp() const;
    void setLive(bool live); // whether notices are heard; any thread
    void setOpen(const QUuid& ticket); // the report somebody looks at here; null: none. Any thread
    [[nodiscard]] SyncStatus status() const; // any thread

    static constexpr int kRowsAtOnce = 500; // of a feed in one answer; of all in one transaction
    static constexpr int kRowsAsked = 4000; // of all feeds in one answer
    static constexpr int kHeardAtOnce = 8; // feeds that are asked for by a notice; more: all are looked at

private:
    struct Line
    {
        SyncLogin login;
        std::unique_ptr<Hub> hub; // while connected
        Officer officer; // as the hub knows him
        bool isSource = false; // a source's login, no officer's
        qint64 last = 0; // the device's last command the hub has
        qint64 retryAt = 0;
        int failures = 0;
        qint64 identityAt = 0; // when the hub's keys are asked for again
    };

    [[nodiscard]] Result<SyncOutlook> look();
    [[nodiscard]] Result<> act(SyncAct what);
    [[nodiscard]] Result<> connect();
    [[nodiscard]] Result<> begin(const HubHello& hello, SyncPlan::Greeting greeting, bool known);
    [[nodiscard]] Result<> knowDevice(WriteSession& session, const Line& line) const;
    [[nodiscard]] Result<> firstSync();
    struct Page; // in syncpull.cpp
    [[nodiscard]] Result<QList<SyncStore::Arrival>> wholeTickets(std::span<const HubEvent> told);
    void storeMore(Page& page);
    [[nodiscard]] Result<> storeRest(Page& page);
    [[nodiscard]] Result<> endFirstSync(const QList<FeedHead>& heads, qint64 generation);
    [[nodiscard]] Result<> present();
    [[nodiscard]] Result<> pull();
    [[nodiscard]] Result<> pullHeard();
    [[nodiscard]] Result<bool> takeAll(const QList<FeedRow>& rows);
    [[nodiscard]] Result<bool> pullRows(
        const QList<FeedHead>& heads, const QHash<qint64, qint64>& ask, QHash<qint64, SyncPosition>& read);
    [[nodiscard]] Result<> prune();
    [[nodiscard]] Result<> takeRows(std::span<const FeedRow> rows);
    // In syncfork.cpp: one audience whose feed is not the one that was read.
    [[nodiscard]] Result<> readAnew(const FeedHead& head, const QString& why);
    [[nodiscard]] Result<> takeHistories(const QList<QUuid>& tickets);
    // In syncpush.cpp.
    [[nodiscard]] Result<> push(Line& line);
    [[nodiscard]] Result<> pushOthers();
    [[nodiscard]] Result<> connectOther(Line& line);
    [[nodiscard]] Result<HubCommand> commandOf(ReadSession& session, const Line& line, const OutboxRow& row) const;
    [[nodiscard]] Result<> takeAnswers(Line& line, const QList<OutboxRow>& rows, const QList<PushAnswer>& answers);
    [[nodiscard]] Result<> setAside(const Line& line, const OutboxRow& row, const QString& reason);
    [[nodiscard]] Result<> words(); // in syncwords.cpp
    [[nodiscard]] Result<> acknowledge(const Line& line); // in synccards.cpp
    [[nodiscard]] Result<> oversee();
    // In syncidentity.cpp.
    [[nodiscard]] Result<bool> isIdentityDue(ReadSession& session, const Line& line) const;
    [[nodiscard]] Result<bool> areOthersIdentitiesDue(ReadSession& session, const Line& line, qint64 now) const;
    [[nodiscard]] Result<> identities(Line& line);
    [[nodiscard]] Result<> exchangeKeys(Line& line, HubIdentity& hub);
    [[nodiscard]] Result<> seal(const Line& line, HubIdentity& hub);
    [[nodiscard]] Result<> verify(std::span<const HubEvent> events); // in syncsigned.cpp
    [[nodiscard]] Result<> verifyNext();
    [[nodiscard]] Result<> tellForged(WriteSession& session);
    // In syncfiles.cpp.
    [[nodiscard]] Result<> upload();
    [[nodiscard]] Result<> download();
    [[nodiscard]] Result<> beginAnew(const QString& why);
    [[nodiscard]] Result<SyncStore::Arrival> arrival(
        const QUuid& ticket, std::span<const HubEvent> events, bool whole, bool cards);
    [[nodiscard]] Result<> store(const QList<SyncStore::Arrival>& arrivals, const std::map<QUuid, QString>& left,
        const QList<SyncPosition>& positions);
    void failed(const Error& error);
    void tell(const std::function<void(SyncStatus&)>& change);

    // Bulk: officers' commands go in between.
    template<class F> auto write(F function) { return m_parts.database.write(WritePriority::Bulk, function).result(); }
    template<class F> auto read(F function) { return m_parts.database.read(function).result(); }

    Parts m_parts;
    Line m_line;
    std::vector<Line> m_others;
    SyncStore m_store;
    QUuid m_hubId;
    QHash<QUuid, QByteArray> m_keys; // of devices; empty: nobody knows it
    QSet<QUuid> m_forged; // events whose signature does not hold
    std::atomic<qsizetype> m_forgedTold = 0; // of these, in the store
    int m_epoch = 0;
    qint64 m_offset = 0;
    qint64 m_generation = 0;
    qint64 m_pollAt = 0;
    qint64 m_retryAt = 0;
    qint64 m_prunedAt = 0;
    int m_failures = 0;
    int m_batch = kHubBatch;
    bool m_pullDue = false; // of everything
    QSet<qint64> m_heard; // audiences a notice named
    bool m_pushAllowed = false; // all was read since the line stands
    QSet<QUuid> m_unread; // tickets that were sent to since all was read
    bool m_greetedOnce = false;
    bool m_wordsRefused = false;
    bool m_knowsCards = false; // the hub: an older one does not
    bool m_knowsIdentities = false; // the same
    qint64 m_overseeAt = 0;
    std::atomic<bool> m_retryNow = false;
    mutable std::mutex m_mutex;
    SyncStatus m_status;
    HubNotice m_woken; // with m_mutex
    QUuid m_open; // with m_mutex
    qint64 m_presentAt = 0; // with m_mutex; 0: the hub knows that nothing is open
};

} // namespace JakOps
