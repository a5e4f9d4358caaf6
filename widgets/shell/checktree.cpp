// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/checktree.h"

#include <algorithm>

namespace JakOps {

CheckTree::CheckTree(QList<CheckNode> nodes)
    : m_nodes(std::move(nodes))
{
    for (qsizetype i = 0; i < m_nodes.size(); ++i) {
        m_byCode.insert(m_nodes[i].code, i);
        if (!m_nodes[i].parent.isEmpty())
            m_children[m_nodes[i].parent] << m_nodes[i].code;
    }
}

QString CheckTree::parentOf(const QString& code) const
{
    const auto it = m_byCode.constFind(code);
    return it == m_byCode.constEnd() ? QString() : m_nodes[*it].parent;
}

QString CheckTree::label(const QString& code) const
{
    const auto it = m_byCode.constFind(code);
    return it == m_byCode.constEnd() ? code : m_nodes[*it].label;
}

bool CheckTree::isUnder(const QString& code, const QString& ancestor) const
{
    for (QString at = parentOf(code); !at.isEmpty(); at = parentOf(at)) {
        if (at == ancestor)
            return true;
    }
    return false;
}

void CheckTree::setChosen(const QStringList& codes)
{
    m_chosen = codes;
    m_chosen.removeDuplicates();
}

Qt::CheckState CheckTree::state(const QString& code) const
{
    for (QString at = code; !at.isEmpty(); at = parentOf(at)) {
        if (m_chosen.contains(at))
            return Qt::Checked;
    }
    const bool some = std::ranges::any_of(m_chosen, [&](const QString& one) { return isUnder(one, code); });
    return some ? Qt::PartiallyChecked : Qt::Unchecked;
}

void CheckTree::removeUnder(const QString& ancestor)
{
    m_chosen.removeIf([&](const QString& one) { return isUnder(one, ancestor); });
}

void CheckTree::gather(const QString& code)
{
    const QString parent = parentOf(code);
    if (parent.isEmpty())
        return;
    const QStringList siblings = m_children.value(parent);
    if (!std::ranges::all_of(siblings, [this](const QString& one) { return m_chosen.contains(one); }))
        return;
    removeUnder(parent);
    m_chosen << parent;
    gather(parent);
}

void CheckTree::toggle(const QString& code)
{
    if (state(code) != Qt::Checked) {
        removeUnder(code);
        m_chosen << code;
        gather(code);
        return;
    }
    if (m_chosen.removeAll(code) > 0)
        return;
    // An ancestor is chosen: choose instead everything under it that is beside the way down to this node.
    QString below = code;
    for (QString at = parentOf(code); !at.isEmpty(); at = parentOf(at)) {
        for (const QString& sibling : m_children.value(at)) {
            if (sibling != below)
                m_chosen << sibling;
        }
        if (m_chosen.removeAll(at) > 0)
            return;
        below = at;
    }
}

} // namespace JakOps
