// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backuparguments.h"

namespace JakOps::CommandArguments {

using namespace Qt::Literals::StringLiterals;

void addBackupOptions(QCommandLineParser& parser)
{
    const QString code = Words::tr("code");
    const QString time = Words::tr("time");
    addOption(parser, u"review"_s, Words::tr("Write a copy for review instead: one file, for reading only."), Words::tr("file"));
    addOption(parser, u"from"_s, Words::tr("Reported on or after this day or time (ISO 8601; a day is a day in WIB)."), time);
    addOption(parser, u"to"_s, Words::tr("Reported before this time, or until the end of this day."), time);
    addOption(parser, u"area"_s, Words::tr("Only this area, such as 31.74 or 31.74.01.1001; may be repeated."), code);
    addOption(parser, u"privacy"_s,
        Words::tr("What the copy holds of private reports: public (as a viewer sees them) or internal."), code);
    addOption(parser, u"no-photos"_s, Words::tr("Leave the photos out of the copy."));
}

void readBackup(CommandLine& line, Values& values)
{
    line.reviewFile = values.text(u"review"_s);
    line.filter.fromMs = values.instant(u"from"_s, false);
    line.filter.toMs = values.instant(u"to"_s, true);
    line.filter.areas = values.texts(u"area"_s);
    line.reviewPhotos = !values.has(u"no-photos"_s);
    for (const auto& option : {u"from"_s, u"to"_s, u"area"_s, u"privacy"_s, u"no-photos"_s}) {
        if (values.has(option) && line.reviewFile.isEmpty())
            values.complain(Words::tr("--%1 goes with --review FILE: a backup has everything.").arg(option));
    }
    const auto privacy = reviewPrivacyFromCode(values.has(u"privacy"_s) ? values.text(u"privacy"_s) : u"public"_s);
    if (!privacy)
        values.complain(Words::tr("--privacy is public or internal, not \"%1\".").arg(values.text(u"privacy"_s)));
    else
        line.reviewPrivacy = *privacy;
    if (line.filter.fromMs && line.filter.toMs && *line.filter.fromMs >= *line.filter.toMs)
        values.complain(Words::tr("The period ends before it begins."));
}

} // namespace JakOps::CommandArguments
