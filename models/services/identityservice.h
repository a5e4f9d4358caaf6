// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/uuid.h"
#include "domain/identityaccess.h"
#include "domain/rolepowers.h"
#include "services/officerservice.h"
#include "storage/database.h"
#include "storage/identityseal.h"
#include "storage/identitystore.h"
#include "sync/hubopening.h"

#include <QFuture>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

namespace JakOps {

class Hub;
class TicketStore;

// What was sealed, for the eyes of the one who asked. Not copied, not stored, not written to any log.
struct OpenedIdentity
{
    QString name;
    QString phone;
    QString email;
    QList<std::pair<QString, QString>> others;
    IdentityRequest request;
    qint64 until = 0; // UTC ms: when it is to go from the screen

    [[nodiscard]] static OpenedIdentity from(const SecretBytes& plain); // as it was sealed
};

// How it stands with one ticket's identity, for this officer.
struct IdentityState
{
    bool isSealed = false; // there is something to open
    bool isAtHub = false; // others may change it at any time: ask again now and then
    IdentityProblem trouble = IdentityProblem::None; // why the hub could not be asked, or he could not open anything there
    bool mayAsk = false; // the role has the power
    bool mayApprove = false;
    std::optional<IdentityRequest> request; // the newest that still counts
    QList<IdentityLogEntry> log; // of this ticket, oldest first
};

// Keys, requests and openings of reporters' identities: docs/adr/0023. Everything that takes a PIN runs in a thread of its
// own, what asks the hub in another. With a hub that takes them (HubIdentityStore::isOn) identities are sealed to its keys, and
// asking, approving and opening happen there; what this store sealed for itself before is opened as without one.
// Refusals are NotAllowed or InvalidInput with detail = identityProblemCode(). Any thread.
class IdentityService final
{
public:
    struct Parts
    {
        Database& database;
        const TicketStore& tickets;
        const RolePowers& roles;
        OfficerService& officers;
        const QList<Officer>& samples; // of the demo, whose PIN is kDemoPin
        std::function<bool()> isDemo;
        const Clock& clock;
        UuidSource& uuids;
        QString profileDir;
    };
    explicit IdentityService(Parts parts);
    ~IdentityService();
    IdentityService(const IdentityService&) = delete;
    IdentityService& operator=(const IdentityService&) = delete;
    void drain();
    // The way to the hub; null: there is none now. What is under way through the one before is given up.
    void setDoor(std::shared_ptr<const IdentityDoor> door);

    static constexpr auto kDemoPin = QLatin1StringView("contoh");

    // Reads the sides' public keys; what is sealed from now on goes to them.
    [[nodiscard]] Result<> load();
    [[nodiscard]] std::shared_ptr<const IdentitySeal> seal() const;
    // The same once the demo has its keys.
    [[nodiscard]] QFuture<Result<std::shared_ptr<const IdentitySeal>>> readySeal();

    // An officer whose PIN was right just now: gets his key if his role needs one, and hands his side's on to those who wait
    // for it. A profile of the version before gives up the one key that lay beside its store as soon as both sides are there.
    QFuture<Result<>> enrol(const Officer& officer, const QString& pin);

    // What of an officer's key a new PIN changes: wrapped anew, or given up when the old PIN is not known. Waits for what was
    // begun with the old one.
    [[nodiscard]] Result<OfficerService::PinStep> beforeNewPin(const OfficerService::NewPin& wanted);

