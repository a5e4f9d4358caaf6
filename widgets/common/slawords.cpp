// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/slawords.h"

#include "widgets/common/format.h"
#include "widgets/common/words.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

QString SlaWords::queue(WorkQueue queue)
{
    switch (queue) {
    case WorkQueue::Mine:
        return tr("Assigned to me");
    case WorkQueue::Unit:
        return tr("My unit's");
    case WorkQueue::DueToday:
        return tr("Due today");
    case WorkQueue::Overdue:
        return tr("Overdue");
    case WorkQueue::CameBack:
        return tr("Came back");
    case WorkQueue::Validation:
        return tr("To be validated");
    case WorkQueue::Unassigned:
        return tr("Unassigned");
    case WorkQueue::Escalated:
        return tr("Escalated to us");
    case WorkQueue::Questions:
        return tr("Reporter asked");
    case WorkQueue::Verification:
        return tr("To be verified");
    case WorkQueue::Place:
        return tr("Place in doubt");
    }
    return {};
}

QString SlaWords::key(WorkQueue queue)
{
    switch (queue) {
    case WorkQueue::Questions:
        return u"P"_s; // pertanyaan
    case WorkQueue::Verification:
        return u"V"_s;
    case WorkQueue::Place:
        return u"L"_s; // lokasi
    default:
        return QString::number(int(queue) + 1);
    }
}

QString SlaWords::meaning(WorkQueue queue)
{
    switch (queue) {
    case WorkQueue::Mine:
        return tr("Open reports that are assigned to me");
    case WorkQueue::Unit:
        return tr("Open reports at my agency or in my area");
    case WorkQueue::DueToday:
        return tr("Due before midnight");
    case WorkQueue::Overdue:
        return tr("Past the limit of their stage");
    case WorkQueue::CameBack:
        return tr("Follow-up rejected, reopened, declined or answered by the reporter, and not taken up again yet");
    case WorkQueue::Validation:
        return tr("The follow-up is there and waits for validation");
    case WorkQueue::Unassigned:
        return tr("Nobody has them yet");
    case WorkQueue::Escalated:
        return tr("Left lying by a unit below ours past the time the rules give");
    case WorkQueue::Questions:
        return tr("The reporter was asked and has not answered yet, or did and nobody has taken it up");
    case WorkQueue::Verification:
        return tr("The field verification team is asked to look");
    case WorkQueue::Place:
        return tr("Waiting, and the place is missing, at a border, outside Jakarta, or not where the report says");
    }
    return {};
}

QString SlaWords::stage(SlaStage stage)
{
    switch (stage) {
    case SlaStage::Respond:
        return tr("Response");
    case SlaStage::Coordinate:
        return tr("Coordination");
    case SlaStage::Complete:
        return tr("Completion");
    case SlaStage::Validate:
        return tr("Validation");
    }
    return {};
}

QString SlaWords::limit(const SlaLimit& limit)
{
    switch (limit.unit) {
    case SlaUnit::Hours:
        return tr("%n hour(s)", nullptr, limit.amount);
    case SlaUnit::Days:
        return tr("%n day(s)", nullptr, limit.amount);
    case SlaUnit::WorkHours:
        return tr("%n working hour(s)", nullptr, limit.amount);
    case SlaUnit::WorkDays:
        return tr("%n working day(s)", nullptr, limit.amount);
    }
    return {};
}

QString SlaWords::state(const SlaClock& clock, qint64 now)
{
    const qint64 left = clock.remaining(now);
    if (clock.standsStill(now))
        return tr("Stands still: the reporter is asked");
    if (clock.isRunning())
        return left >= 0 ? tr("%1 left").arg(Format::duration(left)) : tr("%1 late").arg(Format::duration(-left));
    if (!clock.judged)
        return tr("Not judged");
    return left >= 0 ? tr("In time") : tr("%1 late").arg(Format::duration(-left));
}

QString SlaWords::detail(const SlaClock& clock, qint64 now)
{
    QStringList parts;
    //: limit of a stage and when it is over
    parts += tr("Limit %1, due %2").arg(limit(clock.rule.limit), Format::dateTime(clock.dueAt));
    if (!clock.isRunning() && clock.judged)
        parts += tr("ended %1").arg(Format::dateTime(clock.endedAt));
    if (clock.stoodMs >= 60'000)
        parts += tr("stood still for %1").arg(Format::duration(clock.stoodMs));
    if (clock.standsStill(now))
        parts += tr("until %1 at the latest").arg(Format::dateTime(clock.waitsUntil));
    if (clock.unknownYear != 0)
        parts += tr("the holidays of %1 are not known: only weekends are left out").arg(clock.unknownYear);
    return Words::joined(parts);
}

QString SlaWords::share(const OnTimeShare& share)
{
    const auto part = share.share();
    if (!part)
        return tr("\u2013");
    //: share of reports done in time, and of how many
    return tr("%1 of %2").arg(Format::percent(*part * 100.0, 1), Format::number(share.counted()));
}

QString SlaWords::shareMeaning()
{
    return tr("Closed by the limit of completion, out of all that were closed as done and of the open ones past it. Time "
              "spent waiting for the reporter's answer is added to the limit where its rule says so. Open reports within it "
              "do not count yet; returned, withdrawn and merged ones never.");
}

} // namespace JakOps
