// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractItemDelegate;
class QAbstractItemModel;
class QListView;

namespace JakOps {

class PlainLabel;

// The left of a page: what keeps it from being the present, what there is in a line, and the list.
class PanelList final : public QWidget
{
    Q_OBJECT

public:
    PanelList(QAbstractItemModel* model, QAbstractItemDelegate* delegate, QWidget* parent = nullptr); // the delegate becomes the list's

    [[nodiscard]] QListView& view() const { return *m_view; }
    void select(const QModelIndex& index);
    // `asOf`: of which moment the board is, where it is not now; `stale`: it could not be read anew.
    void tell(const QStringList& summary, const QString& asOf, bool stale);

private:
    PlainLabel* m_notice;
    PlainLabel* m_summary;
    QListView* m_view;
};

} // namespace JakOps
