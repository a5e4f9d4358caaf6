// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secretshelf.h"
#include "services/syncservice.h"

namespace JakOps {

// Where the secrets of a profile's logins at its hub are kept: by the desktop's keychain, else in a file only its owner
// may read.
namespace HubKeys {

enum class Place { Keychain, File };
// Answers whether the keychain has it: one that does not give it back has not kept it.
void keep(SecretShelf& shelf, const QUuid& device, const HubSecret& secret, std::function<void(bool kept)> answer);
// What a keychain answered: NotFound (HubFault::KeyLost) where it has no such key, Unreadable (HubFault::KeychainShut)
// where it does not say.
[[nodiscard]] Result<HubSecret> secretOf(const Result<QByteArray>& kept);
// For the command line: waits for the keychain (a minute at most) with the event loop running.
[[nodiscard]] Result<HubSecret> read(const QString& profileDir, const QUuid& device);

// The same for every login of a profile; none where it works alone.
[[nodiscard]] Result<QList<SyncService::Key>> all(const QString& profileDir);

inline constexpr auto kShelf = QLatin1StringView("hub"); // in the keychain, and the device's id

} // namespace HubKeys

} // namespace JakOps
