// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importing/mappinggrid.h"

#include "base/textguard.h"
#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/importing/importwords.h"

#include <QComboBox>
#include <QEvent>
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
    m_grid->setColumnStretch(2, 1);
}

void MappingGrid::setColumns(const QList<ImportColumn>& columns, const FieldMapping& mapping, bool canSeal)
{
    m_mapping = mapping;
    m_shown = columns;
    m_canSeal = canSeal;
    QStringList names;
    for (const ImportColumn& column : columns)
        names << column.name;
    if (names != m_columns) {
        while (QLayoutItem* const item = m_grid->takeAt(0)) {
            item->widget()->hide();
            item->widget()->deleteLater();
            delete item;
        }
        m_boxes.clear();
        m_samples.clear();
        m_rest = nullptr;
        m_columns = names;
        for (int row = 0; row < qMin(int(columns.size()), kMost); ++row)
            addRow(row, columns[row]);
        m_grid->setRowStretch(kMost + 1, 1);
        if (columns.size() > kMost) {
            m_rest = new PlainLabel(this);
            m_rest->setSecondary(true);
            m_grid->addWidget(m_rest, kMost, 0, 1, 3);
            m_rest->show();
        }
        retranslate();
    }
    for (qsizetype row = 0; row < m_boxes.size(); ++row) {
        const std::optional<FeedField> field = columns[row].field;
        m_boxes[row]->setCurrentIndex(field ? int(mappableFields().indexOf(*field)) + 1 : 0);
    }
    showSamples();
}

void MappingGrid::showSamples()
{
    for (qsizetype row = 0; row < m_samples.size(); ++row) {
        const ImportColumn& column = m_shown[row];
        if (!column.tellsWho())
            m_samples[row]->setText(guardLine(column.sample, 120));
        else if (column.field == FeedField::Ignore)
            m_samples[row]->setText(tr("is not kept"));
        else
            m_samples[row]->setText(m_canSeal ? tr("who reported: is sealed, not shown")
                                              : tr("who reported: is not kept, nothing can be sealed yet"));
    }
}

void MappingGrid::addRow(int row, const ImportColumn& column)
{
    auto* const name = new PlainLabel(guardLine(column.name, 80), this);
    name->setElide(Qt::ElideRight);
    auto* const sample = new PlainLabel(this);
    sample->setElide(Qt::ElideRight);
    sample->setSecondary(true);
    auto* const box = new QComboBox(this);
    box->setObjectName(u"column_%1"_s.arg(row));
    for (qsizetype item = 0; item <= mappableFields().size(); ++item)
        box->addItem({});
    connect(box, &QComboBox::activated, this, [this, column](int index) { choose(column.name, index); });
    m_grid->addWidget(name, row, 0);
    m_grid->addWidget(box, row, 1);
    m_grid->addWidget(sample, row, 2);
    for (QWidget* const one : {static_cast<QWidget*>(name), static_cast<QWidget*>(sample), static_cast<QWidget*>(box)})
        one->show();
    m_boxes << box;
    m_samples << sample;
}

void MappingGrid::retranslate()
{
    const QList<FeedField>& fields = mappableFields();
    for (qsizetype row = 0; row < m_boxes.size(); ++row) {
        QComboBox& box = *m_boxes[row];
        box.setAccessibleName(tr("What the column %1 holds").arg(guardLine(m_columns[row], 80)));
        box.setItemText(0, tr("Kept as further information"));
        for (qsizetype i = 0; i < fields.size(); ++i)
            box.setItemText(int(i) + 1, ImportWords::field(fields[i]));
    }
    showSamples();
    if (m_rest) {
        m_rest->setText(tr("and %1 more columns, kept as further information")
                .arg(Format::number(m_columns.size() - kMost)));
    }
}

void MappingGrid::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
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
