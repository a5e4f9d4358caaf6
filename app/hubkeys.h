// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/hubprofile.h"

namespace JakOps {

// Where the secrets of a profile's logins at its hub are kept: by the desktop's keychain, else in a file only its owner
// may read. For the command line: waits for the keychain (at most some seconds) with the event loop running.
namespace HubKeys {

enum class Place { Keychain, File };
[[nodiscard]] Result<Place> keep(const QString& profileDir, const QUuid& device, const HubSecret& secret);
[[nodiscard]] Result<HubSecret> read(const QString& profileDir, const QUuid& device); // NotFound

inline constexpr auto kShelf = QLatin1StringView("hub"); // in the keychain, and the device's id

} // namespace HubKeys

} // namespace JakOps
