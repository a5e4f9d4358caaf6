// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/hubcertificate.h"
#include "domain/hubcardcount.h"
#include "sync/hubevent.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace JakOps {

class HubIdentity;

// Who we are at the hub, and what makes us begin anew: another hub or epoch, another scope_version.
struct HubHello
{
    QUuid hub;
    QString name;
    int epoch = 0;
    int protocol = 0;
    int schema = 0;
    int rulesVersion = 0;
    bool closeWithoutValidation = false;
    QString login;
    QString code;
    QString fullName;
    QString role; // roleCode(), or "ingest"
    QString agency;
    QString area;
    int scopeVersion = 0;
    bool enabled = false;
    std::optional<qint64> lastSeq; // of the device asked about; empty: not enrolled
    bool deviceRevoked = false;
    qint64 nowMs = 0;
};

// The answer to one pushed event.
struct PushAnswer
{
    QUuid event;
    QString verdict; // verdictCode(), or "gap" (reason: the sequence the hub expects), or "id_reuse" (an alarm: give it
                     // another id)
    QString reason;
    qint64 version = 0; // of the ticket at the hub; 0: it is not in its history
    qint64 effectiveAt = 0;
};

struct FeedHead
{
    qint64 audience = 0;
    qint64 pos = 0;
    QByteArray hash;
    QString code; // of the area or unit
};
struct FeedRow
{
    qint64 audience = 0;
    qint64 pos = 0;
    QString kind; // "e" an event, "i" its ticket moved in (ask history()), "o" it moved out (purge it)
    QByteArray hash;
    HubEvent event;
};
struct PrivatePart
{
    QUuid ticket;
    QUuid event;
    QByteArray body;
};
struct DevicePublicKey
{
    QUuid device;
    QString officer; // code
    QByteArray key;
    qint64 revokedAt = 0; // 0: not
};

inline constexpr int kHubKnowsCards = 9; // from this schema on
inline constexpr int kHubKnowsIdentities = 10;
inline constexpr int kHubBatch = 500; // events of a push, tickets of a call, rows of an audience in a pull

// A hub as a console asks it. Every call waits for the network; one thread at a time. Errors: Network (the line;
// connect anew and ask again), NotAllowed (disabled, revoked, not of this role), InvalidInput (a fault of ours),
// Conflict (busy: the same again later), StoreFailed.
class Hub
{
public:
    Hub() = default;
    virtual ~Hub() = default;
    Hub(const Hub&) = delete;
    Hub& operator=(const Hub&) = delete;

    [[nodiscard]] virtual Result<HubHello> hello(const QUuid& device) = 0;
    [[nodiscard]] virtual Result<bool> enrol(
        const QString& code, const QUuid& device, const QByteArray& publicKey, const QString& name)
        = 0; // false: the code does not hold

    // In the device's order, at most kHubBatch. The same events give the same answers, so after a cut line they are
    // sent again as they are.
    [[nodiscard]] virtual Result<QList<PushAnswer>> push(const QUuid& device, const QList<HubCommand>& commands) = 0;

    [[nodiscard]] virtual Result<QList<FeedHead>> heads()
        = 0; // of my audiences: the cheap question whether anything moved
    [[nodiscard]] virtual Result<QList<FeedRow>> pull(const QHash<qint64, qint64>& positionByAudience, int limit) = 0;
    [[nodiscard]] virtual Result<QList<HubEvent>> history(const QUuid& ticket) = 0;
    // Heads and all events of all my tickets, as of one moment. Pages in ticket order; the page's end (false from
    // visit) stops it.
    [[nodiscard]] virtual Result<QList<FeedHead>> firstSync(
        const std::function<bool(const QList<HubEvent>& page)>& visit)
        = 0;
    // Two transactions, the first leaves the trail: words of private reports, for roles that read them.
    [[nodiscard]] virtual Result<QList<PrivatePart>> privateWords(const QList<QUuid>& tickets) = 0;
    [[nodiscard]] virtual Result<QList<DevicePublicKey>> deviceKeys(const QList<QUuid>& devices) = 0;

    // How many pieces of 256 KiB are there; equal to pieces: whole.
    struct AttachmentState
    {
        QString sha256;
        qint64 size = 0;
        int pieces = 0;
        int have = 0;
        bool done = false;
    };
    static constexpr qsizetype kPieceBytes = 256 * 1024;
    [[nodiscard]] virtual Result<QList<AttachmentState>> attachmentStates(const QStringList& sha256) = 0;
    [[nodiscard]] virtual Result<int> putPiece(const QString& sha256, qint64 size, int n, const QByteArray& bytes) = 0;
    [[nodiscard]] virtual Result<QByteArray> getPiece(const QString& sha256, int n)
        = 0; // NotFound: not whole, or not for us

    [[nodiscard]] virtual Result<QStringList> present(const QUuid& ticket)
        = 0; // names of who else has it open; a null id: I have none
    // Cards of the login's own commands that were read; at most kHubBatch.
    [[nodiscard]] virtual Result<> acknowledge(const QList<QUuid>& events) = 0;
    // How many lie unread, by officer. NotAllowed: not for this role.
    [[nodiscard]] virtual Result<QList<HubCardCount>> unreadCards() = 0;
    // Who reported; null: a hub that does not take it. As long as the hub itself.
    [[nodiscard]] virtual HubIdentity* identities() { return nullptr; }
    // What it showed of itself; empty: it is on this machine. Does not wait.
    [[nodiscard]] virtual std::optional<HubCertificate> certificate() const { return {}; }
};

} // namespace JakOps
