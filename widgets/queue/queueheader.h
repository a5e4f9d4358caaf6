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
    [[nodiscard]] QByteArray arrangement() const { return saveState(); }
    void showAgain(); // the default arrangement

Q_SIGNALS:
    void arranged(); // moved, resized, shown or hidden by hand

protected:
    void initStyleOptionForIndex(QStyleOptionHeader* option, int logicalIndex) const override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void chooseFiller(); // one column takes the room that is left
};

} // namespace JakOps
