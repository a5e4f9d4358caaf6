// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/figures.h"

#include <QWidget>

namespace JakOps {

class TimeChart;
class Theme;

// How the months went: received and done as lines, the shares on the right.
class FigureTrend final : public QWidget
{
    Q_OBJECT

public:
    explicit FigureTrend(const Theme& theme, QWidget* parent = nullptr);

    void setMonths(const std::vector<FigureLine>& months, bool demo, const QString& source);
    [[nodiscard]] TimeChart& chart() const { return *m_chart; }

private:
    TimeChart* m_chart;
};

} // namespace JakOps
