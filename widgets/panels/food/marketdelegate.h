// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/city/marketpricemodel.h"

#include <QIdentityProxyModel>
#include <QStyledItemDelegate>

namespace JakOps {

class Theme;

// A commodity's markets with words for screen readers and tool tips.
class MarketRows final : public QIdentityProxyModel
{
    Q_OBJECT

public:
    using QIdentityProxyModel::QIdentityProxyModel;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
};

// Draws a market's row: its name, its price on the colour of its deviation, the deviation.
class MarketDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit MarketDelegate(const Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

} // namespace JakOps
