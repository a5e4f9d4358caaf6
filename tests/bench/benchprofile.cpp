// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benchprofile.h"

#include <QDir>
#include <QFile>
#include <QProcess>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

QString demoProfile(const QString& program, qint64 tickets, BenchReport& report)
{
    QString profile = benchFolder(u"start-%1"_s.arg(tickets), true);
    if (QFile::exists(profile + u"/store.db"_s))
        return profile;
    QProcess seed;
    seed.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const double milliseconds = millisecondsOf([&] {
        seed.start(program, {u"--profile"_s, profile, u"seed"_s, u"--tickets"_s, QString::number(tickets), u"--seed"_s, u"1"_s});
        seed.waitForFinished(1'800'000);
    });
    if (seed.exitStatus() != QProcess::NormalExit || seed.exitCode() != 0) {
        QDir(profile).removeRecursively();
        report.note(u"the demo city could not be made"_s);
        return {};
    }
    report.add({.name = u"seed %1 tickets"_s.arg(tickets),
        .ours = milliseconds / 1000.0,
        .unit = u"s"_s,
        .aim = u"<=%1"_s.arg(std::max<qint64>(1, tickets / 5000))});
    return profile;
}

} // namespace JakOps
