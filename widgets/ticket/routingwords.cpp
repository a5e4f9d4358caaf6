// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/routingwords.h"

#include "base/textguard.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

QString RoutingWords::why(const RoutingAnswer& answer, const CityFacts& facts)
{
    if (answer.line == 0)
        return tr("It usually handles the category %1 here.").arg(facts.categoryName(answer.category));
    QStringList conditions;
    if (!answer.category.isEmpty())
        conditions += tr("category %1").arg(facts.categoryName(answer.category));
    if (!answer.area.isEmpty())
        conditions += tr("area %1").arg(facts.areaName(answer.area));
    if (!answer.channel.isEmpty())
        conditions += tr("channel %1").arg(facts.channelName(answer.channel));
    if (!answer.word.isEmpty())
        conditions += tr("word \u201C%1\u201D").arg(guardLine(answer.word));
    if (conditions.isEmpty())
        conditions += tr("any report");
    const QString rule = tr("Rule in line %1: %2.").arg(QString::number(answer.line), conditions.join(u", "_s));
    return answer.note.isEmpty() ? rule : QString(rule + u' ' + guardLine(answer.note) + u'.');
}

} // namespace JakOps
