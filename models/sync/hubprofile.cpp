// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/hubprofile.h"

#include "base/files.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMaxBytes = 64 * 1024;
constexpr qsizetype kSeedBytes = 32;
constexpr auto kOthers
    = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;

QString profilePath(const QString& dir)
{
    return dir + u"/hub.json"_s;
}

QString secretPath(const QString& dir, const QUuid& device)
{
    return dir + u"/hub-"_s + device.toString(QUuid::WithoutBraces) + u".secret"_s;
}

// Whole or not at all, and never for a moment readable by others.
Result<> write(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::Unwritable, path + u": "_s + file.errorString());
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(bytes);
    return file.commit() ? Result<>() : fail(ErrorCode::Unwritable, path + u": "_s + file.errorString());
}

} // namespace

void HubProfile::join(const HubLogin& login)
{
    const auto same = std::ranges::find(logins, login.officer, &HubLogin::officer);
    if (same == logins.end())
        logins += login;
    else
        *same = login;
}

Result<HubProfile> HubProfile::load(const QString& profileDir)
{
    HubProfile profile;
    const QString path = profilePath(profileDir);
    if (!QFile::exists(path))
        return profile;
    const auto bytes = readFile(path, kMaxBytes);
    if (!bytes)
        return fail(bytes.error());
    const QJsonArray logins = QJsonDocument::fromJson(*bytes).object()[u"logins"_s].toArray();
    for (const QJsonValue& value : logins) {
        const QJsonObject object = value.toObject();
        const HubLogin login{object[u"officer"_s].toString(), object[u"address"_s].toString(),
            QUuid::fromString(object[u"device"_s].toString())};
        if (login.officer.isEmpty() || login.address.isEmpty() || login.device.isNull())
            return fail(ErrorCode::WrongFormat, path);
        profile.logins += login;
    }
    return profile.isEmpty() ? Result<HubProfile>(fail(ErrorCode::WrongFormat, path)) : profile;
}

Result<> HubProfile::save(const QString& profileDir) const
{
    QJsonArray array;
    for (const HubLogin& login : logins) {
        array += QJsonObject{{u"officer"_s, login.officer}, {u"address"_s, login.address},
            {u"device"_s, login.device.toString(QUuid::WithoutBraces)}};
    }
    return write(profilePath(profileDir), QJsonDocument(QJsonObject{{u"logins"_s, array}}).toJson());
}

QByteArray HubSecret::toBytes() const
{
    return QJsonDocument(QJsonObject{{u"seed"_s, QString::fromLatin1(seed.toBase64())}, {u"password"_s, password}})
        .toJson(QJsonDocument::Compact);
}

Result<HubSecret> HubSecret::fromBytes(const QByteArray& bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    HubSecret secret{QByteArray::fromBase64(object[u"seed"_s].toString().toLatin1()), object[u"password"_s].toString()};
    if (secret.seed.size() != kSeedBytes)
        return fail(ErrorCode::WrongFormat, u"not a device's key"_s);
    return secret;
}

Result<HubSecret> HubSecret::load(const QString& profileDir, const QUuid& device)
{
    const QString path = secretPath(profileDir, device);
    if (!QFile::exists(path))
        return fail(ErrorCode::NotFound, path);
    if (QFile::permissions(path).testAnyFlags(kOthers))
        return fail(ErrorCode::NotAllowed, path + u" can be read by others: chmod 600"_s);
    const auto bytes = readFile(path, kMaxBytes);
    return bytes ? fromBytes(*bytes) : fail(bytes.error());
}

Result<> HubSecret::save(const QString& profileDir, const QUuid& device) const
{
    return write(secretPath(profileDir, device), toBytes());
}

} // namespace JakOps
