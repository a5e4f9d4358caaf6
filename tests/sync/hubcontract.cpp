// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/hubcontract.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QMap>
#include <QSet>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kHere = u"31.74.01.1007"_s;
const QString kThere = u"31.74.01.1001"_s;
constexpr qint64 kClaimed = 1'795'143'600'000;

QUuid idOf(const QString& name)
{
    return QUuid::createUuidV5(QUuid(), name);
}

class Transcript final
{
public:
    explicit Transcript(HubParties parties)
        : m_p(std::move(parties))
    {
    }

    QStringList run()
    {
        begins();
        works();
        pairs();
        merges();
        moves();
        numbers();
        pictures();
        reads();
        return m_lines;
    }

private:
    void tell(const QString& line) { m_lines += line; }
    void fault(const QString& line) { m_lines += u"FAULT "_s + line; }

    HubCommand command(HubParty& by, CommandKind kind, const QUuid& ticket, qint64 base, const QJsonObject& body,
        const QString& area = {})
    {
        const HubBody parts = splitBody(kind, body, body[BodyKey::isPrivate].toBool(false));
        HubCommand c;
        c.event = idOf(u"event %1"_s.arg(++m_events));
        c.ticket = ticket;
        c.deviceSeq = ++by.seq;
        c.kind = kind;
        c.baseVersion = base;
        c.claimedAt = kClaimed;
        c.area = area;
        c.body = parts.open;
        c.privateBody = parts.apart;
        c.signature = by.sign(signedBytes(by.hubId, by.device, c));
        return c;
    }
    QList<PushAnswer> push(const QString& what, HubParty& by, const QList<HubCommand>& commands)
    {
        const auto answers = by.hub->push(by.device, commands);
        if (!answers) {
            tell(what + u": "_s + errorCodeName(answers.error().code));
            return {};
        }
        for (const PushAnswer& answer : *answers)
            tell(u"%1: %2 %3 %4"_s.arg(what, answer.verdict, answer.reason).arg(answer.version));
        for (qsizetype i = 0; i < answers->size(); ++i) {
            if ((*answers)[i].event != commands[i].event)
                fault(what + u": another event is answered"_s);
        }
        return *answers;
    }
    QUuid report(const QString& name, const QString& area = kHere, QJsonObject body = {})
    {
        body[BodyKey::number] = name;
        body[BodyKey::text] = QString(u"Jalan rusak "_s + name);
        body[BodyKey::area] = area;
        body[BodyKey::category] = u"jalan"_s;
        body[BodyKey::isPrivate] = false;
        if (!body.contains(BodyKey::agency))
            body[BodyKey::agency] = QString(u"kel."_s + area);
        const QUuid ticket = idOf(name);
        push(u"report "_s + name, m_p.source, {command(m_p.source, CommandKind::Report, ticket, 0, body, area)});
        return ticket;
    }
    QList<HubEvent> history(const QString& what, const HubParty& of, const QUuid& ticket)
    {
        const auto events = of.hub->history(ticket);
        if (!events) {
            tell(what + u": "_s + errorCodeName(events.error().code));
            return {};
        }
        QByteArray before;
        qint64 version = 0;
        for (const HubEvent& event : *events) {
            if (event.version != ++version || HubChain::ticketLink(before, event) != event.hash)
                fault(what + u": the history breaks at "_s + QString::number(event.version));
            if (event.effectiveAt > event.receivedAt)
                fault(what + u": it happened after it arrived"_s);
            before = event.hash;
            tell(u"%1: %2 %3 %4 %5 by %6 base %7"_s.arg(what)
                     .arg(event.version)
                     .arg(event.kind, event.verdict, event.reason, event.actor)
                     .arg(event.baseVersion));
        }
        if (events->isEmpty())
            tell(what + u": nothing"_s);
        return *events;
    }

