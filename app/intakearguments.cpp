// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intakearguments.h"

namespace JakOps::CommandArguments {

using namespace Qt::Literals::StringLiterals;

void addIntakeOptions(QCommandLineParser& parser)
{
    const QString code = Words::tr("code");
    addOption(parser, u"text"_s, Words::tr("What the citizen says."), Words::tr("text"));
    addOption(parser, u"category"_s, Words::tr("Category: code or name."), code);
    addOption(parser, u"lat"_s, Words::tr("Latitude of the place."), Words::tr("degrees"));
    addOption(parser, u"lon"_s, Words::tr("Longitude of the place."), Words::tr("degrees"));
    addOption(parser, u"area"_s, Words::tr("Area of the place: code, or the name of a kelurahan."), code);
    addOption(parser, u"address"_s, Words::tr("The place in the citizen's words."), Words::tr("text"));
    addOption(parser, u"photo"_s, Words::tr("A photo; may be repeated."), Words::tr("file"));
    addOption(parser, u"channel"_s, Words::tr("loket (at the counter; so where nothing is said) or telepon."), u"loket|telepon"_s);
    addOption(parser, u"public"_s, Words::tr("The citizen wants it to be public; else it is private."));
    addOption(parser, u"contact"_s, Words::tr("Read name, phone and e-mail from standard input, a line each; never from an argument."));
    addOption(parser, u"receipt"_s, Words::tr("Write the citizen's receipt (PDF)."), Words::tr("file"));
    addOption(parser, u"counter"_s,
        Words::tr("Which counter of its unit this console is, 1 to 9; kept from then on. Two consoles never have the same."),
        Words::tr("number"));
}

void readIntake(CommandLine& line, Values& values)
{
    line.text = values.text(u"text"_s);
    line.category = values.maybe(u"category"_s);
    line.lat = values.degrees(u"lat"_s, 90.0);
    line.lon = values.degrees(u"lon"_s, 180.0);
    line.photos = values.texts(u"photo"_s);
    line.intake.area = values.text(u"area"_s);
    line.intake.address = values.text(u"address"_s);
    line.intake.channel = values.maybe(u"channel"_s).value_or(u"loket"_s);
    line.intake.isPublic = values.has(u"public"_s);
    line.intake.readsContact = values.has(u"contact"_s);
    line.intake.receipt = values.text(u"receipt"_s);
    if (const auto counter = values.whole(u"counter"_s, 1, 9))
        line.intake.counter = int(*counter);
    if (line.lat.has_value() != line.lon.has_value())
        values.complain(Words::tr("--lat and --lon belong together."));
    else if (line.text.trimmed().isEmpty() && !line.intake.counter)
        values.complain(Words::tr("What does the citizen say? --text"));
}

} // namespace JakOps::CommandArguments
