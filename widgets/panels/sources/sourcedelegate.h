// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace JakOps {

class Theme;

// Draws a row of the list of sources: groups as headings, sources with mark, words and figures in columns.
class SourceDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit SourceDelegate(const Theme& theme, QObject* parent = nullptr);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

} // namespace JakOps
