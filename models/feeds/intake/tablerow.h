// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QHash>
#include <QStringList>

#include <functional>
#include <memory>

namespace JakOps {

// "Tinggi Air (cm)" -> "tinggi_air_cm": how columns are asked for, whatever a spreadsheet made of their names.
[[nodiscard]] QString columnKey(QStringView name);

// Which column stands where. Made once for a table, shared by its rows.
class TableColumns final
{
public:
    explicit TableColumns(const QStringList& keys);
    [[nodiscard]] const QStringList& keys() const { return m_keys; }
    [[nodiscard]] qsizetype at(const QString& key) const
    {
        return m_at.value(key, -1);
    } // of two with one name the first

private:
    QStringList m_keys;
    QHash<QString, qsizetype> m_at;
};

// One row of a table by its columns' keys; values as written, trimmed.
class TableRow final
{
public:
    TableRow() = default;
    TableRow(std::shared_ptr<const TableColumns> columns, QStringList values)
        : m_columns(std::move(columns))
        , m_values(std::move(values))
    {
    }
    [[nodiscard]] bool has(const QString& key) const { return m_columns && m_columns->at(key) >= 0; }
    [[nodiscard]] QString value(const QString& key) const
    {
        return m_columns ? m_values.value(m_columns->at(key)) : QString();
    }
    [[nodiscard]] QString first(const QStringList& keys) const; // of the columns there are
    [[nodiscard]] bool isEmpty() const { return m_values.isEmpty(); }

private:
    std::shared_ptr<const TableColumns> m_columns;
    QStringList m_values;
};

// Rows of a CSV: the delimiter is found in the header (comma, semicolon, tab), text is UTF-8 or Windows-1252. A row of
// another length is handed out with `intact` false. `columns` are the keys, filled before the first row. WrongFormat
// where the bytes are no table.
[[nodiscard]] Result<> readCsvRows(
    const QByteArray& bytes, QStringList& columns, const std::function<void(const TableRow& row, bool intact)>& each);

} // namespace JakOps
