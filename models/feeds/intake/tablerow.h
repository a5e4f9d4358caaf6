// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QHash>
#include <QStringList>

#include <functional>

namespace JakOps {

// "Tinggi Air (cm)" -> "tinggi_air_cm": how columns are asked for, whatever a spreadsheet made of their names.
[[nodiscard]] QString columnKey(QStringView name);

// One row of a table by its columns' keys; values as written, trimmed.
class TableRow final
{
public:
    void set(const QString& key, const QString& value) { m_values[key] = value; }
    [[nodiscard]] bool has(const QString& key) const { return m_values.contains(key); }
    [[nodiscard]] QString value(const QString& key) const { return m_values.value(key); }
    [[nodiscard]] QString first(const QStringList& keys) const; // of the columns there are
    [[nodiscard]] bool isEmpty() const { return m_values.isEmpty(); }

private:
    QHash<QString, QString> m_values;
};

// Rows of a CSV: the delimiter is found in the header (comma, semicolon, tab), text is UTF-8 or Windows-1252. A row of
// another length is handed out with `intact` false. `columns` are the keys, filled before the first row. WrongFormat
// where the bytes are no table.
[[nodiscard]] Result<> readCsvRows(
    const QByteArray& bytes, QStringList& columns, const std::function<void(const TableRow& row, bool intact)>& each);

} // namespace JakOps
