// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace JakOps {

class Theme;

// Draws a commodity's row: name, the city's mean price with its unit, the change over a week with arrow and sign.
class FoodDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit FoodDelegate(const Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

} // namespace JakOps
