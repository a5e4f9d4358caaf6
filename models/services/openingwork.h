// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <functional>

namespace JakOps {

// What can make the opening of a large store long: once, after an update or a program that was cut off.
enum class OpeningWork {
    Schema, // migrations: done, total
    Search, // words that are not indexed yet: total unknown, 0
    Places, // kelurahan and doubts of the places: reports done, total
};

// From the thread that opens. False stops: Cancelled; what was done stays and the next opening goes on.
using OpeningProgress = std::function<bool(OpeningWork work, qint64 done, qint64 total)>;

} // namespace JakOps
