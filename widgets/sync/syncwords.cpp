// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sync/syncwords.h"

#include "domain/hubfault.h"
#include "domain/ticketstatus.h"
#include "domain/workflow.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/format.h"
#include "widgets/common/words.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr qint64 kExpiresSoonMs = 30 * kDayMs;

} // namespace

SyncWords::Lamp SyncWords::lamp(const SyncStatus& status)
{
    if (!status.refusal.isEmpty())
        return Lamp::Refused;
    if (!status.connected)
        return status.failures > 0 ? Lamp::Away : Lamp::Busy;
    return status.firstSync ? Lamp::Busy : Lamp::Good;
}

QString SyncWords::brief(const SyncStatus& status, qint64 nowMs)
{
    switch (lamp(status)) {
    case Lamp::Refused: return tr("refused by the hub");
    case Lamp::Away: return status.lastPullAt > 0 ? tr("offline %1").arg(Format::age(status.lastPullAt, nowMs)) : tr("offline");
    case Lamp::Busy:
        if (!status.connected)
            return tr("connecting…");
        return status.firstRead > 0 ? tr("first reading: %1").arg(Format::number(status.firstRead)) : tr("first reading");
    case Lamp::Good: return status.behind > 0 ? tr("%1 behind").arg(Format::number(status.behind)) : tr("connected");
    }
    return {};
}

QString SyncWords::sentence(const SyncStatus& status, qint64 nowMs)
{
    if (status.refusal == "disabled"_L1)
        return tr("Your account at the hub is shut.");
    if (status.refusal == "revoked"_L1)
        return tr("The hub has shut this computer out.");
    if (status.refusal == "not_enrolled"_L1)
        return tr("The hub does not know this computer yet.");
    if (status.refusal == "other_protocol"_L1)
        return tr("The hub is newer than this program.");
    switch (lamp(status)) {
    case Lamp::Refused: return tr("The hub does not work with this computer.");
    case Lamp::Away:
        return status.lastPullAt > 0 ? tr("No connection to the hub. The data here are those of %1.").arg(Format::dateTime(status.lastPullAt))
                                     : tr("No connection to the hub yet.");
    case Lamp::Busy:
        if (!status.connected)
            return tr("Connecting to the hub…");
        return status.firstRead > 0
            ? tr("Everything is being read from the hub, %1 reports so far; you can work meanwhile.").arg(Format::number(status.firstRead))
            : tr("Everything is being read from the hub; you can work meanwhile.");
    case Lamp::Good: break;
    }
    if (status.behind > 0)
        return tr("Connected; %1 changes are on their way.").arg(Format::number(status.behind));
    return status.live ? tr("Connected. Changes of others come at once.") : tr("Connected. Changes of others come within half a minute.");
    Q_UNUSED(nowMs);
}

