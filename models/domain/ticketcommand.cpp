// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ticketcommand.h"

#include "base/textguard.h"
#include "domain/ticketevent.h"

#include <QJsonArray>

namespace JakOps {

QJsonObject TicketCommand::body() const
{
    QJsonObject body;
    if (const QString guarded = guardText(text, 4000); !guarded.isEmpty())
        body[BodyKey::text] = guarded;
    if (category)
        body[BodyKey::category] = *category;
    if (priority)
        body[BodyKey::priority] = priorityCode(*priority);
    if (agency)
        body[BodyKey::agency] = *agency;
    if (assignee)
        body[BodyKey::assignee] = *assignee;
    if (place) {
        body[BodyKey::lat] = place->lat;
        body[BodyKey::lon] = place->lon;
    }
    if (accuracyMetres)
        body[BodyKey::accuracy] = *accuracyMetres;
    if (!photos.isEmpty())
        body[BodyKey::photos] = QJsonArray::fromStringList(photos);
    if (until)
        body[BodyKey::until] = *until;
    if (into)
        body[BodyKey::into] = *into;
    if (parent)
        body[BodyKey::parent] = parent->toString(QUuid::WithoutBraces);
    if (outcome)
        body[BodyKey::outcome] = verificationCode(*outcome);
    return body;
}

} // namespace JakOps
