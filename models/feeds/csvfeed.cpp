// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/textguard.h"
#include "feeds/csvstream.h"
#include "feeds/feedtime.h"
#include "feeds/formatsniffer.h"
#include "feeds/recordreaders.h"

#include <QBuffer>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kSampledRecords = 50; // for the first values of columns

// Titles are words; a first line with a number or a date in it is data already, unless most of it are titles we know.
bool looksLikeHeader(const QStringList& cells)
{
    qsizetype known = 0;
    qsizetype values = 0;
    for (const QString& cell : cells) {
        known += fieldByName(cell).has_value() ? 1 : 0;
        bool isNumber = false;
        cell.trimmed().toDouble(&isNumber);
        values += isNumber || parseTime(cell).has_value() ? 1 : 0;
    }
    return values == 0 || known > 2 * values;
}

QStringList columnTitles(const CsvStream& csv, bool& hasHeader)
{
    QStringList titles;
    bool mixed = false;
    for (size_t i = 0; i < csv.fields(); ++i)
        titles += guardLine(csv.field(i, mixed), 200);
    hasHeader = looksLikeHeader(titles);
    for (qsizetype i = 0; i < titles.size(); ++i) {
        if (!hasHeader || titles[i].isEmpty())
            titles[i] = u'#' + QString::number(i + 1);
    }
    return titles;
}

// Which of day and month leads, from the rows at hand.
bool dayFirstOf(QByteArrayView sample, char delimiter, const QList<std::optional<FeedField>>& fields)
{
    QByteArray bytes = sample.toByteArray();
    QBuffer buffer(&bytes);
    DayOrder order;
    if (!buffer.open(QIODevice::ReadOnly))
        return true;
    ByteStream stream(buffer, Charset::Utf8);
    CsvStream csv(stream, delimiter);
    bool mixed = false;
    for (int row = 0; row < 500 && csv.next() == CsvStream::Step::Record; ++row) {
        for (qsizetype i = 0; i < fields.size(); ++i) {
            if (fields[i] == FeedField::Created || fields[i] == FeedField::Updated)
                order.see(csv.field(size_t(i), mixed));
        }
    }
    return order.dayFirst();
}

void addSamples(const CsvStream& csv, FormatFacts& facts)
{
    facts.samples.resize(facts.columns.size());
    bool mixed = false;
    for (qsizetype i = 0; i < facts.columns.size(); ++i) {
        if (facts.samples[i].isEmpty())
            facts.samples[i] = guardLine(csv.field(size_t(i), mixed), 80);
    }
}

Result<QList<std::optional<FeedField>>> columnFields(const QStringList& columns, const FieldMapping& mapping)
{
    const QList<std::optional<FeedField>> fields = fieldsOfColumns(columns, mapping);
    for (auto it = mapping.columns.cbegin(); it != mapping.columns.cend(); ++it) {
        if (!fields.contains(std::optional(it.key()))) {
            return fail(ErrorCode::InvalidInput,
                u"no column \""_s + it.value() + u"\"; the columns are "_s + columns.join(u", "_s).left(1'000));
        }
    }
    const bool known = std::ranges::any_of(
        fields, [](const std::optional<FeedField>& field) { return field && *field != FeedField::Ignore; });
    if (!known) {
        return fail(ErrorCode::InvalidInput,
            u"no column is known; say which holds what, e.g. --map number=COLUMN; the columns are "_s
                + columns.join(u", "_s).left(1'000));
    }
    return fields;
}

} // namespace

void lookAtCsv(ByteStream& bytes, FormatFacts& facts)
{
    CsvStream csv(bytes, facts.delimiter.toLatin1());
    int rows = 0;
    while (rows < kSampledRecords && csv.next() == CsvStream::Step::Record) {
        if (csv.isBlank())
            continue;
        const bool isFirst = facts.columns.isEmpty();
        if (isFirst)
            facts.columns = columnTitles(csv, facts.hasHeader);
        if (isFirst && facts.hasHeader)
            continue;
        addSamples(csv, facts);
        ++rows;
    }
}

Result<> readCsv(
    ByteStream& bytes, RecordIntake& intake, ReadResult& result, const ReadOptions& options, QByteArrayView sample)
{
    const char delimiter = result.facts.delimiter.toLatin1();
    CsvStream csv(bytes, delimiter);
    QStringList& columns = result.facts.columns;
    QList<std::optional<FeedField>> fields;
    for (CsvStream::Step step = csv.next(); step != CsvStream::Step::End; step = csv.next()) {
        if (step != CsvStream::Step::Record) {
            intake.startRecord();
            const bool unclosed = step == CsvStream::Step::Unclosed;
            const QString detail
                = unclosed ? u"a quotation mark that is never closed"_s : u"one record over 1 MiB or 1,000 columns"_s;
            if (!intake.problem(unclosed ? ProblemCode::Malformed : ProblemCode::TooLong, detail, csv.line())) {
                result.stopped = true;
                return {};
            }
            continue;
        }
        if (csv.isBlank())
            continue;
        if (columns.isEmpty()) {
            columns = columnTitles(csv, result.facts.hasHeader);
            auto found = columnFields(columns, options.mapping);
            if (!found)
                return std::unexpected(found.error());
            fields = std::move(*found);
            if (std::ranges::any_of(fields, [](const auto& field) { return field && isIdentity(*field); }))
                intake.withholdExcerpts();
            intake.builder().setDayFirst(options.mapping.dayFirst.value_or(dayFirstOf(sample, delimiter, fields)));
            if (result.facts.hasHeader)
                continue;
        }
        intake.startRecord();
        bool mixed = false;
        const size_t count = std::min(csv.fields(), size_t(fields.size()));
        if (intake.position() <= kSampledRecords)
            addSamples(csv, result.facts);
        for (size_t i = 0; i < count; ++i)
            intake.value(fields[qsizetype(i)], columns[qsizetype(i)], csv.field(i, mixed));
        for (size_t i = count; i < csv.fields(); ++i)
            intake.value(std::nullopt, u'#' + QString::number(i + 1), csv.field(i, mixed));
        if (mixed)
            intake.builder().addNote(RecordNote::CharsetMixed);
        if (!intake.endRecord(csv.line())) {
            result.stopped = true;
            return {};
        }
        if (options.progress && (intake.position() & 0xff) == 0)
            options.progress(bytes.bytesRead());
    }
    return {};
}

} // namespace JakOps