QString SyncWords::advice(const SyncStatus& status, qint64 nowMs)
{
    if (status.refusal == "disabled"_L1)
        return tr("Ask the hub's administrator. What you do here is kept and sent when he lets you in again.");
    if (status.refusal == "revoked"_L1 || status.refusal == "not_enrolled"_L1)
        return tr("Ask the hub's administrator for a code and join again. What you did here is kept and sent then.");
    if (status.refusal == "other_protocol"_L1)
        return tr("Install the newer program. What you do here is kept and sent then.");
    if (lamp(status) == Lamp::Away) {
        QString why;
        if (status.error) {
            const ErrorText text = ErrorPresenter::present({*status.error, status.detail});
            why = text.what + u' ' + (hubFaultOf(status.detail) == HubFault::None ? QString() : text.advice + u' ');
        }
        return why + tr("Go on working: what you do is kept here and sent as soon as the hub answers.");
    }
    if (qAbs(status.clockOffsetMs) > 5 * 60'000)
        return tr("This computer's clock is off by %1. Set it: times of your steps are corrected by the hub.")
            .arg(Format::duration(qAbs(status.clockOffsetMs)));
    if (const auto& certificate = status.certificate; certificate && certificate->validUntil - nowMs < kExpiresSoonMs) {
        const int days = int(std::max<qint64>(0, (certificate->validUntil - nowMs) / kDayMs));
        return tr("The hub's certificate expires in %n day(s). Tell the administrator: after that nobody gets in.", nullptr, days);
    }
    return {};
}

QString SyncWords::reason(const QString& code)
{
    constexpr auto kAlready = "already_"_L1, kStatusIs = "status_is_"_L1;
    for (const QLatin1StringView prefix : {kAlready, kStatusIs}) {
        if (!code.startsWith(prefix))
            continue;
        if (const auto status = statusFromCode(QStringView(code).sliced(prefix.size())))
            return prefix == kAlready ? tr("The report already was \"%1\".").arg(Words::status(*status))
                                      : tr("The report is \"%1\" meanwhile.").arg(Words::status(*status));
    }
    static constexpr std::array kReasons {std::pair("moved_away"_L1, QT_TR_NOOP("The report went to another unit meanwhile.")),
        std::pair("gone"_L1, QT_TR_NOOP("The report is not there any more.")),
        std::pair("no_such_ticket"_L1, QT_TR_NOOP("The hub has no such report for you.")),
        std::pair("status_changed_since"_L1, QT_TR_NOOP("Somebody changed the status before.")),
        std::pair("reassigned_since"_L1, QT_TR_NOOP("Somebody gave the report to another unit or officer before.")),
        std::pair("triaged_since"_L1, QT_TR_NOOP("Somebody changed category or priority before.")),
        std::pair("changed_since"_L1, QT_TR_NOOP("Somebody changed the report before.")),
        std::pair("place_conflict"_L1, QT_TR_NOOP("Somebody put the report at another place before.")),
        std::pair("other_outcome"_L1, QT_TR_NOOP("The field check was answered otherwise before.")),
        std::pair("before_hub"_L1, QT_TR_NOOP("It was done before this computer worked with a hub.")),
        std::pair("same"_L1, QT_TR_NOOP("Somebody did the same before.")),
        std::pair("private_words"_L1, QT_TR_NOOP("The report became private meanwhile.")),
        std::pair("wrong_role"_L1, QT_TR_NOOP("Your role at the hub does not allow it.")),
        std::pair("out_of_scope"_L1, QT_TR_NOOP("The report is not of your area or unit.")),
        std::pair("malformed"_L1, QT_TR_NOOP("The hub could not read it."))};
    for (const auto& [known, words] : kReasons) {
        if (code == known)
            return tr(words);
    }
    for (int refusal = 1; refusal < kRefusalCount; ++refusal) {
        if (code == refusalCode(Refusal(refusal)))
            return Words::refusal(Refusal(refusal));
    }
    return code.isEmpty() ? QString() : tr("The hub says: %1.").arg(code);
}

QString SyncWords::cardKind(SyncCardKind kind)
{
    switch (kind) {
    case SyncCardKind::Converted: return tr("Became a note");
    case SyncCardKind::Rejected: return tr("Not taken");
    case SyncCardKind::Late: return tr("Late work of a colleague");
    }
    return {};
}

QString SyncWords::cardSentence(const SyncCard& card)
{
    const QString what = Words::command(card.command);
    switch (card.kind) {
    case SyncCardKind::Converted:
        return tr("\"%1\" came too late. %2 Your words and photos stand in the report as a note.").arg(what, reason(card.reason));
    case SyncCardKind::Rejected:
        return tr("\"%1\" was not taken. %2 Your words and photos stand here only: copy what is still needed.").arg(what, reason(card.reason));
    case SyncCardKind::Late:
        return tr("%1 worked on this report without knowing that it is yours now. %2 You may use the words and photos.")
            .arg(card.actor, reason(card.reason));
    }
    return {};
}

} // namespace JakOps
