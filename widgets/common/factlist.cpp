// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/factlist.h"

#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/wraptext.h"

#include <QGridLayout>

namespace JakOps {

FactList::FactList(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(Metric::kGroup);
    m_grid->setVerticalSpacing(Metric::kInside);
    m_grid->setColumnStretch(1, 1);
}

void FactList::setFacts(const QList<Fact>& facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    while (m_rows.size() < facts.size()) {
        const Row row{new PlainLabel(this), new WrapText(this)};
        row.name->setSecondary(true);
        QSizePolicy policy = row.value->sizePolicy(); // as high as its lines are, in a narrow column, too
        policy.setVerticalPolicy(QSizePolicy::Preferred);
        row.value->setSizePolicy(policy);
        m_grid->addWidget(row.name, int(m_rows.size()), 0, Qt::AlignTop | Qt::AlignLeft);
        m_grid->addWidget(row.value, int(m_rows.size()), 1);
        m_rows += row;
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        const bool used = i < facts.size();
        row.name->setVisible(used);
        row.value->setVisible(used);
        if (!used)
            continue;
        row.name->setText(facts[i].name);
        row.value->setText(facts[i].value);
        row.value->setAccessibleName(tr("%1: %2").arg(facts[i].name, facts[i].value));
    }
}

} // namespace JakOps
