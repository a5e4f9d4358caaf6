// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/commandline.h"
#include "app/reviewprofile.h"
#include "app/startreport.h"
#include "app/tour/tour.h"
#include "app/translations.h"
#include "widgets/common/scenegraph.h"

#include <QApplication>

#include <cstdio>
#include <sys/resource.h>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

void describeProgram()
{
    QCoreApplication::setApplicationName(u"jakops"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(JAKOPS_VERSION));
}

// A memory image of a crash would hold what is sealed everywhere else. One byte and not none: only with that Linux gives no
// image to a program that collects them either.
void leaveNoMemoryImage()
{
    const rlimit one{1, 1};
    setrlimit(RLIMIT_CORE, &one);
}

// Pages need fonts: without a display, from nowhere on the screen.
std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv, bool pages)
{
    if (!pages)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

int runWithoutWindow(int& argc, char** argv, bool pages)
{
    const auto application = makeApplication(argc, argv, pages);
    describeProgram();
    const QStringList arguments = QCoreApplication::arguments().sliced(1);
    Translations translations;
    translations.apply(languageArgument(arguments));
    const auto line = parseCommandLine(arguments); // again: now in the user's language
    if (line)
        return runCommand(*line);
    std::fprintf(stderr, "%s\n", qPrintable(line.error().detail));
    return ExitUsage;
}

} // namespace

int main(int argc, char** argv)
{
    leaveNoMemoryImage();
    describeProgram();
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const auto line = parseCommandLine(arguments);
    if (!line || !line->hasWindow())
        return runWithoutWindow(argc, argv, line && line->hasPages());
    // A native sibling would make the map's widget native and blank.
    QCoreApplication::setAttribute(Qt::AA_DontCreateNativeWidgetSiblings);
    QApplication qt(argc, argv);
    chooseSceneGraph();
    describeProgram();
    QGuiApplication::setApplicationDisplayName(u"JakOps"_s);
    QGuiApplication::setDesktopFileName(u"id.go.jakarta.jakops"_s);
    if (line->command == CommandName::Tour)
        return Tour(*line).run();
    CommandLine opened = *line;
    const auto review = ReviewProfile::standIn(opened); // lives as long as the window
    if (!review) {
        std::fprintf(stderr, "%s\n", qPrintable(review.error().detail));
        return ExitFailed;
    }
    Application application(opened);
    application.setAskForFirst(!StartReport::startIfWanted(application) && opened.review.isEmpty()); // a measurement asks nobody
    return application.run();
}
