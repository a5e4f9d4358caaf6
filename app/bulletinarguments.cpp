// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bulletinarguments.h"

#include <QUuid>

namespace JakOps::CommandArguments {

using namespace Qt::Literals::StringLiterals;

void addBulletinOptions(QCommandLineParser& parser)
{
    parser.addPositionalArgument(u"action"_s, Words::tr("add, list or withdraw."));
    parser.addPositionalArgument(u"id"_s, Words::tr("Which one to withdraw, as list shows it."), u"[id]"_s);
    addOption(parser, u"title"_s, Words::tr("Title (add)."), Words::tr("text"));
    addOption(parser, u"text"_s, Words::tr("What officers are to know (add)."), Words::tr("text"));
    addOption(parser, u"area"_s, Words::tr("For who works in this area, such as 31.74.01; without it the whole city (add)."),
        Words::tr("code"));
    addOption(parser, u"from"_s, Words::tr("Valid from then (ISO 8601; a day is a day in WIB); without it from now (add)."),
        Words::tr("time"));
    addOption(parser, u"until"_s, Words::tr("Valid until then, or the end of this day (add)."), Words::tr("time"));
    addOption(parser, u"pin"_s, Words::tr("It stays in sight after it was read (add)."));
    addOption(parser, u"all"_s, Words::tr("Past, coming and withdrawn ones, too (list)."));
}

void readBulletin(CommandLine& line, Values& values, const QStringList& rest)
{
    CommandLine::BulletinTask& task = line.bulletin;
    task.action = rest.value(0);
    task.id = rest.value(1);
    task.title = values.text(u"title"_s);
    line.text = values.text(u"text"_s);
    task.area = values.text(u"area"_s);
    task.fromMs = values.instant(u"from"_s, false);
    task.untilMs = values.instant(u"until"_s, true);
    task.pinned = values.has(u"pin"_s);
    task.all = values.has(u"all"_s);
    const bool adds = task.action == "add"_L1;
    const bool lists = task.action == "list"_L1;
    const bool withdraws = task.action == "withdraw"_L1;
    if (!adds && !lists && !withdraws) {
        values.complain(Words::tr("What to do? jakops bulletin add|list|withdraw"));
        return;
    }
    if (!withdraws && rest.size() > 1)
        values.complain(Words::tr("What is \"%1\" for?").arg(rest[1]));
    for (const QString& option : {u"title"_s, u"text"_s, u"area"_s, u"from"_s, u"until"_s, u"pin"_s}) {
        if (!adds && values.has(option))
            values.complain(Words::tr("--%1 goes with add.").arg(option));
    }
    if (!lists && task.all)
        values.complain(Words::tr("--all goes with list."));
    if (adds && (task.title.trimmed().isEmpty() || line.text.trimmed().isEmpty() || !task.untilMs))
        values.complain(Words::tr("jakops bulletin add needs --title, --text and --until."));
    if (withdraws && QUuid::fromString(task.id).isNull())
        values.complain(Words::tr("Which one? jakops bulletin withdraw ID"));
}

} // namespace JakOps::CommandArguments
