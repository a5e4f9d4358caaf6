// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ruletable.h"

#include "base/csv.h"

#include <QStringDecoder>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMaxBytes = 1 << 20;

} // namespace

std::unexpected<Error> RuleRow::wrong(const QString& what) const
{
    return fail(ErrorCode::InvalidInput, u"line %1: "_s.arg(line) + what);
}

Result<QList<RuleRow>> readRuleTable(const QByteArray& utf8, const QStringList& columns, const QStringList& optional)
{
    if (utf8.size() > kMaxBytes)
        return fail(ErrorCode::TooLarge, u"a table of rules is over 1 MB"_s);
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(utf8);
    if (decode.hasError())
        return fail(ErrorCode::InvalidInput, u"not UTF-8"_s);
    CsvReader reader(text);
    QStringList header;
    QList<RuleRow> rows;
    int line = 1;
    while (!reader.atEnd()) {
        RuleRow row;
        row.line = line;
        const QStringList fields = reader.next();
        line += 1 + int(fields.join(QString()).count(u'\n')); // a quoted field may go over several lines
        if (fields.first().startsWith(u'#') || (fields.size() == 1 && fields.first().trimmed().isEmpty()))
            continue;
        if (reader.openQuote())
            return row.wrong(u"a quote is not closed"_s);
        if (header.isEmpty()) {
            for (const QString& field : fields)
                header += field.trimmed();
            for (const QString& column : columns) {
                if (!header.contains(column))
                    return row.wrong(u"no column "_s + column);
            }
            for (const QString& column : std::as_const(header)) {
                if (!columns.contains(column) && !optional.contains(column))
                    return row.wrong(u"unknown column "_s + column);
            }
            continue;
        }
        if (fields.size() != header.size())
            return row.wrong(u"%1 fields, not %2"_s.arg(fields.size()).arg(header.size()));
        for (qsizetype i = 0; i < fields.size(); ++i)
            row.fields.insert(header[i], fields[i].trimmed());
        rows += row;
    }
    if (header.isEmpty())
        return fail(ErrorCode::InvalidInput, u"line 1: no header"_s);
    return rows;
}

} // namespace JakOps
