// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace JakOps {

inline constexpr int kLeastScore = 1;
inline constexpr int kBestScore = 5;

// What a reporter answered in the survey after the work on his report.
struct SurveyAnswer
{
    int score = 0;
    QString words; // his own; empty also where the officer may not read them
    qint64 answeredAt = 0; // UTC ms

    friend bool operator==(const SurveyAnswer&, const SurveyAnswer&) = default;
};

} // namespace JakOps
