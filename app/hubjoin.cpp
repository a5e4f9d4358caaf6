// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hubjoin.h"

#include "app/devicekeychain.h"
#include "base/files.h"
#include "sync/hubaddress.h"

#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QSaveFile>
#include <QSysInfo>
#include <QtConcurrentRun>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMaxAuthorities = 1024 * 1024;

// The address with the authority's certificate beside the profile: whatever it was brought on is taken out again.
Result<QString> addressWith(const HubJoin::Request& request)
{
    const auto address = HubAddress::parse(request.address);
    if (!address)
        return fail(address.error());
    if (request.authority.isEmpty())
        return request.address;
    const auto bytes = readFile(request.authority, kMaxAuthorities);
    if (!bytes)
        return fail(bytes.error());
    if (!bytes->contains("-----BEGIN CERTIFICATE-----"))
        return fail(ErrorCode::WrongFormat, request.authority);
    const QString kept = QDir(request.profileDir).absoluteFilePath(u"hub-authority.crt"_s);
    QSaveFile file(kept);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
        return fail(ErrorCode::Unwritable, kept);
    return address->with(u"sslrootcert"_s, kept).words();
}

// What can fail here fails before the code is used: it holds once.
Result<SyncService::Enrolled> enrolled(const HubJoin::Request& request, const std::atomic<bool>& givenUp)
{
    const QString& dir = request.profileDir;
    if (!QDir().mkpath(dir) || !QFileInfo(dir).isWritable())
        return fail(ErrorCode::Unwritable, dir);
    if (const auto profile = HubProfile::load(dir); !profile)
        return fail(profile.error());
    const auto address = addressWith(request);
    if (!address)
        return fail(address.error());
    const QString machine = QSysInfo::machineHostName().left(100);
    return SyncService::enrol(
        *address, request.password, request.code, machine.isEmpty() ? u"jakops"_s : machine, &givenUp);
}

} // namespace

HubJoin::HubJoin(Request request, SecretShelf* shelf, QObject* parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_own(shelf ? nullptr : std::make_unique<DeviceKeychain>(QString(HubKeys::kShelf), DeviceKeychain::kTyping))
    , m_shelf(shelf ? *shelf : *m_own)
{
}

HubJoin::~HubJoin()
{
    m_givenUp = true;
    m_pool.waitForDone();
}

void HubJoin::start()
{
    QtConcurrent::run(&m_pool, [this] { return enrolled(m_request, m_givenUp); })
        .then(this, [this](const Result<SyncService::Enrolled>& done) {
            if (done)
                keep(*done);
            else
                Q_EMIT failed(done.error());
        });
}

void HubJoin::cancel()
{
    m_givenUp = true;
}

void HubJoin::keep(const SyncService::Enrolled& enrolled)
{
    Q_EMIT keeping();
    HubKeys::keep(m_shelf, enrolled.login.device, enrolled.secret, [self = QPointer(this), enrolled](bool kept) {
        if (self)
            self->remember(enrolled, kept ? HubKeys::Place::Keychain : HubKeys::Place::File);
    });
}

// The key first: a profile that names a device has its key.
void HubJoin::remember(const SyncService::Enrolled& enrolled, HubKeys::Place place)
{
    QtConcurrent::run(&m_pool, [dir = m_request.profileDir, enrolled, place]() -> Result<> {
        if (place == HubKeys::Place::File) {
            if (const auto saved = enrolled.secret.save(dir, enrolled.login.device); !saved)
                return saved;
        }
        auto profile = HubProfile::load(dir);
        if (!profile)
            return fail(profile.error());
        profile->join(enrolled.login);
        return profile->save(dir);
    }).then(this, [this, enrolled, place](const Result<>& saved) {
        if (saved)
            Q_EMIT joined(enrolled.hello, enrolled.login.device, place);
        else
            Q_EMIT failed(saved.error());
    });
}

} // namespace JakOps