    // Cancelled: at a hub, another report was looked at meanwhile.
    [[nodiscard]] QFuture<Result<IdentityState>> state(qint64 ticket, const Officer& officer);
    // Waiting or approved, newest first; those at the hub as this officer sees them.
    [[nodiscard]] QFuture<Result<QList<IdentityRequest>>> openRequests(const Officer& officer);
    [[nodiscard]] QFuture<Result<IdentityRequest>> ask(qint64 ticket, const QString& reason, const Officer& officer);
    [[nodiscard]] QFuture<Result<IdentityRequest>> approve(const QUuid& id, const Officer& officer, const QString& pin);
    // The opening is in the log, committed, before the identity is handed out.
    [[nodiscard]] QFuture<Result<OpenedIdentity>> open(const QUuid& id, const Officer& officer, const QString& pin);
    [[nodiscard]] QFuture<Result<QList<IdentityLogEntry>>> log();

private:
    template<class T> [[nodiscard]] QFuture<Result<T>> run(std::function<Result<T>()> job);
    [[nodiscard]] Result<> enrolNow(const Officer& officer, const QString& pin);
    [[nodiscard]] Result<> enrolDemo();
    [[nodiscard]] Result<> takeOneKey();
    [[nodiscard]] bool hasOneKey() const; // of the version before, in a file
    [[nodiscard]] Result<Officer> signedIn(const Officer& officer, const QString& pin);
    [[nodiscard]] Result<SecretBytes> sideSecret(IdentitySide side, const QString& officer, const QString& pin);
    [[nodiscard]] Result<IdentityRequest> approveNow(const QUuid& id, const Officer& officer, const QString& pin);
    [[nodiscard]] Result<OpenedIdentity> openNow(const QUuid& id, const Officer& officer, const QString& pin);
    [[nodiscard]] Result<IdentityStore::Request> requestById(const QUuid& id);
    [[nodiscard]] Result<QByteArray> sealedOf(qint64 ticket);
    [[nodiscard]] Result<IdentityState> stateHere(qint64 ticket, const Officer& officer);
    [[nodiscard]] Result<IdentityRequest> askHere(qint64 ticket, const QString& reason, const Officer& officer);

    // In identityathub.cpp; all in the lines' thread.
    template<class T> [[nodiscard]] QFuture<Result<T>> runAtHub(std::function<Result<T>()> job);
    [[nodiscard]] Result<bool> isOfHub(const QUuid& request);
    struct AtHub
    {
        bool is = false; // to be asked for at the hub
        QUuid ticket;
    };
    [[nodiscard]] Result<AtHub> atHub(qint64 ticket);
    [[nodiscard]] std::shared_ptr<const IdentityDoor> door() const;
    void nudge() const;
    [[nodiscard]] Result<std::unique_ptr<Hub>> line(const QString& officer);
    [[nodiscard]] Result<> nameTickets(QList<IdentityRequest>& requests);
    [[nodiscard]] Result<> addFromHub(IdentityState& state, const QUuid& ticket, const Officer& officer);
    [[nodiscard]] Result<IdentityRequest> askAtHub(const QUuid& ticket, const QString& reason, const Officer& officer);
    [[nodiscard]] Result<SecretBytes> ownSecret(const QString& officer, const QString& pin);
    [[nodiscard]] Result<SecretBytes> secretAtHub(
        const Officer& given, const QString& pin, Power power, IdentityProblem without);
    [[nodiscard]] Result<IdentityProblem> troubleOf(const Officer& officer);
    [[nodiscard]] Result<IdentityRequest> requestAtHub(HubIdentity& hub, const QUuid& id);
    [[nodiscard]] Result<IdentityRequest> approveAtHub(const QUuid& id, const Officer& officer, const QString& pin);
    [[nodiscard]] Result<OpenedIdentity> openAtHub(const QUuid& id, const Officer& officer, const QString& pin);
    [[nodiscard]] Result<> handOnAtHub(const QString& officer, const QString& pin);

    const Parts m_parts;
    QThreadPool m_pool;
    QThreadPool m_lines;
    mutable std::mutex m_mutex;
    std::shared_ptr<const IdentityDoor> m_door; // with m_mutex
    std::atomic<quint64> m_looked = 0; // how often somebody wanted to know how a report stands
    std::shared_ptr<const IdentitySeal> m_seal;
    bool m_demoReady = false; // in the pool's thread
};

} // namespace JakOps
