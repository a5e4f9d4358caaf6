// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QStringList>

namespace JakOps {

// Reads RFC 4180 records from decoded text: quotes, doubled quotes, line breaks inside quotes, CRLF or LF or CR. Lenient where
// real files are: a quote inside an unquoted field is kept, a last line needs no end. Rows of differing length are returned as is.
class CsvReader final
{
public:
    explicit CsvReader(QStringView text, QChar delimiter = u',');

    [[nodiscard]] bool atEnd() const { return m_pos >= m_text.size(); }
    [[nodiscard]] QStringList next(); // the next record; an empty line is a record with one empty field
    [[nodiscard]] int record() const { return m_record; } // 1-based number of the record last returned
    [[nodiscard]] bool openQuote() const { return m_openQuote; } // the text ended inside quotes: it is truncated

private:
    QStringView m_text;
    QChar m_delimiter;
    qsizetype m_pos = 0;
    int m_record = 0;
    bool m_openQuote = false;
};

// A table of our own resources: header row, then rows as long as the header.
struct CsvTable
{
    QStringList header;
    QList<QStringList> rows;
};
[[nodiscard]] Result<CsvTable> readCsvTable(const QByteArray& utf8, const QStringList& requiredColumns);

// One record for an export, ended by CRLF. Fields are quoted where needed, and a field a spreadsheet would run as a formula
// (= + - @ TAB CR NUL and their full-width forms first; OWASP ASVS 1.2.10) gets a leading apostrophe. Plain numbers stay numbers.
[[nodiscard]] QByteArray csvRecord(const QStringList& fields, QChar delimiter = u',');

} // namespace JakOps
