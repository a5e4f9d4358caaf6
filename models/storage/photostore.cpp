// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/photostore.h"

#include "domain/ticketevent.h"
#include "storage/statementrows.h"

#include <QJsonArray>
#include <QtEndian>

#include <algorithm>

namespace JakOps::PhotoStore {

namespace {

constexpr qsizetype kHashBytes = 10;

enum Flag { Video = 1, Plain = 2, Sample = 4 };
enum How { SameFile = 0, Mirrored = 1, Turned = 2, Cut = 4 };

bool isFile(const QString& photo)
{
    return photo.size() == 64
        && std::ranges::all_of(photo, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

struct EventRef
{
    qint64 ticket;
    int version;
    qint64 at;
    CommandKind kind;
    QByteArray body;
};

Result<QList<EventRef>> newEvents(ReadSession& session, int most)
{
    auto statement = session.prepare("SELECT p.ticket, p.version, e.at, e.kind, e.body FROM photo_event p LEFT JOIN event e "
                                     "ON e.ticket = p.ticket AND e.version = p.version LIMIT ?");
    if (!statement)
        return fail(statement.error());
    statement->bind(1, most);
    QList<EventRef> events;
    while (true) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return events;
        events.append({statement->int64(0), statement->integer(1), statement->int64(2), CommandKind(statement->integer(3)), statement->blob(4)});
    }
}

Result<> takeIn(WriteSession& session, const EventRef& event)
{
    const auto body = parseBody(event.body);
    if (body) { // a damaged one is storecheck's to tell
        const bool ofReport
            = event.kind == CommandKind::Report || event.kind == CommandKind::Update || event.kind == CommandKind::Restore;
        for (const QJsonValue& value : body->value(BodyKey::photos).toArray()) {
            const QString photo = value.toString();
            if (!isFile(photo))
                continue;
            if (const auto done = runSql(session, "INSERT OR IGNORE INTO photo(sha256) VALUES(?)", photo); !done)
                return done;
            if (const auto done = runSql(session,
                    "INSERT OR IGNORE INTO photo_use SELECT ?, ?, id, ?, ? FROM photo WHERE sha256 = ?", event.ticket, event.version,
                    event.at, ofReport, photo);
                !done)
                return done;
        }
    }
    return runSql(session, "DELETE FROM photo_event WHERE ticket = ? AND version = ?", event.ticket, event.version);
}

} // namespace

QByteArray packed(const PhotoHashes& hashes)
{
    QByteArray bytes(qsizetype(hashes.size()) * kHashBytes, Qt::Uninitialized);
    char* to = bytes.data();
    for (const PhotoHash& hash : hashes) {
        qToLittleEndian(hash.fine, to);
        qToLittleEndian(hash.coarse, to + 8);
        to += kHashBytes;
    }
    return bytes;
}

std::optional<PhotoHashes> unpacked(const QByteArray& bytes)
{
    PhotoHashes hashes;
    if (bytes.size() != qsizetype(hashes.size()) * kHashBytes)
        return std::nullopt;
    const char* from = bytes.constData();
    for (PhotoHash& hash : hashes) {
        hash = {qFromLittleEndian<quint64>(from), qFromLittleEndian<quint16>(from + 8)};
        from += kHashBytes;
    }
    return hashes;
}

Result<> noteOriginal(WriteSession& session, const QString& photo, const QString& original)
{
    if (!isFile(photo) || !isFile(original))
        return fail(ErrorCode::InvalidInput, QStringLiteral("not a sha256"));
    return runSql(session, "INSERT INTO photo(sha256, original) VALUES(?, ?) ON CONFLICT(sha256) DO UPDATE SET original = excluded.original "
                        "WHERE original = ''",
        photo, original);
}

Result<> markSample(WriteSession& session, const QString& photo)
{
    if (!isFile(photo))
        return fail(ErrorCode::InvalidInput, QStringLiteral("not a sha256"));
    return runSql(session, "INSERT INTO photo(sha256, flags) VALUES(?, ?) ON CONFLICT(sha256) DO UPDATE SET flags = flags | excluded.flags",
        photo, int(Sample));
}

Result<int> takeInEvents(WriteSession& session, int most)
{
    const auto events = newEvents(session, most);
    if (!events)
        return fail(events.error());
    for (const EventRef& event : *events) {
        if (const auto done = takeIn(session, event); !done)
            return fail(done.error());
    }
    return int(events->size());
}

Result<qint64> dueCount(ReadSession& session)
{
    return session.number("SELECT (SELECT count(*) FROM photo WHERE state = 0) + (SELECT count(*) FROM photo_event)");
}

Result<QList<DuePhoto>> due(ReadSession& session, int most)
{
    auto statement = session.prepare("SELECT id, sha256, original, EXISTS(SELECT 1 FROM photo_use u JOIN ticket t ON t.id = u.ticket "
                                     "WHERE u.photo = photo.id AND u.of_report <> 0 AND t.private <> 0) "
                                     "FROM photo WHERE state = 0 ORDER BY id LIMIT ?");
    if (!statement)
        return fail(statement.error());
    statement->bind(1, most);
    QList<DuePhoto> photos;
    while (true) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return photos;
        photos.append({statement->int64(0), statement->text(1), statement->text(2), statement->integer(3) != 0});
    }
}

Result<> keep(WriteSession& session, const LookedAtPhoto& looked)
{
    const PhotoFacts& facts = looked.facts;
    const int flags = (looked.isVideo ? Video : 0) | (looked.print && looked.print->isPlain ? Plain : 0);
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    auto statement = session.prepare("UPDATE photo SET state = ?, flags = (flags & 4) | ?, taken_at = ?, lat = ?, lon = ?, camera = ?, "
                                     "software = ?, doubts = ?, hashes = ? WHERE id = ?");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(int(looked.state), flags);
    if (facts.takenAt)
        statement->bind(3, *facts.takenAt);
    else
        statement->bind(3, std::nullopt);
    statement->bind(4, facts.place ? facts.place->lat : kNone);
    statement->bind(5, facts.place ? facts.place->lon : kNone);
    statement->bind(6, facts.camera);
    statement->bind(7, facts.software);
    statement->bind(8, int(facts.doubts));
    if (looked.print)
        statement->bind(9, packed(looked.print->hashes));
    else
        statement->bind(9, std::nullopt);
    statement->bind(10, looked.id);
    if (const auto done = statement->run(); !done)
        return done;
    if (!looked.print)
        return {};
    const auto pictured = looked.ofPrivateReport
        ? runSql(session, "DELETE FROM photo_thumb WHERE photo = ?", looked.id)
        : runSql(session, "INSERT OR REPLACE INTO photo_thumb VALUES(?, ?)", looked.id, looked.print->thumb);
    if (!pictured)
        return pictured;
    for (const LookedAtPhoto::Alike& alike : looked.alike) {
        const int how = (alike.isMirrored ? Mirrored : 0) | (alike.isTurned ? Turned : 0) | (alike.isCut ? Cut : 0);
        for (const auto& [photo, other] : {std::pair(looked.id, alike.other), {alike.other, looked.id}}) {
            if (const auto done = runSql(session, "INSERT OR REPLACE INTO photo_alike VALUES(?, ?, ?, ?)", photo, other, alike.likeness, how);
                !done)
                return done;
        }
    }
    return {};
}

Result<> lookAgain(WriteSession& session, const QString& photo)
{
    return runSql(session, "UPDATE photo SET state = 0 WHERE sha256 = ?", photo);
}

Result<> forEachPrint(ReadSession& session, const std::function<void(qint64 id, const PhotoHashes&)>& visit)
{
    auto statement = session.prepare("SELECT id, hashes FROM photo WHERE hashes IS NOT NULL AND flags & 6 = 0");
    if (!statement)
        return fail(statement.error());
    while (true) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return {};
        if (const auto hashes = unpacked(statement->blob(1)))
            visit(statement->int64(0), *hashes);
    }
}

