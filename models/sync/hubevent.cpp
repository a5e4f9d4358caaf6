// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/hubevent.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray sha256(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QByteArray int8(qint64 n) // int8send()
{
    QByteArray bytes(8, Qt::Uninitialized);
    qToBigEndian(n, bytes.data());
    return bytes;
}

QByteArray counted(const QByteArray& text)
{
    return int8(text.size()) + text;
}

QByteArray signedParts(const QUuid& hub, const QUuid& device, qint64 seq, const QUuid& event, const QUuid& ticket,
    const QString& kind, qint64 base, qint64 claimed, qint64 offset, const QString& area, const QByteArray& body)
{
    return "jakops-event-1\n" + hub.toRfc4122() + device.toRfc4122() + int8(seq) + event.toRfc4122()
        + ticket.toRfc4122() + counted(kind.toUtf8()) + int8(base) + int8(claimed) + int8(offset)
        + counted(area.toUtf8()) + sha256(body);
}

// What a private report's body keeps apart. An undo gives fields back in "restore", the place among them.
constexpr std::array<QLatin1StringView, 7> kApart{
    BodyKey::text, BodyKey::photos, BodyKey::address, BodyKey::extra, BodyKey::lat, BodyKey::lon, BodyKey::accuracy};

} // namespace

QByteArray signedBytes(const QUuid& hub, const QUuid& device, const HubCommand& c)
{
    return signedParts(hub, device, c.deviceSeq, c.event, c.ticket, commandCode(c.kind), c.baseVersion, c.claimedAt,
        c.clockOffset, c.area, c.body);
}

QByteArray signedBytes(const QUuid& hub, const HubEvent& e)
{
    return signedParts(hub, e.device, e.deviceSeq, e.event, e.ticket, e.kind, e.baseVersion, e.claimedAt, e.clockOffset,
        e.area, e.body);
}

QJsonObject toPush(const HubCommand& c)
{
    QJsonObject object{{u"event_id"_s, c.event.toString(QUuid::WithoutBraces)},
        {u"ticket_id"_s, c.ticket.toString(QUuid::WithoutBraces)}, {u"device_seq"_s, c.deviceSeq},
        {u"kind"_s, commandCode(c.kind)}, {u"base_version"_s, c.baseVersion}, {u"claimed_at"_s, c.claimedAt},
        {u"clock_offset"_s, c.clockOffset}, {u"area"_s, c.area}, {u"body"_s, QString::fromUtf8(c.body)},
        {u"sig"_s, QString::fromLatin1(c.signature.toBase64())}};
    if (!c.privateBody.isNull())
        object[u"private"_s] = QString::fromUtf8(c.privateBody);
    return object;
}

QByteArray HubChain::ticketLink(const QByteArray& before, const HubEvent& e)
{
    const QString words = QStringList{e.login, e.actor, e.kind, e.verdict, e.reason, e.area}.join(u'\x1f');
    return sha256(before + int8(e.version) + e.event.toRfc4122() + e.ticket.toRfc4122() + sha256(e.body)
        + sha256(e.signature) + int8(e.baseVersion) + e.device.toRfc4122() + int8(e.deviceSeq) + int8(e.claimedAt)
        + int8(e.clockOffset) + int8(e.effectiveAt) + int8(e.receivedAt) + sha256(words.toUtf8()));
}

QByteArray HubChain::feedLink(
    const QByteArray& before, qint64 pos, const QUuid& event, const QString& feedKind, const QByteArray& eventHash)
{
    return sha256(before + int8(pos) + event.toRfc4122() + feedKind.toUtf8() + eventHash);
}

HubBody splitBody(CommandKind kind, const QJsonObject& body, bool isPrivate)
{
    QJsonObject open = body;
    QJsonObject apart;
    if (isPrivate && kind != CommandKind::Publish) {
        for (const QLatin1StringView key : kApart) {
            if (const auto it = body.constFind(key); it != body.constEnd()) {
                apart[key] = *it;
                open.remove(key);
            }
        }
        if (const QJsonObject restore = body[BodyKey::restore].toObject(); restore.contains(BodyKey::lat)) {
            apart[BodyKey::restore] = restore;
            open.remove(BodyKey::restore);
        }
    }
    if (apart.isEmpty())
        return {canonicalBody(open), {}};
    const QByteArray bytes = canonicalBody(apart);
    open[BodyKey::privatePart] = QString::fromLatin1(sha256(bytes).toHex());
    return {canonicalBody(open), bytes};
}

QJsonObject joinBody(const QJsonObject& open, const QJsonObject& apart)
{
    QJsonObject body = open;
    body.remove(BodyKey::privatePart);
    for (auto it = apart.begin(); it != apart.end(); ++it)
        body[it.key()] = *it;
    return body;
}

Result<TicketEvent> toTicketEvent(const HubEvent& e, const QByteArray& apart)
{
    const auto kind = commandFromCode(e.kind);
    const auto open = parseBody(e.body);
    const auto rest = apart.isNull() ? Result<QJsonObject>(QJsonObject()) : parseBody(apart);
    if (!kind)
        return fail(ErrorCode::WrongFormat, u"event of an unknown kind "_s + e.kind);
    if (!open || !rest)
        return fail(!open ? open.error() : rest.error());
    TicketEvent event;
    event.id = e.event;
    event.ticket = e.ticket;
    event.version = int(e.version);
    event.kind = *kind;
    event.at = e.effectiveAt;
    event.recordedAt = e.receivedAt;
    event.actor = e.actor;
    event.deviceSeq = e.deviceSeq;
    event.body = joinBody(*open, *rest);
    if (e.verdict == "accepted"_L1)
        return event;
    QJsonObject note{{BodyKey::asked, e.kind}, {BodyKey::verdict, e.verdict}, {BodyKey::reason, e.reason}};
    for (const QLatin1StringView key : {BodyKey::text, BodyKey::photos}) {
        if (const auto it = event.body.constFind(key); it != event.body.constEnd())
            note[key] = *it;
        event.body.remove(key);
    }
    note[BodyKey::late] = event.body;
    event.kind = CommandKind::Note;
    event.body = note;
    return event;
}

} // namespace JakOps
