// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/evidencerating.h"
#include "domain/photoprint.h"
#include "storage/session.h"

#include <QHash>

#include <functional>

namespace JakOps {

// A photo that is to be looked at.
struct DuePhoto
{
    qint64 id = 0;
    QString photo; // sha256 of what is shown
    QString original; // sha256 of the file it was made from; empty: it is that file
    bool ofPrivateReport = false; // the reporter's own: nothing of it is kept but what tells it from others
};

// What looking at it gave.
struct LookedAtPhoto
{
    struct Alike
    {
        qint64 other = 0;
        double likeness = 0.0;
        bool isMirrored = false;
        bool isTurned = false;
        bool isCut = false;
    };

    qint64 id = 0;
    EvidencePhoto::State state = EvidencePhoto::State::Done;
    bool isVideo = false;
    bool ofPrivateReport = false; // then without facts, and its small picture is made anew from the file when it is needed
    PhotoFacts facts;
    std::optional<PhotoPrint> print; // none: a video without a frame, a damaged file
    QList<Alike> alike;
};

// What photos tell and where they were used. Functions on sessions; see docs/adr/0019.
namespace PhotoStore {

// Which file a shown copy was made from; told once, when it is taken in.
[[nodiscard]] Result<> noteOriginal(WriteSession& session, const QString& photo, const QString& original);
// Pictures that everybody may use as often as he likes: those of the demo. They are compared with nothing.
[[nodiscard]] Result<> markSample(WriteSession& session, const QString& photo);
// Notes the photos of at most `most` events that came since; how many events it were.
[[nodiscard]] Result<int> takeInEvents(WriteSession& session, int most);

[[nodiscard]] Result<qint64> dueCount(ReadSession& session); // photos, and events whose photos are not known yet
[[nodiscard]] Result<QList<DuePhoto>> due(ReadSession& session, int most); // the oldest first: what came later is compared with it
[[nodiscard]] Result<> keep(WriteSession& session, const LookedAtPhoto& looked);
// A damaged or missing file that has come back, a video whose first frame is known now: it is looked at once more.
[[nodiscard]] Result<> lookAgain(WriteSession& session, const QString& photo);

[[nodiscard]] Result<> forEachPrint(ReadSession& session, const std::function<void(qint64 id, const PhotoHashes&)>& visit);
[[nodiscard]] Result<LumaImage> thumb(ReadSession& session, qint64 id); // invalid: not there
[[nodiscard]] Result<QString> photoOf(ReadSession& session, qint64 id); // sha256; empty: not there
[[nodiscard]] Result<qint64> idOf(ReadSession& session, const QString& photo); // 0: not known

// A photo as evidence in the event `version` of `ticket`, with every use of it that came before: number and mayBeSeen are left open.
[[nodiscard]] Result<EvidencePhoto> evidence(ReadSession& session, const QString& photo, qint64 ticket, int version, qint64 at);
inline constexpr int kMostReuses = 20;

// The other tickets whose reports came with a photo of this one's report, or one that is like it: how much, by key. Samples and
// plain pictures count for nothing.
[[nodiscard]] Result<QHash<qint64, double>> reportsWithPhotosOf(ReadSession& session, qint64 ticket);
inline constexpr int kMostTwins = 50;

[[nodiscard]] QByteArray packed(const PhotoHashes& hashes);
[[nodiscard]] std::optional<PhotoHashes> unpacked(const QByteArray& bytes);

} // namespace PhotoStore

} // namespace JakOps
