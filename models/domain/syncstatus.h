// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/hubcertificate.h"
#include "domain/hubcardcount.h"

#include <QList>
#include <QMetaType>
#include <QStringList>
#include <QUuid>

namespace JakOps {

// How the work with the hub stands, for the status bar and the panel. A value.
struct SyncStatus
{
    bool connected = false;
    bool firstSync = false; // everything is being read anew
    qint64 firstRead = 0; // reports of that so far
    bool live = false; // notices of the hub are heard: changes come at once, else within half a minute
    QString hub; // its name
    QString address; // host, database and login, for people
    std::optional<HubCertificate> certificate; // the hub's, as it was last connected to; empty: over a socket
    QString officer; // code of the hub's login
    QString refusal; // greetingCode(): why the hub does not work with this console; empty: it does
    qint64 pending = 0; // commands to be sent
    qint64 waitingHere = 0; // commands that no hub is asked about: of reports only this store has, of other officers
    qint64 doubtful = 0; // of the pending: will not apply as meant
    qint64 behind = 0; // rows of feeds that are known to be unread
    qint64 moves = 0; // how often positions in the feeds moved since the start
    qint64 words = 0; // of private reports, not read yet
    qint64 uploads = 0; // attachments
    qint64 downloads = 0;
    qint64 identities = 0; // who reported: sealed here, to be brought to the hub
    qint64 identitiesKept = 0; // the hub did not take them: tried again at the next greeting
    qint64 cards = 0; // not acknowledged
    std::optional<QList<HubCardCount>> unread; // at others' consoles, for who watches over the work; empty: he does not
    qint64 forged = 0; // events whose device did not sign them: tell the administrator (jakops hub check)
    qint64 lastPullAt = 0; // UTC ms; 0: not yet
    qint64 clockOffsetMs = 0; // to be added to this machine's clock to get the hub's
    int failures = 0; // since it last went well
    qint64 nextTryAt = 0; // while not connected
    QUuid open; // the report that is open here, as the hub was told
    QStringList present; // names of who else has it open: a hint, never a lock
    std::optional<ErrorCode> error; // why not connected, or why the last step failed
    QString detail; // for the folded part and the log: no words of reports
    QString trouble; // why everything was last read anew for a fault; empty: never

    friend bool operator==(const SyncStatus&, const SyncStatus&) = default;
};

} // namespace JakOps

Q_DECLARE_METATYPE(JakOps::SyncStatus)
