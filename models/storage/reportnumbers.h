// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"

namespace JakOps::ReportNumbers {

// The highest number that is this beginning and four digits, whoever gave it and whatever became of the report; empty: none.
[[nodiscard]] Result<QString> highest(ReadSession& session, const QString& prefix);

} // namespace JakOps::ReportNumbers
