// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/reportrecord.h"

namespace JakOps {

// What a source's word for a report's handling means here: the CRM's names, our codes, Open311's open and closed with
// the extended states in use, and common Indonesian words. A word nobody knows keeps its words and has no status. Pure.
[[nodiscard]] SourceStatus sourceStatus(const QString& words);

} // namespace JakOps
