// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace JakOps {

class Theme;

// A row of a check list: the box and its label as the style draws them, the count at the right, grey where it is none.
class CheckListDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit CheckListDelegate(const Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index) override;

private:
    const Theme& m_theme;
};

} // namespace JakOps
