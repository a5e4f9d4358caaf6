// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/freshness.h"
#include "domain/siaga.h"

#include <QStyledItemDelegate>

namespace JakOps {

class CityMoment;
class FloodModel;
class Theme;

// Draws the rows of a FloodModel: headings, posts on two lines, pumps and rain on one. What is too old is pale with a dashed rim.
class FloodDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    FloodDelegate(const FloodModel& model, const CityMoment& moment, const Theme& theme, QObject* parent);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QString spoken(const QModelIndex& index) const; // the row in words

    // The square with a state's number.
    static void paintChip(
        QPainter& painter, const QRect& rect, Siaga siaga, Freshness freshness, const QFont& font, const Theme& theme);

private:
    void paintHeading(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintPost(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintLine(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintTrend(QPainter& painter, const QRect& rect, double perHour, const QColor& rising) const;
    [[nodiscard]] QString headingText(const QModelIndex& index) const;

    const FloodModel& m_model;
    const CityMoment& m_moment;
    const Theme& m_theme;
};

} // namespace JakOps
