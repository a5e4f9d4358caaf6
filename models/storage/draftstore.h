// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/commandkind.h"
#include "storage/session.h"

#include <QJsonObject>
#include <QList>

namespace JakOps {

// Whose words, about which ticket, for which command.
struct DraftPlace
{
    QString officer; // code
    QUuid ticket;
    CommandKind kind = CommandKind::Note;

    friend bool operator==(const DraftPlace&, const DraftPlace&) = default;
    friend size_t qHash(const DraftPlace& place, size_t seed = 0)
    {
        return qHashMulti(seed, place.officer, place.ticket, int(place.kind));
    }
};

// What was typed into a command's form and not sent. The body is the form's own; nobody else reads it.
struct Draft
{
    DraftPlace place;
    QJsonObject body;
    qint64 updatedAt = 0; // UTC ms

    friend bool operator==(const Draft&, const Draft&) = default;
};

// Drafts stay in this store: no event, export or hub ever has them.
namespace DraftStore {

inline constexpr qsizetype kMaxBodyBytes = 1024 * 1024;

// Newest first. One that cannot be read any more is left out.
[[nodiscard]] Result<QList<Draft>> ofTicket(ReadSession& session, const QUuid& ticket, const QString& officer);
[[nodiscard]] Result<> save(WriteSession& session, const Draft& draft); // TooLarge
[[nodiscard]] Result<> remove(WriteSession& session, const DraftPlace& place); // also where there is none

} // namespace DraftStore

} // namespace JakOps
