// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/surveyanswer.h"
#include "storage/session.h"

#include <memory>
#include <optional>
#include <vector>

namespace JakOps {

// Answers of the survey, one a report.
namespace SurveyStore {

enum class Taken : quint8 { Fresh, Newer, Unchanged }; // Newer: in place of an earlier one

// What is not newer than what is there changes nothing, so that the same file may be read any number of times.
[[nodiscard]] Result<Taken> take(WriteSession& session, qint64 ticket, const SurveyAnswer& answer, qint64 now);
[[nodiscard]] Result<std::optional<SurveyAnswer>> of(ReadSession& session, qint64 ticket);
// Scores by a ticket's key, 0 where there is none: for counting.
[[nodiscard]] Result<std::shared_ptr<const std::vector<quint8>>> scores(ReadSession& session);

} // namespace SurveyStore

} // namespace JakOps