    void begins()
    {
        for (const HubParty* party : {&m_p.source, &m_p.bureau, &m_p.here}) {
            const auto hello = party->hub->hello(party->device);
            if (!hello)
                return fault(u"hello: "_s + hello.error().toLog());
            tell(u"hello: %1 %2 %3 enabled %4 revoked %5 last %6 protocol %7"_s
                     .arg(hello->code, hello->role, hello->area)
                     .arg(hello->enabled)
                     .arg(hello->deviceRevoked)
                     .arg(hello->lastSeq.value_or(-1))
                     .arg(hello->protocol));
            const auto stranger = party->hub->hello(idOf(u"no device"_s));
            if (!stranger || stranger->lastSeq)
                fault(u"a device that is not enrolled"_s);
        }
    }
    void works()
    {
        const QUuid ticket = report(u"JK1"_s);
        const QList<HubCommand> work{
            command(m_p.here, CommandKind::Start, ticket, 1, {{BodyKey::to, u"in_progress"_s}}),
            command(m_p.here, CommandKind::Start, ticket, 1, {{BodyKey::to, u"in_progress"_s}}),
            command(m_p.here, CommandKind::Note, ticket, 1, {{BodyKey::text, u"sudah \u00e9\U0001F600"_s}})};
        const auto once = push(u"work"_s, m_p.here, work);
        const auto twice = push(u"again"_s, m_p.here, work);
        for (qsizetype i = 0; i < once.size() && i < twice.size(); ++i) {
            if (once[i].effectiveAt != twice[i].effectiveAt)
                fault(u"another time, asked again"_s);
        }
        const auto events = history(u"history"_s, m_p.here, ticket);
        if (events.isEmpty() || events.last().body != work.last().body
            || events.last().signature != work.last().signature)
            fault(u"the bytes of a note"_s);
        history(u"not his"_s, m_p.there, ticket);
        push(u"somebody else's"_s, m_p.there,
            {command(m_p.there, CommandKind::Note, ticket, 1, {{BodyKey::text, u"x"_s}})});
        push(u"no such"_s, m_p.bureau,
            {command(m_p.bureau, CommandKind::Note, idOf(u"none"_s), 1, {{BodyKey::text, u"x"_s}})});
        push(u"twice the same report"_s, m_p.source,
            {command(m_p.source, CommandKind::Report, ticket, 0,
                {{BodyKey::number, u"JK1"_s}, {BodyKey::isPrivate, false}}, kHere)});
        push(u"written down elsewhere"_s, m_p.there,
            {command(m_p.there, CommandKind::Report, idOf(u"JK2"_s), 0,
                {{BodyKey::number, u"JK2"_s}, {BodyKey::isPrivate, false}}, kHere)});
        push(u"written down here"_s, m_p.here,
            {command(m_p.here, CommandKind::Report, idOf(u"JK3"_s), 0,
                {{BodyKey::number, u"JK3"_s}, {BodyKey::isPrivate, false}}, kHere)});
    }
    // What the first did, what the second then asked for without knowing of it.
    void pairs()
    {
        const QString unit = u"kel."_s + kThere;
        struct Asked
        {
            CommandKind kind;
            QJsonObject body;
        };
        const QJsonArray photo{QString(64, u'a')};
        const QList<Asked> all{
            {CommandKind::Coordinate,
                {{BodyKey::text, u"x"_s}, {BodyKey::agency, unit}, {BodyKey::to, u"coordinating"_s}}},
            {CommandKind::Start, {{BodyKey::to, u"in_progress"_s}}},
            {CommandKind::Withdraw, {{BodyKey::text, u"x"_s}, {BodyKey::to, u"withdrawn"_s}}},
            {CommandKind::Triage, {{BodyKey::category, u"banjir"_s}}},
            {CommandKind::Triage, {{BodyKey::category, u"sampah"_s}}},
            {CommandKind::Assign, {{BodyKey::assignee, u"regu1"_s}}},
            {CommandKind::Assign, {{BodyKey::assignee, u"regu2"_s}}}, {CommandKind::Note, {{BodyKey::text, u"x"_s}}},
            {CommandKind::ReturnToReporter, {{BodyKey::text, u"x"_s}, {BodyKey::to, u"returned"_s}}},
            {CommandKind::Relocate, {{BodyKey::lat, -6.2}, {BodyKey::lon, 106.85}}},
            {CommandKind::Relocate, {{BodyKey::lat, -6.2}, {BodyKey::lon, 106.86}}},
            {CommandKind::FollowUp,
                {{BodyKey::text, u"x"_s}, {BodyKey::photos, photo}, {BodyKey::to, u"awaiting_validation"_s}}},
            {CommandKind::Validate, {{BodyKey::to, u"done"_s}}}};
        int n = 100;
        for (const bool started : {false, true}) {
            for (const Asked& first : all) {
                for (const Asked& second : all) {
                    const QUuid ticket = report(u"JK%1"_s.arg(++n));
                    qint64 seen = 1;
                    if (started) {
                        push(u"before"_s, m_p.bureau,
                            {command(m_p.bureau, CommandKind::Start, ticket, 1, {{BodyKey::to, u"in_progress"_s}})});
                        seen = 2;
                    }
                    const QString pair = commandCode(first.kind) + u' ' + commandCode(second.kind);
                    push(
                        u"first of "_s + pair, m_p.bureau, {command(m_p.bureau, first.kind, ticket, seen, first.body)});
                    push(u"second of "_s + pair, m_p.second,
                        {command(m_p.second, second.kind, ticket, seen, second.body)});
                }
            }
        }
    }
    // What was separated again goes on where it stood, and nowhere else.
    void merges()
    {
        for (const bool started : {false, true}) {
            const QString number = started ? u"JK11"_s : u"JK10"_s;
            const QUuid ticket = report(number);
            if (started)
                push(u"before"_s, m_p.bureau,
                    {command(m_p.bureau, CommandKind::Start, ticket, 1, {{BodyKey::to, u"in_progress"_s}})});
            const qint64 seen = started ? 2 : 1;
            push(u"merged"_s, m_p.bureau,
                {command(m_p.bureau, CommandKind::Merge, ticket, seen,
                    {{BodyKey::text, u"x"_s}, {BodyKey::into, u"JK1"_s}, {BodyKey::to, u"merged"_s}})});
            push(u"separated, and elsewhere"_s, m_p.bureau,
                {command(m_p.bureau, CommandKind::Unmerge, ticket, seen + 1,
                    {{BodyKey::text, u"x"_s}, {BodyKey::to, u"coordinating"_s}})});
            push(u"separated"_s, m_p.bureau,
                {command(m_p.bureau, CommandKind::Unmerge, ticket, seen + 2,
                    {{BodyKey::text, u"x"_s}, {BodyKey::to, started ? u"in_progress"_s : u"waiting"_s}})});
        }
    }
    void moves()
    {
        const QUuid ticket = report(u"JK20"_s);
        QHash<qint64, qint64> left = positions(m_p.here);
        QHash<qint64, qint64> entered = positions(m_p.there);
        push(u"move"_s, m_p.here,
            {command(
                m_p.here, CommandKind::Relocate, ticket, 1, {{BodyKey::lat, -6.21}, {BodyKey::lon, 106.84}}, kThere)});
        push(u"and its unit"_s, m_p.bureau,
            {command(m_p.bureau, CommandKind::Coordinate, ticket, 2,
                {{BodyKey::text, u"x"_s}, {BodyKey::agency, QString(u"kel."_s + kThere)},
                    {BodyKey::to, u"coordinating"_s}})});
        feed(u"left"_s, m_p.here, left);
        feed(u"entered"_s, m_p.there, entered);
        history(u"his no more"_s, m_p.here, ticket);
        history(u"his now"_s, m_p.there, ticket);
        push(u"late words"_s, m_p.here,
            {command(m_p.here, CommandKind::Note, ticket, 1, {{BodyKey::text, u"sudah"_s}})});
    }
    void numbers()
    {
        const QUuid ticket = report(u"JK30"_s);
        HubCommand ahead = command(m_p.bureau, CommandKind::Note, ticket, 1, {{BodyKey::text, u"x"_s}});
        ahead.deviceSeq += 5;
        push(u"a number is missing"_s, m_p.bureau, {ahead});
        --m_p.bureau.seq;
        HubCommand note = command(m_p.bureau, CommandKind::Note, ticket, 1, {{BodyKey::text, u"satu"_s}});
        push(u"a note"_s, m_p.bureau, {note});
        note.body = R"({"text":"dua"})";
        push(u"its id once more"_s, m_p.bureau, {note});
        const auto hello = m_p.bureau.hub->hello(m_p.bureau.device);
        if (!hello || hello->lastSeq != m_p.bureau.seq)
            fault(u"the device's last number"_s);
    }
    void pictures()
    {
        const QByteArray bytes(Hub::kPieceBytes + 17, 'p');
        const QString name = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        const auto put = [&](int n) {
            const auto have
                = m_p.bureau.hub->putPiece(name, bytes.size(), n, bytes.mid(n * Hub::kPieceBytes, Hub::kPieceBytes));
            tell(u"piece %1: %2"_s.arg(n).arg(have ? QString::number(*have) : errorCodeName(have.error().code)));
        };
        const auto states = [&] {
            const auto is = m_p.second.hub->attachmentStates({name});
            for (const auto& state : is.value_or(QList<Hub::AttachmentState>()))
                tell(u"state: %1 of %2 done %3"_s.arg(state.have).arg(state.pieces).arg(state.done));
            if (!is || is->isEmpty())
                tell(u"state: nothing"_s);
        };
        put(0); // nobody has named it
        const QUuid ticket = report(u"JK40"_s);
        push(u"names a photo"_s, m_p.bureau,
            {command(m_p.bureau, CommandKind::Note, ticket, 1,
                {{BodyKey::text, u"foto"_s}, {BodyKey::photos, QJsonArray{name}}})});
        states();
        put(0);
        states();
        put(0);
        if (const auto half = m_p.second.hub->getPiece(name, 0); half || half.error().code != ErrorCode::NotFound)
            fault(u"half a photo"_s);
        put(1);
        states();
        QByteArray read;
        for (int n = 0; n < 2; ++n)
            read += m_p.second.hub->getPiece(name, n).value_or(QByteArray());
        if (read != bytes)
            fault(u"another photo"_s);
    }
    // Everything once more, as each of them may see it.
    void reads()
    {
        for (const auto& [name, party] : std::initializer_list<std::pair<QString, const HubParty*>>{
                 {u"bureau"_s, &m_p.bureau}, {u"here"_s, &m_p.here}, {u"there"_s, &m_p.there}}) {
            QHash<qint64, qint64> from;
            const auto heads = party->hub->heads();
            for (const FeedHead& head : heads.value_or(QList<FeedHead>()))
                from.insert(head.audience, 0);
            feed(u"all of "_s + name, *party, from);
            QMap<QUuid, qint64> tickets;
            const auto ends = party->hub->firstSync([&tickets](const QList<HubEvent>& page) {
                for (const HubEvent& event : page)
                    tickets[event.ticket] = event.version;
                return true;
            });
            if (!ends)
                fault(u"first sync: "_s + ends.error().toLog());
            for (auto it = tickets.cbegin(); it != tickets.cend(); ++it)
                tell(u"%1 has %2 %3"_s.arg(name, it.key().toString(QUuid::WithoutBraces)).arg(it.value()));
        }
    }

