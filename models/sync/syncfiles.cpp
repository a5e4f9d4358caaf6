// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Photos and videos, in pieces: a cut line goes on where it was.
#include "storage/syncstate.h"
#include "sync/syncworker.h"

#include <QDir>
#include <QFile>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPiecesAtOnce = 4; // then somebody else may have something to do
constexpr qint64 kNotYetMs = 60'000; // the event that names it is not taken, or its sender has not come that far
constexpr qint64 kMissingMs = 3'600'000; // not in this store any more

QString partPath(const AttachmentStore& store, const QString& sha256)
{
    return store.dir() + u"/incoming/"_s + sha256 + u".part"_s;
}

} // namespace

Result<> SyncWorker::upload()
{
    const qint64 now = m_parts.clock.nowMs();
    const auto next = read([&](ReadSession& session) { return SyncAttachments::next(session, true, now); });
    if (!next || !*next)
        return next ? Result<>() : fail(next.error());
    const QString sha256 = (*next)->sha256;
    const auto later = [&](qint64 ms) {
        return write([&](WriteSession& session) { return SyncAttachments::later(session, sha256, now + ms); });
    };
    QFile file(m_parts.attachments.path(sha256));
    if (!file.open(QIODevice::ReadOnly))
        return later(kMissingMs);
    const auto states = m_line.hub->attachmentStates({sha256});
    if (!states)
        return fail(states.error());
    int have = states->isEmpty() ? 0 : states->first().have;
    const int pieces = int((file.size() + Hub::kPieceBytes - 1) / Hub::kPieceBytes);
    bool done = !states->isEmpty() && states->first().done;
    for (int i = 0; i < kPiecesAtOnce && !done; ++i) {
        if (!file.seek(qint64(have) * Hub::kPieceBytes))
            return later(kMissingMs);
        const auto there = m_line.hub->putPiece(sha256, file.size(), have, file.read(Hub::kPieceBytes));
        if (!there && there.error().code == ErrorCode::NotAllowed)
            return later(kNotYetMs);
        if (!there)
            return fail(there.error());
        if (*there == 0)
            return later(kNotYetMs); // what is there is not what its name says: from the first piece on
        have = *there;
        done = have >= pieces;
    }
    if (!done)
        return {};
    return write([&](WriteSession& session) { return SyncAttachments::done(session, sha256); });
}

Result<> SyncWorker::download()
{
    const qint64 now = m_parts.clock.nowMs();
    const auto next = read([&](ReadSession& session) { return SyncAttachments::next(session, false, now); });
    if (!next || !*next)
        return next ? Result<>() : fail(next.error());
    const QString sha256 = (*next)->sha256;
    const auto later = [&](qint64 ms) {
        return write([&](WriteSession& session) { return SyncAttachments::later(session, sha256, now + ms); });
    };
    const auto done
        = [&] { return write([&](WriteSession& session) { return SyncAttachments::done(session, sha256); }); };
    if (m_parts.attachments.contains(sha256))
        return done();
    const auto states = m_line.hub->attachmentStates({sha256});
    if (!states)
        return fail(states.error());
    if (states->isEmpty() || !states->first().done)
        return later(kNotYetMs);
    const int pieces = states->first().pieces;
    QFile part(partPath(m_parts.attachments, sha256));
    if (!QDir().mkpath(m_parts.attachments.dir() + u"/incoming"_s) || !part.open(QIODevice::ReadWrite))
        return fail(ErrorCode::Unwritable, part.errorString());
    int have = int(part.size() / Hub::kPieceBytes); // a torn last piece is fetched again
    for (int i = 0; i < kPiecesAtOnce && have < pieces; ++i) {
        const auto bytes = m_line.hub->getPiece(sha256, have);
        if (!bytes && bytes.error().code == ErrorCode::NotFound)
            return later(kNotYetMs);
        if (!bytes)
            return fail(bytes.error());
        if (!part.seek(qint64(have) * Hub::kPieceBytes) || part.write(*bytes) != bytes->size() || !part.flush())
            return fail(ErrorCode::Unwritable, part.errorString());
        ++have;
    }
    if (have < pieces)
        return {};
    part.seek(0);
    const auto stored = m_parts.attachments.put(part.readAll());
    if (!stored)
        return fail(stored.error());
    part.remove();
    return *stored == sha256 ? done() : later(kMissingMs);
}

} // namespace JakOps
