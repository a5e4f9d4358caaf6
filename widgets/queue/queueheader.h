// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/queueorder.h"

#include <QHeaderView>

namespace JakOps {

// The queue's column heads: their words (the model has none), a menu to show and hide columns, and their arrangement as bytes.
class QueueHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit QueueHeader(QWidget* parent = nullptr);

    [[nodiscard]] static QString title(QueueColumn column);
    void arrange(const QByteArray& state); // empty or foreign: the default arrangement
    [[nodiscard]] QByteArray arrangement() const { return m_isDefault ? QByteArray() : saveState(); } // empty: the default
    [[nodiscard]] QList<QueueColumn> shownColumns() const; // from left to right; empty: the default
    void showColumns(const QList<QueueColumn>& columns);
    // The default arrangement. It follows the width: where there is little room the kelurahan is left to the map.
    void showAgain();

Q_SIGNALS:
    void arranged(); // moved, resized, shown or hidden by hand

protected:
    void initStyleOptionForIndex(QStyleOptionHeader* option, int logicalIndex) const override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void chooseFiller(); // one column takes the room that is left
    void fitDefault();
    void noteHand(); // from here the arrangement is the officer's

    bool m_isDefault = true;
    bool m_arranging = false;
};

} // namespace JakOps
