// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/evidencerating.h"

#include <algorithm>
#include <array>

namespace JakOps {

namespace {

using Light = EvidenceLight;
using Reason = EvidenceReason;

constexpr double kMinute = 60'000.0;

class Rater final
{
public:
    Rater(const EvidenceCase& evidence, const EvidenceLimits& limits)
        : m_case(evidence)
        , m_limits(limits)
    {
    }

    EvidenceRating rate()
    {
        if (m_case.photos.isEmpty())
            add(Reason::NoPhoto, Light::Amber);
        for (m_at = 0; m_at < int(m_case.photos.size()); ++m_at)
            look(m_case.photos[m_at]);
        std::ranges::stable_sort(m_rating.findings, std::greater(), &EvidenceFinding::light);
        m_rating.light = m_rating.findings.isEmpty() ? Light::Amber : m_rating.findings.first().light;
        return std::move(m_rating);
    }

private:
    void add(Reason reason, Light light, double value = 0.0, const QString& detail = {}, int hit = -1)
    {
        m_rating.findings.append({reason, light, m_at, hit, value, detail});
    }

    void look(const EvidencePhoto& photo)
    {
        if (photo.state == EvidencePhoto::State::Due) {
            m_rating.isComplete = false;
            add(Reason::NotLookedAt, Light::Amber);
            return;
        }
        if (photo.state == EvidencePhoto::State::Unreadable) {
            add(Reason::NotReadable, Light::Amber);
            return;
        }
        lookForReuse(photo);
        if (photo.isVideo && !photo.isCompared)
            add(Reason::VideoNotCompared, Light::Amber);
        else if (photo.isPlain)
            add(Reason::TooPlain, Light::Amber);
        lookAtPlace(photo);
        lookAtTime(photo);
        const bool saysNothing = !photo.facts.takenAt && !photo.facts.place && photo.facts.doubts == 0;
        if (saysNothing)
            add(Reason::NothingWritten, Light::Amber);
        if (const QString editor = editorIn(photo.facts.software); !editor.isEmpty())
            add(Reason::Edited, Light::Amber, 0.0, editor);
    }

    void lookForReuse(const EvidencePhoto& photo)
    {
        for (int i = 0; i < int(photo.reuses.size()); ++i) {
            const ReuseHit& hit = photo.reuses[i];
            if (!hit.isSameTicket)
                add(Reason::UsedElsewhere, Light::Red, 0.0, {}, i);
            else if (hit.isOfReport)
                add(Reason::ReportsOwnPhoto, Light::Red, 0.0, {}, i);
            else
                add(Reason::UsedBeforeHere, Light::Amber, 0.0, {}, i);
        }
    }

    void lookAtPlace(const EvidencePhoto& photo)
    {
        if (photo.facts.has(PhotoFacts::AbsurdPlace)) {
            add(Reason::PlaceAbsurd, Light::Amber);
        } else if (photo.metres) {
            const double near = m_limits.nearMetres + std::max(0.0, m_case.accuracyMetres);
            if (*photo.metres <= near)
                add(Reason::PlaceFits, Light::Green, *photo.metres);
            else
                add(Reason::PlaceFarOff, *photo.metres > std::max(m_limits.farMetres, near) ? Light::Red : Light::Amber, *photo.metres);
        } else if (photo.facts.takenAt && m_case.hasPlace) {
            add(Reason::PlaceMissing, Light::Green); // a remark: the time alone can be compared
        }
    }

    void lookAtTime(const EvidencePhoto& photo)
    {
        if (photo.facts.has(PhotoFacts::AbsurdTime)) {
            add(Reason::TimeAbsurd, Light::Amber);
            return;
        }
        if (!photo.facts.takenAt) {
            if (photo.facts.place)
                add(Reason::TimeMissing, Light::Green);
            return;
        }
        const qint64 at = *photo.facts.takenAt;
        const qint64 tooEarly = m_case.reportedAt - at;
        const qint64 beforeSending = m_case.sentAt - at;
        if (tooEarly > m_limits.clockMs)
            add(Reason::TimeBeforeReport, tooEarly > m_limits.dayMs ? Light::Red : Light::Amber, double(tooEarly) / kMinute);
        else if (-beforeSending > m_limits.clockMs)
            add(Reason::TimeAfterSending, Light::Amber, double(-beforeSending) / kMinute);
        else if (beforeSending > m_limits.longAgoMs)
            add(Reason::TimeLongAgo, Light::Amber, double(beforeSending) / kMinute);
        else
            add(Reason::TimeFits, Light::Green, std::max(0.0, double(beforeSending) / kMinute));
    }

    const EvidenceCase& m_case;
    const EvidenceLimits& m_limits;
    EvidenceRating m_rating;
    int m_at = -1;
};

} // namespace

QString evidenceReasonCode(EvidenceReason reason)
{
    static constexpr std::array<QLatin1StringView, kEvidenceReasonCount> codes {QLatin1StringView("place_fits"),
        QLatin1StringView("place_far_off"), QLatin1StringView("place_missing"), QLatin1StringView("place_absurd"),
        QLatin1StringView("time_fits"), QLatin1StringView("time_before_report"), QLatin1StringView("time_after_sending"),
        QLatin1StringView("time_long_ago"), QLatin1StringView("time_missing"), QLatin1StringView("time_absurd"),
        QLatin1StringView("nothing_written"), QLatin1StringView("edited"), QLatin1StringView("used_elsewhere"),
        QLatin1StringView("reports_own_photo"), QLatin1StringView("used_before_here"), QLatin1StringView("too_plain"),
        QLatin1StringView("video_not_compared"), QLatin1StringView("not_readable"), QLatin1StringView("not_looked_at"),
        QLatin1StringView("no_photo")};
    return codes[size_t(reason)];
}

EvidenceRating rateEvidence(const EvidenceCase& evidence, const EvidenceLimits& limits)
{
    return Rater(evidence, limits).rate();
}

} // namespace JakOps
