// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace JakOps {

// The program at the command line, in English, with no hub, password or keychain of this desktop; and what it said.
struct ProgramRun
{
    int code = -1;
    QByteArray out, err;
    [[nodiscard]] QByteArray told() const { return out + '\n' + err; }
    [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }

    [[nodiscard]] static ProgramRun of(const QString& program, const QStringList& arguments, const QByteArray& input = {}, const QString& hub = {})
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name :
            {"PGPASSWORD", "PGPASSFILE", "PGHOST", "PGSERVICE", "JAKOPS_PIN_FD", "JAKOPS_HUB", "DBUS_SESSION_BUS_ADDRESS"})
            environment.remove(QString::fromLatin1(name));
        if (!hub.isEmpty())
            environment.insert(QStringLiteral("JAKOPS_HUB"), hub);
        process.setProcessEnvironment(environment);
        process.start(program, QStringList {QStringLiteral("--language"), QStringLiteral("en")} + arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000))
            process.kill();
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
    }
};

} // namespace JakOps
