// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/commandkind.h"

#include <QHashFunctions>
#include <QJsonObject>
#include <QUuid>

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

} // namespace JakOps
