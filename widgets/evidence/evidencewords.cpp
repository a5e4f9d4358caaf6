// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evidence/evidencewords.h"

#include "widgets/common/format.h"

namespace JakOps {

QString EvidenceWords::light(EvidenceLight light)
{
    switch (light) {
    case EvidenceLight::Green:
        return tr("Nothing against it");
    case EvidenceLight::Amber:
        return tr("Look closely");
    case EvidenceLight::Red:
        return tr("Speaks against it");
    }
    return {};
}

QString EvidenceWords::minutes(double minutes)
{
    return Format::duration(qint64(minutes * 60'000.0));
}

QString EvidenceWords::about(const EvidenceCase& evidence, const EvidenceFinding& finding)
{
    return evidence.photos.size() > 1 && finding.photo >= 0 ? tr("Photo %1: ").arg(Format::number(finding.photo + 1)) : QString();
}

QString EvidenceWords::reuse(const ReuseHit& hit)
{
    QString how;
    if (hit.isSameFile)
        how = tr("the same file");
    else if (hit.isMirrored && hit.isCut)
        how = tr("mirrored and cut");
    else if (hit.isMirrored)
        how = tr("mirrored");
    else if (hit.isTurned)
        how = tr("turned");
    else if (hit.isCut)
        how = tr("cut");
    else
        how = tr("saved anew");
    if (!hit.isSameTicket)
        //: a report's number, a date, and how the picture was altered
        return hit.isOfReport ? tr("The same picture came with report %1 on %2 (%3).").arg(hit.number, Format::date(hit.at), how)
                              : tr("The same picture was evidence for report %1 on %2 (%3).").arg(hit.number, Format::date(hit.at), how);
    //: a date, and how the picture was altered
    return hit.isOfReport ? tr("It is the reporter's own photo of %1 (%2), not one of the work done.").arg(Format::date(hit.at), how)
                          : tr("It was sent for this report before, on %1 (%2).").arg(Format::date(hit.at), how);
}

QString EvidenceWords::finding(const EvidenceCase& evidence, const EvidenceFinding& finding)
{
    const double value = finding.value;
    switch (finding.reason) {
    case EvidenceReason::PlaceFits:
        return tr("Taken %1 from the report's place.").arg(Format::distance(value));
    case EvidenceReason::PlaceFarOff:
        return tr("Taken %1 away from the report's place.").arg(Format::distance(value));
    case EvidenceReason::PlaceMissing:
        return tr("The camera wrote no place.");
    case EvidenceReason::PlaceAbsurd:
        return tr("The place the camera wrote (0/0) cannot be true.");
    case EvidenceReason::TimeFits:
        return tr("Taken %1 before it was sent.").arg(minutes(value));
    case EvidenceReason::TimeBeforeReport:
        return tr("Taken %1 before the report came in, if the camera's clock is right.").arg(minutes(value));
    case EvidenceReason::TimeAfterSending:
        return tr("The camera's clock is wrong: taken %1 after it was sent.").arg(minutes(value));
    case EvidenceReason::TimeLongAgo:
        return tr("Taken %1 before it was sent.").arg(minutes(value));
    case EvidenceReason::TimeMissing:
        return tr("The camera wrote no time.");
    case EvidenceReason::TimeAbsurd:
        return tr("The time the camera wrote cannot be true.");
    case EvidenceReason::NothingWritten:
        return tr("The file tells neither time nor place. Messengers remove both.");
    case EvidenceReason::Edited:
        return tr("Saved by an image editor (%1).").arg(finding.detail);
    case EvidenceReason::UsedElsewhere:
    case EvidenceReason::ReportsOwnPhoto:
    case EvidenceReason::UsedBeforeHere:
        if (finding.photo >= 0 && finding.photo < evidence.photos.size() && finding.hit >= 0
            && finding.hit < evidence.photos[finding.photo].reuses.size())
            return reuse(evidence.photos[finding.photo].reuses[finding.hit]);
        return tr("The same picture was used before.");
    case EvidenceReason::TooPlain:
        return tr("Too little can be seen in it to compare it with others.");
    case EvidenceReason::VideoNotCompared:
        return tr("A video that was not compared: no picture of it could be read yet.");
    case EvidenceReason::NotReadable:
        return tr("The file is damaged or not on this computer.");
    case EvidenceReason::NotLookedAt:
        return tr("Still being checked.");
    case EvidenceReason::NoPhoto:
        return tr("No photo was sent.");
    }
    return {};
}

} // namespace JakOps
