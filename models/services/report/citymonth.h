// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sourcecredit.h"
#include "services/report/monthlyreport.h"
#include "storage/session.h"

namespace JakOps {

// What the city's sources measured in a month, from whatever is kept of it: readings, hours, days.
[[nodiscard]] Result<CityMonth> readCityMonth(ReadSession& session, QDate month, const SourceCredits& credits);

} // namespace JakOps
