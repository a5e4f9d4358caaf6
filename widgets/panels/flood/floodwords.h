// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/floodboard.h"

#include <QColor>
#include <QCoreApplication>

namespace JakOps {

// Words and colours of rivers, pumps and rain, in the language of the window.
class FloodWords final
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::FloodWords)

public:
    [[nodiscard]] static QString siaga(Siaga siaga); // "Siaga 2", "Normal"
    [[nodiscard]] static QString siagaMark(Siaga siaga); // "2" on a chip
    [[nodiscard]] static QColor siagaColor(Siaga siaga, const QColor& unknown);
    [[nodiscard]] static QString level(double cm); // "742 cm"
    [[nodiscard]] static QString change(double cm); // "+25 cm"
    [[nodiscard]] static QString rate(double cmPerHour); // "+25 cm/jam"
    [[nodiscard]] static QString movement(const FloodRow& row); // "naik 25 cm/jam", "tetap"; empty: not known
    [[nodiscard]] static QString outlook(const FloodRow& row, qint64 now); // "Siaga 2 dalam 2 j"; empty: not in sight
    [[nodiscard]] static QString rain(const std::optional<RainClass>& rain); // "hujan lebat"
    [[nodiscard]] static QString millimetres(double mm); // "12,5 mm"
    [[nodiscard]] static QString pumps(const PumpRow& row); // "4 jalan, 2 mati"
    [[nodiscard]] static QString river(const QString& name); // "Ciliwung", or that it is not known
    [[nodiscard]] static QString name(const StoredStation& station);
    [[nodiscard]] static Siaga nextSiaga(Siaga siaga); // the one that comes when it gets worse
};

} // namespace JakOps
