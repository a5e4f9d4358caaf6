// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/shell/checktree.h"

#include <QFrame>
#include <QHash>

class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStandardItem;
class QStandardItemModel;
class QTreeView;

namespace JakOps {

class PlainLabel;
class Theme;

// A drop-down with a tree or list of boxes to tick, each with how many reports it would give. A click or the space bar anywhere on
// a row ticks it; typing searches. Changes apply at once; the popup stays open for the next tick.
class CheckListPopup final : public QFrame
{
    Q_OBJECT

public:
    enum Role { CodeRole = Qt::UserRole + 1, CountRole };

    CheckListPopup(const Theme& theme, bool searchable, QWidget* parent = nullptr);

    void setNodes(const QList<CheckNode>& nodes);
    void setChosen(const QStringList& codes); // without a signal
    [[nodiscard]] const CheckTree& tree() const { return m_tree; }
    void setCounts(const QHash<QString, qint64>& counts); // a code without one: 0
    void setSortedByCount(bool on) { m_sortedByCount = on; } // flat lists: the most frequent first, when opened
    void openUnder(QWidget* button);
    void toggle(const QString& code);

Q_SIGNALS:
    void chosenChanged(const QStringList& codes);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void showStates();
    void search(const QString& text);
    void retranslate();

    const Theme& m_theme;
    CheckTree m_tree;
    QHash<QString, qint64> m_counts;
    QHash<QString, QStandardItem*> m_items;
    bool m_sortedByCount = false;
    QLineEdit* m_search;
    QTreeView* m_view;
    QStandardItemModel* m_model;
    QSortFilterProxyModel* m_proxy;
    PlainLabel* m_none;
    QPushButton* m_clear;
};

} // namespace JakOps
