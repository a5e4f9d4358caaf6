// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/pinreader.h"
#include "app/hubjoin.h"
#include "sync/hubconnection.h"

#include <QEventLoop>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

struct JoinWords
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::JoinCommand)
};

struct Joined
{
    HubHello hello;
    QUuid device;
    HubKeys::Place place = HubKeys::Place::File;
};

Result<Joined> join(const HubJoin::Request& request)
{
    HubJoin work(request);
    QEventLoop loop;
    Result<Joined> result = fail(ErrorCode::Cancelled);
    QObject::connect(&work, &HubJoin::joined, &loop, [&](const HubHello& hello, const QUuid& device, HubKeys::Place place) {
        result = Joined{hello, device, place};
        loop.quit();
    });
    QObject::connect(&work, &HubJoin::failed, &loop, [&](const Error& error) {
        result = fail(error);
        loop.quit();
    });
    work.start();
    loop.exec();
    return result;
}

} // namespace

Result<int> runHubJoin(const CommandLine& line, Console& console)
{
    const CommandLine::HubTask& task = line.hub;
    const auto address = HubAddress::parse(task.address);
    if (!address)
        return console.usage(address.error());
    HubJoin::Request request{line.profileDir(), task.address, {}, task.code};
    auto done = join(request);
    if (!done && done.error().detail == HubConnection::needsPassword()) {
        const auto typed = PinReader::read(JoinWords::tr("Password for %1: ").arg(address->shown()));
        if (!typed)
            return fail(typed.error());
        request.password = *typed;
        done = join(request);
    }
    if (!done)
        return fail(done.error());
    const HubHello& hello = done->hello;
    if (console.json()) {
        console.object(
            {{u"hub"_s, hello.hub.toString(QUuid::WithoutBraces)}, {u"name"_s, hello.name}, {u"officer"_s, hello.code},
                {u"role"_s, hello.role}, {u"device"_s, done->device.toString(QUuid::WithoutBraces)},
                {u"key"_s, done->place == HubKeys::Place::Keychain ? u"keychain"_s : u"file"_s}});
    }
    console.line(
        JoinWords::tr("This profile works with the hub %1 as %2 (%3).").arg(hello.name, hello.fullName, hello.code));
    if (done->place == HubKeys::Place::File)
        console.note(JoinWords::tr(
            "There is no keychain: the device's key is in a file of the profile that only you may read."));
    console.note(JoinWords::tr("jakops sync --once brings the reports; the window does so by itself."));
    return ExitDone;
}

} // namespace JakOps
