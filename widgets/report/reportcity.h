// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/report/monthlyreport.h"

#include <QCoreApplication>

namespace JakOps {

class ReportPage;

// The page on floods, air and food of the month.
class ReportCity final
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::ReportCity)

public:
    static void draw(ReportPage& page, const CityMonth& city);
};

} // namespace JakOps
