// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/surveyanswer.h"

#include <QCoreApplication>

namespace JakOps {

// The words for answers of the survey, the same in the window and on the command line.
class SurveyWords final
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::SurveyWords)

public:
    [[nodiscard]] static QString title(); // Nilai pelapor
    [[nodiscard]] static QString score(const SurveyAnswer& answer); // 4 dari 5
};

} // namespace JakOps
