// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/intake/tablerow.h"

#include "base/csv.h"
#include "base/textguard.h"
#include "feeds/bytestream.h"
#include "feeds/intake/feedbytes.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMaxColumnsOfTable = 1'000;

QChar delimiterOf(QStringView header)
{
    QChar best = u',';
    for (const QChar candidate : {QChar(u';'), QChar(u'\t')}) {
        if (header.count(candidate) > header.count(best))
            best = candidate;
    }
    return best;
}

} // namespace

QString columnKey(QStringView name)
{
    QString key;
    for (const QChar c : name) {
        if (c.isLetterOrNumber())
            key += c.toLower();
        else if (!key.isEmpty() && !key.endsWith(u'_'))
            key += u'_';
    }
    while (key.endsWith(u'_'))
        key.chop(1);
    return key.left(80);
}

TableColumns::TableColumns(const QStringList& keys)
    : m_keys(keys)
{
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (!m_at.contains(keys[i]))
            m_at[keys[i]] = i;
    }
}

QString TableRow::first(const QStringList& keys) const
{
    for (const QString& key : keys) {
        if (has(key))
            return value(key);
    }
    return {};
}

Result<> readCsvRows(
    const QByteArray& bytes, QStringList& columns, const std::function<void(const TableRow& row, bool intact)>& each)
{
    const auto content = checkedBytes(bytes);
    if (!content)
        return fail(content.error());
    bool mixed = false;
    const QString text = decodedText(*content, mixed);
    const qsizetype lineEnd = text.indexOf(u'\n');
    const QStringView header = QStringView(text).first(lineEnd < 0 ? text.size() : lineEnd);
    CsvReader reader(text, delimiterOf(header));
    columns.clear();
    for (const QString& name : reader.next())
        columns += columnKey(name);
    if (columns.size() < 2 || columns.size() > kMaxColumnsOfTable || reader.atEnd())
        return fail(ErrorCode::WrongFormat,
            u"no table: "_s + guardLine(header.first(std::min<qsizetype>(header.size(), 60)).toString()));
    const auto shared = std::make_shared<const TableColumns>(columns);
    while (!reader.atEnd()) {
        QStringList fields = reader.next();
        if (fields.size() == 1 && fields.first().trimmed().isEmpty())
            continue;
        const bool intact = fields.size() == columns.size() && !reader.openQuote();
        for (QString& field : fields)
            field = std::move(field).trimmed();
        each(TableRow(shared, std::move(fields)), intact);
    }
    return {};
}

} // namespace JakOps
