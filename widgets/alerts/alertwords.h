// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert.h"
#include "widgets/common/themecolors.h"

#include <QCoreApplication>

namespace JakOps {

// What an alert says, in the language of the window. Names come from sources: plain text.
class AlertWords final
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::AlertWords)

public:
    [[nodiscard]] static QString title(const AlertSign& sign); // "Siaga 2 di Manggarai BKB"
    [[nodiscard]] static QString figures(const AlertSign& sign); // "860 cm, batas 850 cm"
    [[nodiscard]] static QString state(const AlertEntry& entry, qint64 now); // "sejak 10.42, masih berlangsung"
    [[nodiscard]] static QColor color(const AlertSign& sign, const ThemeColors& colors);
};

} // namespace JakOps
