// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QStyledItemDelegate>

namespace JakOps {

class Theme;
struct ThemeColors;

// The ground of a price that deviates so much from the city's mean: warmer the dearer, cooler the cheaper, none at the
// mean; as deep as it gets from 30 % on.
[[nodiscard]] QColor deviationColor(double deviation, const ThemeColors& colors);
inline constexpr double kDeepestDeviation = 0.3;

// Draws a cell of the price table: the price on its colour, and the deviation as a figure below it, since colour alone
// says nothing. What cannot be true is struck out; what is old is pale with a dashed rim.
class PriceGridDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kRowHeight = 38;

    explicit PriceGridDelegate(const Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

} // namespace JakOps
