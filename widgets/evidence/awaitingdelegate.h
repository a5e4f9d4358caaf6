// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace JakOps {

class Clock;
class Theme;

// A row: the light, number and category, how long it waits, and the gravest reason below.
class AwaitingDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    AwaitingDelegate(const Theme& theme, const Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
    const Clock& m_clock;
};

} // namespace JakOps
