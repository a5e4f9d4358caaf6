// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QStyledItemDelegate>

namespace JakOps {

class Theme;

// A row of the log: what, how much, since when, and whether somebody has taken note.
class AlertDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    AlertDelegate(const Theme& theme, const Clock& clock, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
    const Clock& m_clock;
};

} // namespace JakOps
