// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QList>
#include <QUuid>

namespace JakOps {

// One officer's way to the hub as a profile knows it. What is secret stands apart.
struct HubLogin
{
    QString officer; // code
    QString address; // libpq's words, the login with them, no password
    QUuid device; // enrolled for him here

    friend bool operator==(const HubLogin&, const HubLogin&) = default;
};

// The hub of a profile: <profile>/hub.json. The first login is whose scope this store reads; the others' commands go
// out by theirs. A plain value.
struct HubProfile
{
    QList<HubLogin> logins;

    [[nodiscard]] bool isEmpty() const { return logins.isEmpty(); } // this profile works alone
    void join(const HubLogin& login); // the officer's login before it gives way
    [[nodiscard]] static Result<HubProfile> load(const QString& profileDir); // empty where there is none; WrongFormat
    [[nodiscard]] Result<> save(const QString& profileDir) const;
};

// What is secret of a login: the device's key (32 bytes) and the password, where it is not libpq's own business
// (PGPASSFILE). Kept by the desktop's keychain; where there is none, in a file only its owner may read.
struct HubSecret
{
    QByteArray seed;
    QString password;

    [[nodiscard]] QByteArray toBytes() const;
    [[nodiscard]] static Result<HubSecret> fromBytes(const QByteArray& bytes); // WrongFormat
    [[nodiscard]] static Result<HubSecret> load(
        const QString& profileDir, const QUuid& device); // NotFound; NotAllowed: others may read it
    [[nodiscard]] Result<> save(const QString& profileDir, const QUuid& device) const;
};

} // namespace JakOps
