// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identityaccess.h"
#include "storage/session.h"

#include <QStringList>

namespace JakOps {

// Who was given keys, who asked for an identity, who approved, who saw it. Lines are only ever added, each with the hash of
// the one before it; the end is kept apart.
namespace IdentityLog {

// `entry.n` is not read: the line gets the next number, which is handed back.
[[nodiscard]] Result<qint64> add(WriteSession& session, const IdentityLogEntry& entry);
[[nodiscard]] Result<QList<IdentityLogEntry>> all(ReadSession& session); // oldest first
[[nodiscard]] Result<QList<IdentityLogEntry>> ofTicket(ReadSession& session, const QUuid& ticket);
// What is wrong with the chain, one English line each: a line that was changed, taken out, put in or moved.
[[nodiscard]] Result<QStringList> problems(ReadSession& session);
// To write down elsewhere: whoever holds it can tell later whether the log is still the same up to there.
[[nodiscard]] Result<QByteArray> fingerprint(ReadSession& session); // hex

} // namespace IdentityLog

} // namespace JakOps
