// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/fieldlabel.h"

#include "widgets/common/metrics.h"

#include <QBoxLayout>

namespace JakOps {

PlainLabel* addField(QBoxLayout& column, QWidget* field)
{
    auto* const label = new PlainLabel;
    label->setSecondary(true);
    label->setSmall(true);
    auto* const pair = new QVBoxLayout;
    pair->setSpacing(Metric::kInside / 2);
    pair->addWidget(label);
    pair->addWidget(field);
    column.addLayout(pair);
    return label;
}

void setFieldName(PlainLabel* label, QWidget* field, const QString& name)
{
    label->setText(name);
    field->setAccessibleName(name);
}

} // namespace JakOps
