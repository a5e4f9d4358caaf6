// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace JakOps {

class Theme;

// Draws a station's row: its index on the category's colour, its name, the category in words, the pollutant, the age.
class AirDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit AirDelegate(const Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

} // namespace JakOps
