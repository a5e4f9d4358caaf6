// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QStringList>

namespace JakOps {

struct CheckNode
{
    QString code;
    QString label;
    QString parent; // empty: at the top. Parents stand before their children.
};

// What is chosen of a tree of codes, where choosing a node means everything under it. `chosen` is always the shortest way to say
// it: no node beside its ancestor, and a node instead of all its children. A value; knows nothing of widgets.
class CheckTree final
{
public:
    CheckTree() = default;
    explicit CheckTree(QList<CheckNode> nodes);

    [[nodiscard]] const QList<CheckNode>& nodes() const { return m_nodes; }
    [[nodiscard]] const QStringList& chosen() const { return m_chosen; }
    void setChosen(const QStringList& codes); // codes of no node are kept: a filter must not widen silently
    [[nodiscard]] Qt::CheckState state(const QString& code) const;
    void toggle(const QString& code);
    [[nodiscard]] QString label(const QString& code) const; // the code itself where there is no node

private:
    [[nodiscard]] QString parentOf(const QString& code) const;
    [[nodiscard]] bool isUnder(const QString& code, const QString& ancestor) const;
    void removeUnder(const QString& ancestor);
    void gather(const QString& code); // all siblings chosen: their parent instead

    QList<CheckNode> m_nodes;
    QHash<QString, qsizetype> m_byCode;
    QHash<QString, QStringList> m_children;
    QStringList m_chosen;
};

} // namespace JakOps