Result<QString> photoOf(ReadSession& session, qint64 id)
{
    auto statement = session.prepare("SELECT sha256 FROM photo WHERE id = ?");
    if (!statement)
        return fail(statement.error());
    statement->bind(1, id);
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    return *row ? statement->text(0) : QString();
}

Result<LumaImage> thumb(ReadSession& session, qint64 id)
{
    auto statement = session.prepare("SELECT luma FROM photo_thumb WHERE photo = ?");
    if (!statement)
        return fail(statement.error());
    statement->bind(1, id);
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    return *row ? PhotoPrint{.hashes = {}, .thumb = statement->blob(0)}.thumbImage() : LumaImage();
}

Result<qint64> idOf(ReadSession& session, const QString& photo)
{
    auto statement = session.prepare("SELECT id FROM photo WHERE sha256 = ?");
    if (!statement)
        return fail(statement.error());
    statement->bind(1, photo);
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    return *row ? statement->int64(0) : 0;
}

namespace {

Result<QList<ReuseHit>> reusesOf(ReadSession& session, qint64 id, qint64 ticket, int version, qint64 at)
{
    // The photo itself, and those it is like. Samples may be used by everybody.
    auto statement = session.prepare("SELECT u.ticket, u.at, u.of_report, p.sha256, s.how, s.other = ?1 FROM "
                                     "(SELECT ?1 AS other, 0 AS how UNION ALL SELECT other, how FROM photo_alike WHERE photo = ?1) s "
                                     "JOIN photo_use u ON u.photo = s.other JOIN photo p ON p.id = s.other "
                                     "WHERE p.flags & 4 = 0 AND (u.ticket <> ?2 OR u.version < ?3) AND u.at <= ?4 "
                                     "ORDER BY u.at, u.ticket, u.version LIMIT ?5");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(id, ticket, version, at, kMostReuses);
    QList<ReuseHit> hits;
    while (true) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return hits;
        const int how = statement->integer(4);
        ReuseHit hit;
        hit.photo = statement->text(3);
        hit.ticket = statement->int64(0);
        hit.at = statement->int64(1);
        hit.isOfReport = statement->integer(2) != 0;
        hit.isSameTicket = hit.ticket == ticket;
        hit.isSameFile = statement->integer(5) != 0;
        hit.isMirrored = (how & Mirrored) != 0;
        hit.isTurned = (how & Turned) != 0;
        hit.isCut = (how & Cut) != 0;
        hits.append(hit);
    }
}

} // namespace

