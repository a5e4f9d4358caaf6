// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"

#include <QTemporaryDir>

#include <memory>

namespace JakOps {

// A copy for review stands where a profile does (--profile FILE): a folder of the program's own, gone with it, with the copy as
// its store and the settings of this desktop's profile as a beginning.
class ReviewProfile final
{
public:
    // Where `line` names a file: its profile becomes that folder and its `review` is set. Null where it names a folder.
    [[nodiscard]] static Result<std::unique_ptr<ReviewProfile>> standIn(CommandLine& line);

private:
    ReviewProfile() = default;
    QTemporaryDir m_dir;
};

} // namespace JakOps
