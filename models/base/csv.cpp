// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csv.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

CsvReader::CsvReader(QStringView text, QChar delimiter)
    : m_text(text)
    , m_delimiter(delimiter)
{
    if (m_text.startsWith(QChar(QChar::ByteOrderMark)))
        m_pos = 1;
}

QStringList CsvReader::next()
{
    QStringList fields;
    QString field;
    bool quoted = false;
    ++m_record;
    while (m_pos < m_text.size()) {
        const QChar c = m_text[m_pos++];
        if (quoted) {
            if (c != u'"') {
                field += c;
            } else if (m_pos < m_text.size() && m_text[m_pos] == u'"') {
                field += u'"';
                ++m_pos;
            } else {
                quoted = false;
            }
        } else if (c == u'"' && field.isEmpty()) {
            quoted = true;
        } else if (c == m_delimiter) {
            fields += field;
            field.clear();
        } else if (c == u'\n' || c == u'\r') {
            if (c == u'\r' && m_pos < m_text.size() && m_text[m_pos] == u'\n')
                ++m_pos;
            fields += field;
            return fields;
        } else {
            field += c;
        }
    }
    m_openQuote = quoted;
    fields += field;
    return fields;
}

Result<CsvTable> readCsvTable(const QByteArray& utf8, const QStringList& requiredColumns)
{
    const QString text = QString::fromUtf8(utf8);
    CsvReader reader(text);
    if (reader.atEnd())
        return fail(ErrorCode::WrongFormat, u"empty table"_s);
    CsvTable table;
    table.header = reader.next();
    for (const QString& column : requiredColumns) {
        if (!table.header.contains(column))
            return fail(ErrorCode::WrongFormat, u"no column "_s + column);
    }
    while (!reader.atEnd()) {
        QStringList row = reader.next();
        if (row.size() == 1 && row.first().isEmpty())
            continue;
        if (row.size() != table.header.size())
            return fail(ErrorCode::WrongFormat, u"record "_s + QString::number(reader.record()) + u" has another length"_s);
        table.rows += std::move(row);
    }
    if (reader.openQuote())
        return fail(ErrorCode::WrongFormat, u"ends inside quotes"_s);
    return table;
}

namespace {

bool looksLikeFormula(const QString& field)
{
    if (field.isEmpty())
        return false;
    static constexpr char16_t starters[] = {u'=', u'+', u'-', u'@', u'\t', u'\r', u'\0', 0xff1d, 0xff0b, 0xff0d, 0xff20};
    if (!std::ranges::contains(starters, field.front().unicode()))
        return false;
    bool isNumber = false;
    field.toDouble(&isNumber); // C locale: -6.2 is data, not a formula
    return !isNumber;
}

} // namespace

QByteArray csvRecord(const QStringList& fields, QChar delimiter)
{
    QString line;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (i > 0)
            line += delimiter;
        QString field = looksLikeFormula(fields[i]) ? QString(u'\'' + fields[i]) : fields[i];
        const bool quote = field.contains(delimiter) || field.contains(u'"') || field.contains(u'\n') || field.contains(u'\r');
        if (quote) {
            field.replace(u'"', u"\"\""_s);
            line += u'"' + field + u'"';
        } else {
            line += field;
        }
    }
    return (line + u"\r\n"_s).toUtf8();
}

} // namespace JakOps
