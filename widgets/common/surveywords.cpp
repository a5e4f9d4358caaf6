// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/surveywords.h"

namespace JakOps {

QString SurveyWords::title()
{
    return tr("Reporter's rating");
}

QString SurveyWords::score(const SurveyAnswer& answer)
{
    return tr("%1 of %2").arg(answer.score).arg(kBestScore);
}

} // namespace JakOps
