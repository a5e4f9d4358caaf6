// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/officeraccount.h"
#include "storage/session.h"

namespace JakOps {

// The officers of a store. Nobody is ever deleted: what he did stays in the histories under his code.
namespace OfficerStore {

[[nodiscard]] Result<QList<OfficerAccount>> all(ReadSession& session); // by code
[[nodiscard]] Result<std::optional<OfficerAccount>> find(ReadSession& session, const QString& code);
[[nodiscard]] Result<QByteArray> pinHash(ReadSession& session, const QString& code); // empty: nobody of that code
[[nodiscard]] Result<> add(WriteSession& session, const OfficerAccount& account, const QByteArray& pinHash);
[[nodiscard]] Result<> setPin(WriteSession& session, const QString& code, const QByteArray& pinHash);
[[nodiscard]] Result<> setDisabled(WriteSession& session, const QString& code, qint64 at); // 0: may sign in again
[[nodiscard]] Result<> setFailures(WriteSession& session, const QString& code, int failures, qint64 at);

// A secret that stands for the PIN until then, as its hash; an empty one is none.
struct Remembered
{
    QByteArray hash;
    qint64 until = 0; // UTC ms
};
[[nodiscard]] Result<Remembered> remembered(ReadSession& session, const QString& code);
[[nodiscard]] Result<> setRemembered(WriteSession& session, const QString& code, const Remembered& secret);

} // namespace OfficerStore

} // namespace JakOps
