// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/importtypes.h"

#include <QWidget>

class QComboBox;
class QGridLayout;

namespace JakOps {

class PlainLabel;

// Which column holds what: one row a column with its first value and a box to choose the field.
class MappingGrid final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kMost = 80; // more columns than anybody maps by hand; the rest is told

    explicit MappingGrid(QWidget* parent = nullptr);

    // Of columns that tell who reported no value is shown, but what becomes of them.
    void setColumns(const QList<ImportColumn>& columns, const FieldMapping& mapping, bool canSeal);
    [[nodiscard]] const FieldMapping& mapping() const { return m_mapping; }

Q_SIGNALS:
    void mappingChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void addRow(int row, const ImportColumn& column);
    void retranslate();
    void showSamples();
    void choose(const QString& column, int fieldIndex);

    QGridLayout* m_grid;
    QStringList m_columns;
    QList<QComboBox*> m_boxes; // one a column shown
    QList<PlainLabel*> m_samples;
    QList<ImportColumn> m_shown;
    bool m_canSeal = true;
    PlainLabel* m_rest = nullptr; // tells of columns beyond
    FieldMapping m_mapping;
};

} // namespace JakOps
