// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ispu.h"

#include <QCoreApplication>

namespace JakOps {

// The words for the air: the official ones of Permen LHK P.14/2020 in Indonesian, common ones in English.
class AirWords final
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::AirWords)

public:
    [[nodiscard]] static QString category(IspuCategory category); // Tidak Sehat
    [[nodiscard]] static QString advice(IspuCategory category); // what the category means for people; empty: unknown
    [[nodiscard]] static QString pollutant(Quantity pollutant); // PM2.5; empty for Other
    [[nodiscard]] static QString index(double value); // 142: as published, without a fraction
};

} // namespace JakOps
