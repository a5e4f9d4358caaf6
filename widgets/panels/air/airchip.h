// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/airboard.h"

#include <QWidget>

namespace JakOps {

class Theme;

// An index on the official colour of its category. What is too old is paler, with a dashed rim. The words stand beside
// it: colour alone says nothing here.
class AirChip final : public QWidget
{
    Q_OBJECT

public:
    explicit AirChip(const Theme& theme, QWidget* parent = nullptr);

    void setIndex(std::optional<double> index, bool stale);
    void setLarge(bool on);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    // For delegates: fills `rect`.
    static void paint(QPainter& painter, const QRect& rect, std::optional<double> index, bool stale, const Theme& theme,
        const QFont& font);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont figureFont() const;

    const Theme& m_theme;
    std::optional<double> m_index;
    bool m_stale = false;
    bool m_large = false;
};

} // namespace JakOps
