// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "index/queueorder.h"

#include <QStyledItemDelegate>

namespace JakOps {

class ReadMarks;
class Theme;

enum class QueueRows { Compact, Normal, Comfortable };
[[nodiscard]] int queueRowHeight(QueueRows rows);

// Draws the queue's cells from the model's semantic roles: letter chip, number with a lock, names, age, due in the colour of its
// urgency. In comfortable rows the first words of the report run under all columns.
class QueueDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:

    QueueDelegate(const Theme& theme, const Clock& clock, const ReadMarks& marks, QObject* parent = nullptr);

    void setRows(QueueRows rows) { m_rows = rows; }
    [[nodiscard]] QueueRows rows() const { return m_rows; }
    void setHoveredRow(int row) { m_hoveredRow = row; } // -1: none
    [[nodiscard]] int hoveredRow() const { return m_hoveredRow; }
    // Where the row's text begins and ends, in viewport coordinates: the second line runs from one to the other.
    void setLineSpan(int left, int right);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index) override;

    // What a cell says, in words: also for tool tips and screen readers.
    [[nodiscard]] QString text(const QModelIndex& index) const;
    [[nodiscard]] QString spoken(const QModelIndex& index) const; // the cell as a screen reader says it, with what is only drawn
    [[nodiscard]] QString explanation(const QModelIndex& index) const;

private:
    void paintGround(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintStatus(QPainter* painter, const QStyleOptionViewItem& option, const QRect& line, const QModelIndex& index) const;
    void paintNumber(QPainter* painter, const QStyleOptionViewItem& option, const QRect& line, const QModelIndex& index) const;
    void paintText(QPainter* painter, const QStyleOptionViewItem& option, const QRect& line, const QModelIndex& index) const;
    void paintFirstWords(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    [[nodiscard]] static QString groupWords(const QModelIndex& index); // empty: it is in none
    [[nodiscard]] bool isUnread(const QModelIndex& index) const;
    [[nodiscard]] QColor colorOf(const QModelIndex& index) const;
    [[nodiscard]] static bool isRightAligned(QueueColumn column);

    const Theme& m_theme;
    const Clock& m_clock;
    const ReadMarks& m_marks;
    QueueRows m_rows = QueueRows::Normal;
    int m_hoveredRow = -1;
    int m_lineLeft = 0;
    int m_lineRight = 0;
};

} // namespace JakOps
