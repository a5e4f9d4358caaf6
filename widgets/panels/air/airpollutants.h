// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/airboard.h"

#include <QWidget>

class QGridLayout;

namespace JakOps {

class AirChip;
class PlainLabel;
class Theme;

// Every pollutant of a station: concentration with its unit, sub-index, and whether that was published or computed.
class AirPollutants final : public QWidget
{
    Q_OBJECT

public:
    explicit AirPollutants(const Theme& theme, QWidget* parent = nullptr);

    void setPollutants(const QList<AirPollutant>& pollutants, Quantity critical, bool stale);

private:
    struct Row
    {
        PlainLabel* name;
        PlainLabel* value;
        AirChip* chip;
        PlainLabel* origin;
    };
    [[nodiscard]] static QString origin(const AirPollutant& one);

    const Theme& m_theme;
    QGridLayout* m_grid;
    QList<Row> m_rows;
};

} // namespace JakOps
