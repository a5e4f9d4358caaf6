// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/intakewords.h"

#include "domain/reportnumber.h"
#include "widgets/common/format.h"

namespace JakOps {

QString IntakeWords::problem(IntakeProblem problem)
{
    switch (problem) {
    case IntakeProblem::None: return {};
    case IntakeProblem::NoWords: return tr("Write what the citizen says.");
    case IntakeProblem::TooLong: return tr("The text is too long: at most %1 characters.").arg(Format::number(kMostIntakeWords));
    case IntakeProblem::NoPlace: return tr("Say where it is: a point on the map, or an area.");
    case IntakeProblem::FarAway: return tr("This place is far outside Jakarta.");
    case IntakeProblem::UnknownArea: return tr("Choose an area from the list.");
    case IntakeProblem::UnknownCategory: return tr("Choose a category from the list.");
    case IntakeProblem::UnknownChannel: return tr("A report is taken at the counter (loket) or on the phone (telepon).");
    case IntakeProblem::TooManyPhotos: return tr("At most %1 photos.").arg(kMostIntakePhotos);
    case IntakeProblem::NoCounter:
        return tr("Say first which counter of your office this console is (1 to %1). No other console there may have the same.")
            .arg(ReportNumber::kMostCounters);
    case IntakeProblem::NoUnit: return tr("Your office has no counter. Reports are taken at kelurahan, kecamatan, city offices, Biro Pemerintahan and JSC.");
    case IntakeProblem::UsedUp: return tr("All numbers of today are used up at this counter.");
    }
    return {};
}

} // namespace JakOps
