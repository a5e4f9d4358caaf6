// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/feeds/feeddescription.h"
#include "services/feeds/feedstate.h"

namespace JakOps {

// How a source does, in one word. Whether it is being asked just now is its phase.
enum class FeedHealth : quint8 {
    Off, // nobody chose it
    FilesOnly, // it has no address; files are read into it
    Paused,
    Offline, // nothing leaves the machine
    Waiting, // chosen, no answer yet
    Fine,
    Late, // it answers less often than it is asked
    Failing,
};

[[nodiscard]] FeedHealth feedHealth(const FeedDescription& feed, const FeedState& state, bool offline, qint64 now);

} // namespace JakOps
