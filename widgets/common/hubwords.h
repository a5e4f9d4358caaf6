// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/hubfault.h"

#include <QCoreApplication>

namespace JakOps {

// Why a hub is not spoken with, and what to do about it.
class HubWords final
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::HubWords)

public:
    [[nodiscard]] static QString what(HubFault fault);
    [[nodiscard]] static QString advice(HubFault fault);
};

} // namespace JakOps
