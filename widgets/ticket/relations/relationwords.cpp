// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/relations/relationwords.h"

#include "base/textguard.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/format.h"
#include "widgets/common/words.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMostLines = 12;
constexpr qint64 kMinuteMs = 60'000;

} // namespace

QString RelationWords::apart(const AlikeReport& alike)
{
    QStringList parts;
    if (alike.facts.metres)
        parts += Format::distance(*alike.facts.metres);
    const qint64 apart = alike.facts.apartMs;
    const QString time = Format::duration(std::abs(apart));
    //: how long before or after the open report another came in
    if (std::abs(apart) < kMinuteMs)
        parts += tr("at the same time");
    else
        parts += apart < 0 ? tr("%1 earlier").arg(time) : tr("%1 later").arg(time);
    return parts.join(u" \u00B7 "_s);
}

QString RelationWords::reasons(const AlikeReport& alike)
{
    const quint8 reasons = alike.likeness.reasons;
    QStringList parts;
    if ((reasons & AlikeReason::photo) != 0)
        parts += *alike.facts.photo >= 1.0 ? tr("the same photo") : tr("a photo of the same picture");
    if ((reasons & AlikeReason::words) != 0)
        parts += tr("similar words");
    if ((reasons & AlikeReason::category) != 0)
        parts += tr("same category");
    if ((reasons & AlikeReason::place) != 0)
        parts += tr("same place");
    if ((reasons & AlikeReason::time) != 0)
        parts += tr("about the same time");
    if (parts.isEmpty())
        return {};
    parts.first()[0] = parts.first()[0].toUpper();
    return parts.join(u", "_s);
}

QString RelationWords::mergeReason(const AlikeReport& alike)
{
    return tr("The same report as %1.").arg(guardLine(alike.report.number));
}

QString RelationWords::plan(const GroupPlan& plan)
{
    QStringList lines;
    lines += tr("%n report(s) ready", nullptr, int(plan.steps.size()));
    if (plan.takenUpFirst() > 0)
        lines += tr("%n of them begun first", nullptr, int(plan.takenUpFirst()));
    if (plan.leaving() > 0)
        lines += tr("%n from another group", nullptr, int(plan.leaving()));
    if (!plan.exceptions.isEmpty())
        lines += tr("%n cannot", nullptr, int(plan.exceptions.size()));
    return lines.join(u", "_s);
}

QString RelationWords::exceptions(const GroupPlan& plan)
{
    QStringList lines;
    for (const GroupPlan::Exception& exception : plan.exceptions) {
        if (lines.size() == kMostLines) {
            lines += tr("and %n more", nullptr, int(plan.exceptions.size() - kMostLines));
            break;
        }
        const QString why = exception.refusal == Refusal::WrongStatus
            ? tr("not from the status \u201C%1\u201D").arg(Words::status(exception.report.status))
            : Words::refusal(exception.refusal);
        lines += tr("%1: %2").arg(guardLine(exception.report.number), why);
    }
    return lines.join(u'\n');
}

QString RelationWords::outcome(const GroupOutcome& outcome)
{
    QString text = tr("Done for %n report(s) of the group.", nullptr, int(outcome.done));
    if (outcome.failures.isEmpty())
        return text;
    QStringList lines {text + u' ' + tr("%n failed:", nullptr, int(outcome.failures.size()))};
    for (const GroupOutcome::Failure& failure : outcome.failures.first(std::min(kMostLines, outcome.failures.size())))
        lines += tr("%1: %2").arg(guardLine(failure.number), ErrorPresenter::sentence(failure.error));
    return lines.join(u'\n');
}

} // namespace JakOps
