// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importing/mappinggrid.h"

#include "base/textguard.h"
#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/importing/importwords.h"

#include <QComboBox>
#include <QGridLayout>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

MappingGrid::MappingGrid(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(Metric::kGroup);
    m_grid->setVerticalSpacing(Metric::kInside);
    m_grid->setColumnStretch(1, 1);
}

void MappingGrid::setColumns(const QList<ImportColumn>& columns, const FieldMapping& mapping)
{
    m_mapping = mapping;
    QStringList names;
    for (const ImportColumn& column : columns)
        names << column.name;
    const bool same = names == m_columns;
    if (!same) {
        while (QLayoutItem* const item = m_grid->takeAt(0)) {
            item->widget()->hide();
            item->widget()->deleteLater();
            delete item;
        }
        m_columns = names;
    }
    const QList<FeedField>& fields = mappableFields();
    for (int row = 0; row < qMin(int(columns.size()), kMost); ++row) {
        const ImportColumn& column = columns[row];
        if (!same) {
            auto* const name = new PlainLabel(guardLine(column.name, 80), this);
            name->setElide(Qt::ElideRight);
            auto* const sample = new PlainLabel(guardLine(column.sample, 120), this);
            sample->setElide(Qt::ElideRight);
            sample->setSecondary(true);
            auto* const box = new QComboBox(this);
            box->setObjectName(u"column_%1"_s.arg(row));
            box->setAccessibleName(tr("What the column %1 holds").arg(guardLine(column.name, 80)));
            box->addItem(tr("Kept as further information"));
            for (const FeedField field : fields)
                box->addItem(ImportWords::field(field));
            connect(box, &QComboBox::activated, this, [this, column](int index) { choose(column.name, index); });
            m_grid->addWidget(name, row, 0);
            m_grid->addWidget(sample, row, 1);
            m_grid->addWidget(box, row, 2);
            name->show();
            sample->show();
            box->show();
        }
        auto* const box = findChild<QComboBox*>(u"column_%1"_s.arg(row));
        box->setCurrentIndex(column.field ? int(fields.indexOf(*column.field)) + 1 : 0);
    }
    m_grid->setRowStretch(kMost + 1, 1);
    if (!same && columns.size() > kMost) {
        auto* const rest = new PlainLabel(
            tr("and %1 more columns, kept as further information").arg(Format::number(columns.size() - kMost)), this);
        rest->setSecondary(true);
        m_grid->addWidget(rest, kMost, 0, 1, 3);
        rest->show();
    }
}

void MappingGrid::choose(const QString& column, int fieldIndex)
{
    m_mapping.columns.removeIf([&column](const auto& entry) { return entry.value() == column; });
    if (fieldIndex > 0)
        m_mapping.columns.insert(mappableFields().at(fieldIndex - 1), column);
    else if (fieldByName(column)) // what its name says would come back
        m_mapping.columns.insert(FeedField::Ignore, column);
    Q_EMIT mappingChanged();
}

} // namespace JakOps
