// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/visibility.h"

#include "domain/coarseplace.h"

#include <QJsonArray>

namespace JakOps {

TicketVisibility visibilityFor(const Officer& officer, const Ticket& ticket)
{
    TicketVisibility visible;
    if (!ticket.isPrivate)
        return visible;
    // Private reports: who triages them reads the words. The field gets the public version instead (Publish) and the square the
    // place is in, because words, viewpoint and house number give a neighbour away; what officers wrote about the work it reads.
    switch (officer.role) {
    case Role::Bureau:
    case Role::Staff:
        return visible;
    case Role::Village:
    case Role::District:
    case Role::Agency:
        visible.text = false;
        visible.photos = false;
        visible.exactPlace = false;
        visible.coarsePlace = true;
        return visible;
    case Role::Supervisor:
    case Role::Viewer:
        visible.text = false;
        visible.photos = false;
        visible.exactPlace = false;
        visible.officersWords = false;
        return visible;
    }
    return visible;
}

Ticket redacted(const Ticket& ticket, const TicketVisibility& visibility)
{
    Ticket shown = ticket;
    shown.sealedReporter.clear();
    if (!visibility.text) {
        shown.text.clear();
        shown.address.clear();
    }
    if (!visibility.photos)
        shown.photos.clear();
    if (!visibility.exactPlace) {
        shown.place = visibility.coarsePlace && ticket.place ? std::optional(coarsePlace(*ticket.place)) : std::nullopt;
        shown.address.clear();
        shown.accuracyMetres = shown.place ? kCoarseMetres : -1.0;
    }
    return shown;
}

namespace {

bool isReporters(CommandKind kind)
{
    return kind == CommandKind::Report || kind == CommandKind::Update || kind == CommandKind::Restore;
}

// Returns which of words and photos were there and are not any more.
QStringList redactBody(QJsonObject& body, CommandKind kind, const TicketVisibility& visibility)
{
    const bool isReport = isReporters(kind);
    QStringList withheld;
    const auto withhold = [&](QLatin1StringView key) {
        if (body.contains(key))
            withheld += key;
        body.remove(key);
    };
    body.remove(BodyKey::sealedReporter);
    if (kind == CommandKind::Publish)
        return withheld; // made for everybody's eyes
    // Officers' words repeat the reporter's: who is not at work on the report does not read them either.
    if (!(isReporters(kind) || kind == CommandKind::Answer ? visibility.text : visibility.officersWords))
        withhold(BodyKey::text);
    if (!visibility.text) {
        body.remove(BodyKey::extra);
        body.remove(BodyKey::address);
    }
    // A photo of the work shows the place as well as the reporter's own does.
    if ((isReport && !visibility.photos) || !visibility.anyPlace())
        withhold(BodyKey::photos);
    if (!visibility.exactPlace) {
        const GeoPoint exact{body.value(BodyKey::lat).toDouble(), body.value(BodyKey::lon).toDouble()};
        const bool told = visibility.coarsePlace && body.value(BodyKey::lat).isDouble() && body.value(BodyKey::lon).isDouble();
        for (const auto key : {BodyKey::lat, BodyKey::lon, BodyKey::accuracy, BodyKey::address})
            body.remove(key);
        if (told) {
            const GeoPoint coarse = coarsePlace(exact);
            body.insert(BodyKey::lat, coarse.lat);
            body.insert(BodyKey::lon, coarse.lon);
            body.insert(BodyKey::accuracy, kCoarseMetres);
        }
    }
    return withheld;
}

} // namespace

TicketEvent redacted(const TicketEvent& event, const TicketVisibility& visibility)
{
    TicketEvent shown = event;
    const QStringList withheld = redactBody(shown.body, event.kind, visibility);
    for (const auto key : {BodyKey::restore, BodyKey::held}) {
        if (QJsonObject inner = shown.body.value(key).toObject(); !inner.isEmpty()) {
            redactBody(inner, CommandKind::Report, visibility);
            shown.body[key] = inner;
        }
    }
    if (!withheld.isEmpty())
        shown.body[BodyKey::withheld] = QJsonArray::fromStringList(withheld);
    return shown;
}

} // namespace JakOps
