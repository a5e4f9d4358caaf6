// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filterarguments.h"

#include "domain/ticket.h"

namespace JakOps::CommandArguments {

using namespace Qt::Literals::StringLiterals;

void addFilterOptions(QCommandLineParser& parser)
{
    const QString code = Words::tr("code");
    addOption(parser, u"status"_s, Words::tr("Only this status, such as waiting; may be repeated."), code);
    addOption(parser, u"category"_s, Words::tr("Only this category; may be repeated."), code);
    addOption(parser, u"area"_s, Words::tr("Only this area, such as 31.74 or 31.74.01.1001; may be repeated."), code);
    addOption(parser, u"agency"_s, Words::tr("Only this agency; may be repeated."), code);
    addOption(parser, u"channel"_s, Words::tr("Only this channel; may be repeated."), code);
    addOption(parser, u"priority"_s, Words::tr("Only this priority; may be repeated."), code);
    addOption(parser, u"mine"_s, Words::tr("Only what is the officer's: assigned to him, at his agency, in his area."));
    addOption(parser, u"from"_s, Words::tr("Reported on or after this day or time (ISO 8601; a day is a day in WIB)."),
        Words::tr("time"));
    addOption(
        parser, u"to"_s, Words::tr("Reported before this time, or until the end of this day."), Words::tr("time"));
    addOption(parser, u"text"_s, Words::tr("Only reports with these words."), Words::tr("words"));
    addOption(parser, u"open"_s, Words::tr("Only what is not closed."));
    addOption(parser, u"overdue"_s, Words::tr("Only what is past its due time."));
    addOption(parser, u"queue"_s,
        Words::tr("Only this work queue of the officer: mine, unit, due_today, overdue, came_back, validation, unassigned, "
                  "escalated, questions, verification, place."),
        code);
    addOption(parser, u"limit"_s, Words::tr("At most so many."), Words::tr("number"));
}

void readFilter(CommandLine& line, Values& values)
{
    CommandLine::Filter& filter = line.filter;
    filter.statuses = values.texts(u"status"_s);
    for (const QString& status : std::as_const(filter.statuses)) {
        if (!statusFromCode(status))
            values.complain(Words::tr("No such status: %1").arg(status));
    }
    filter.priorities = values.texts(u"priority"_s);
    for (const QString& priority : std::as_const(filter.priorities)) {
        if (!priorityFromCode(priority))
            values.complain(Words::tr("No such priority: %1").arg(priority));
    }
    filter.categories = values.texts(u"category"_s);
    filter.areas = values.texts(u"area"_s);
    filter.agencies = values.texts(u"agency"_s);
    filter.channels = values.texts(u"channel"_s);
    filter.fromMs = values.instant(u"from"_s, false);
    filter.toMs = values.instant(u"to"_s, true);
    filter.text = values.text(u"text"_s);
    filter.open = values.has(u"open"_s);
    filter.mine = values.has(u"mine"_s);
    filter.overdue = values.has(u"overdue"_s);
    if (values.has(u"queue"_s)) {
        filter.queue = workQueueFromCode(values.text(u"queue"_s));
        if (!filter.queue)
            values.complain(Words::tr("No such work queue: %1").arg(values.text(u"queue"_s)));
    }
    filter.limit = values.whole(u"limit"_s, 1, std::numeric_limits<qint32>::max()).value_or(0);
}

void readFilterWords(CommandLine& line, Values& values, const QStringList& words)
{
    QCommandLineParser parser;
    addFilterOptions(parser);
    QStringList arguments {u"jakops"_s};
    for (const QString& word : words)
        arguments += u"--"_s + word.trimmed();
    if (!parser.parse(arguments) || !parser.positionalArguments().isEmpty()) {
        values.complain(u"--filter: "_s + parser.errorText());
        return;
    }
    Values filter(parser);
    readFilter(line, filter);
    if (!filter.complaint().isEmpty())
        values.complain(u"--filter: "_s + filter.complaint());
}

} // namespace JakOps::CommandArguments