    QHash<qint64, qint64> positions(const HubParty& of)
    {
        QHash<qint64, qint64> at;
        const auto heads = of.hub->heads();
        for (const FeedHead& head : heads.value_or(QList<FeedHead>()))
            at.insert(head.audience, head.pos);
        return at;
    }
    // From there to the heads, in pages; by audience code, so that numbers may differ.
    void feed(const QString& what, const HubParty& of, QHash<qint64, qint64> from)
    {
        const auto heads = of.hub->heads();
        if (!heads)
            return fault(what + u": "_s + heads.error().toLog());
        QHash<qint64, QString> codes;
        QHash<qint64, QByteArray> hashes;
        for (const FeedHead& head : *heads) {
            codes.insert(head.audience, head.code);
            from.insert(head.audience, from.value(head.audience)); // its first row may be new since
        }
        QStringList told;
        for (;;) {
            const auto rows = of.hub->pull(from, 100);
            if (!rows)
                return fault(what + u": "_s + rows.error().toLog());
            if (rows->isEmpty())
                break;
            for (const FeedRow& row : *rows) {
                if (row.pos != ++from[row.audience])
                    fault(what + u": a hole"_s);
                const bool known = row.pos == 1 || hashes.contains(row.audience);
                if (known
                    && HubChain::feedLink(
                           hashes.value(row.audience), row.pos, row.event.event, row.kind, row.event.hash)
                        != row.hash)
                    fault(what + u": the feed breaks"_s);
                hashes.insert(row.audience, row.hash);
                told += u"%1 %2 %3: %4 %5 %6"_s.arg(what, codes.value(row.audience))
                            .arg(row.pos, 5)
                            .arg(row.kind, row.event.ticket.toString(QUuid::WithoutBraces), row.event.kind);
            }
        }
        for (const FeedHead& head : *heads) {
            if (from.value(head.audience) != head.pos
                || (hashes.contains(head.audience) && hashes[head.audience] != head.hash))
                fault(what + u": not at the head of "_s + head.code);
        }
        told.sort();
        m_lines += told;
    }

    HubParties m_p;
    QStringList m_lines;
    int m_events = 0;
};

} // namespace

QStringList hubTranscript(HubParties parties)
{
    return Transcript(std::move(parties)).run();
}

} // namespace JakOps