Result<EvidencePhoto> evidence(ReadSession& session, const QString& photo, qint64 ticket, int version, qint64 at)
{
    EvidencePhoto evidence;
    evidence.photo = photo;
    if (!isFile(photo)) { // an address of the source
        evidence.state = EvidencePhoto::State::Unreadable;
        return evidence;
    }
    qint64 id = 0;
    bool isSample = false;
    {
        auto statement = session.prepare("SELECT id, original, state, flags, taken_at, lat, lon, camera, software, doubts, "
                                         "hashes IS NOT NULL FROM photo WHERE sha256 = ?");
        if (!statement)
            return fail(statement.error());
        statement->bind(1, photo);
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return evidence; // its event was not taken in yet
        id = statement->int64(0);
        evidence.original = statement->text(1);
        const int state = statement->integer(2);
        evidence.state = state >= 0 && state <= int(EvidencePhoto::State::Unreadable) ? EvidencePhoto::State(state) : EvidencePhoto::State::Due;
        const int flags = statement->integer(3);
        evidence.isVideo = (flags & Video) != 0;
        evidence.isPlain = (flags & Plain) != 0;
        isSample = (flags & Sample) != 0;
        if (!statement->isNull(4))
            evidence.facts.takenAt = statement->int64(4);
        if (!statement->isNull(5) && !statement->isNull(6))
            evidence.facts.place = GeoPoint {statement->real(5), statement->real(6)};
        evidence.facts.camera = statement->text(7);
        evidence.facts.software = statement->text(8);
        evidence.facts.doubts = quint8(statement->integer(9));
        evidence.isCompared = statement->integer(10) != 0;
    }
    if (!isSample) {
        auto reuses = reusesOf(session, id, ticket, version, at);
        if (!reuses)
            return fail(reuses.error());
        evidence.reuses = std::move(*reuses);
    }
    return evidence;
}

Result<QHash<qint64, double>> reportsWithPhotosOf(ReadSession& session, qint64 ticket)
{
    auto statement = session.prepare(
        "WITH mine AS MATERIALIZED (SELECT u.photo FROM photo_use u JOIN photo p ON p.id = u.photo "
        "WHERE u.ticket = ?1 AND u.of_report = 1 AND p.flags & 6 = 0), "
        "alike AS MATERIALIZED (SELECT photo, 1.0 AS likeness FROM mine UNION ALL "
        "SELECT a.other, a.likeness FROM photo_alike a JOIN mine ON mine.photo = a.photo) "
        "SELECT u.ticket, max(alike.likeness) FROM alike CROSS JOIN photo_use u ON u.photo = alike.photo "
        "WHERE u.of_report = 1 AND u.ticket <> ?1 GROUP BY u.ticket ORDER BY 2 DESC, 1 DESC LIMIT ?2");
    if (!statement)
        return fail(statement.error());
    statement->bindAll(ticket, kMostTwins);
    QHash<qint64, double> found;
    while (true) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return found;
        found.insert(statement->int64(0), statement->real(1));
    }
}

} // namespace JakOps::PhotoStore
