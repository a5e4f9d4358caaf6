// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/photofacts.h"

#include <QList>

namespace JakOps {

// What speaks for and against the photos of a follow-up. A help for whoever validates: nothing is decided here.
enum class EvidenceLight : quint8 { Green, Amber, Red };

enum class EvidenceReason : quint8 {
    PlaceFits, // value: metres from the report's place
    PlaceFarOff, // value: metres
    PlaceMissing,
    PlaceAbsurd, // 0/0, not on earth
    TimeFits, // value: minutes before it was sent
    TimeBeforeReport, // value: minutes before the report came in
    TimeAfterSending, // value: minutes
    TimeLongAgo, // value: minutes before it was sent, though after the report
    TimeMissing,
    TimeAbsurd, // 1904
    NothingWritten, // neither time nor place: nothing could be compared
    Edited, // detail: the program's name
    UsedElsewhere, // in another report; hit says where
    ReportsOwnPhoto, // the reporter's picture shown as the work done
    UsedBeforeHere, // in an earlier follow-up of the same report
    TooPlain, // one colour: looks like every other such picture
    VideoNotCompared, // no frame of it could be read here
    NotReadable, // damaged, or not on this computer
    NotLookedAt, // the check is still under way
    NoPhoto,
};
inline constexpr int kEvidenceReasonCount = 20;
[[nodiscard]] QString evidenceReasonCode(EvidenceReason reason); // stable, for JSON and logs

// The same picture somewhere else.
struct ReuseHit
{
    QString photo; // there
    qint64 ticket = 0;
    QString number;
    qint64 at = 0; // when it came in there
    bool isOfReport = false; // the reporter's own picture there, not a follow-up's
    bool isSameTicket = false;
    bool isSameFile = false;
    bool isMirrored = false;
    bool isTurned = false;
    bool isCut = false;
    bool mayBeSeen = false; // by whoever asked (visibility.h)

    friend bool operator==(const ReuseHit&, const ReuseHit&) = default;
};

// One photo of a follow-up, as the store knows it.
struct EvidencePhoto
{
    enum class State : quint8 { Due, Done, Unreadable };

    QString photo;
    QString original; // the file as it was given
    State state = State::Due;
    bool isVideo = false;
    bool isPlain = false;
    bool isCompared = true; // a video without a frame is not
    PhotoFacts facts;
    std::optional<double> metres; // from the report's place; empty when either is not known
    QList<ReuseHit> reuses; // the earliest first

    friend bool operator==(const EvidencePhoto&, const EvidencePhoto&) = default;
};

struct EvidenceCase
{
    qint64 reportedAt = 0;
    qint64 sentAt = 0;
    bool hasPlace = false; // the report
    double accuracyMetres = -1.0;
    QList<EvidencePhoto> photos;
};

struct EvidenceFinding
{
    EvidenceReason reason = EvidenceReason::NoPhoto;
    EvidenceLight light = EvidenceLight::Amber;
    int photo = -1; // of the case
    int hit = -1; // of the photo's reuses
    double value = 0.0;
    QString detail;

    friend bool operator==(const EvidenceFinding&, const EvidenceFinding&) = default;
};

struct EvidenceRating
{
    EvidenceLight light = EvidenceLight::Amber;
    bool isComplete = true; // false: photos are still being looked at, the light may change
    QList<EvidenceFinding> findings; // the gravest first

    friend bool operator==(const EvidenceRating&, const EvidenceRating&) = default;
};

struct EvidenceLimits
{
    double nearMetres = 150.0; // a telephone's place between houses; the report's own accuracy comes on top
    double farMetres = 1'000.0;
    qint64 clockMs = 10 * 60'000; // clocks differ
    qint64 dayMs = 24 * 3'600'000; // further before the report no wrong clock explains it
    qint64 longAgoMs = qint64(7) * 24 * 3'600'000;
};

[[nodiscard]] EvidenceRating rateEvidence(const EvidenceCase& evidence, const EvidenceLimits& limits = {});

} // namespace JakOps
