// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/pinreader.h"
#include "app/hubkeys.h"
#include "services/syncservice.h"
#include "sync/hubaddress.h"
#include "sync/hubconnection.h"
#include "widgets/common/words.h"

#include <QDir>
#include <QSysInfo>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

struct JoinWords
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::JoinCommand)
};

} // namespace

// Enrols this machine for the officer whose login the address names, and remembers it in the profile.
Result<int> runHubJoin(const CommandLine& line, Console& console)
{
    const CommandLine::HubTask& task = line.hub;
    const auto address = HubAddress::parse(task.address);
    if (!address)
        return console.usage(address.error());
    const QString machine = QSysInfo::machineHostName().left(100);
    const QString name = machine.isEmpty() ? u"jakops"_s : machine;
    QString password;
    auto enrolled = SyncService::enrol(task.address, password, task.code, name);
    if (!enrolled && enrolled.error().detail == HubConnection::needsPassword()) {
        const auto typed = PinReader::read(JoinWords::tr("Password for %1: ").arg(address->shown()));
        if (!typed)
            return fail(typed.error());
        password = *typed;
        enrolled = SyncService::enrol(task.address, password, task.code, name);
    }
    if (!enrolled && enrolled.error().detail == SyncService::kWrongCode) {
        console.note(JoinWords::tr("The code does not hold: it was used, is too old, or belongs to another officer."));
        return ExitFailed;
    }
    if (!enrolled)
        return fail(enrolled.error());
    const QString dir = line.profileDir();
    if (!QDir().mkpath(dir))
        return fail(ErrorCode::Unwritable, dir);
    auto profile = HubProfile::load(dir);
    if (!profile)
        return fail(profile.error());
    // The key first: a profile that names a device has its key.
    const auto place = HubKeys::keep(dir, enrolled->login.device, enrolled->secret);
    if (!place)
        return fail(place.error());
    profile->join(enrolled->login);
    if (const auto saved = profile->save(dir); !saved)
        return fail(saved.error());
    const HubHello& hello = enrolled->hello;
    if (console.json()) {
        console.object(
            {{u"hub"_s, hello.hub.toString(QUuid::WithoutBraces)}, {u"name"_s, hello.name}, {u"officer"_s, hello.code},
                {u"role"_s, hello.role}, {u"device"_s, enrolled->login.device.toString(QUuid::WithoutBraces)},
                {u"key"_s, *place == HubKeys::Place::Keychain ? u"keychain"_s : u"file"_s}});
    }
    console.line(
        JoinWords::tr("This profile works with the hub %1 as %2 (%3).").arg(hello.name, hello.fullName, hello.code));
    if (*place == HubKeys::Place::File)
        console.note(JoinWords::tr(
            "There is no keychain: the device's key is in a file of the profile that only you may read."));
    console.note(JoinWords::tr("jakops sync --once brings the reports; the window does so by itself."));
    return ExitDone;
}

} // namespace JakOps
