// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/survey/surveyfile.h"

#include "base/textguard.h"
#include "domain/ruletable.h"
#include "feeds/csvstream.h"
#include "feeds/feedtime.h"
#include "feeds/formatsniffer.h"

#include <cmath>
#include <variant>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kFieldCodes{"number"_L1, "score"_L1, "words"_L1, "date"_L1};
static_assert(kFieldCodes.size() == SurveyShape::kFields);
constexpr qsizetype kLongestWords = 4000;
constexpr qsizetype kLongestNumber = 80;

// "Nomor Laporan", "nomor_laporan" and "NOMOR-LAPORAN" are one.
QString plainName(const QString& name)
{
    QString out;
    for (const QChar c : name) {
        if (c.isLetterOrNumber())
            out += c.toLower();
    }
    return out;
}

using Columns = std::array<std::optional<size_t>, SurveyShape::kFields>;

Result<Columns> columnsOf(const CsvStream& csv, const SurveyShape& shape)
{
    Columns columns;
    bool mixed = false;
    for (size_t i = 0; i < csv.fields(); ++i) {
        const auto field = shape.fieldOf(csv.field(i, mixed));
        if (field && !columns[*field])
            columns[*field] = i;
    }
    for (const auto field : {SurveyShape::Number, SurveyShape::Score, SurveyShape::Date}) {
        if (!columns[field])
            return fail(ErrorCode::InvalidInput,
                u"no column for the %1; it may be called %2"_s.arg(kFieldCodes[field], shape.names(field)));
    }
    return columns;
}

// A whole number alone: 4, also "4.0" as spreadsheets write it, but not 4.5 and not "4 of 5".
std::optional<int> scoreOf(const QString& words)
{
    bool isNumber = false;
    const double value = QString(words).replace(u',', u'.').toDouble(&isNumber);
    if (!isNumber || value != std::floor(value) || value < kLeastScore || value > kBestScore)
        return std::nullopt;
    return int(value);
}

std::variant<SurveyRecord, RecordProblem> recordOf(
    const CsvStream& csv, const Columns& columns, bool dayFirst, qint64 newest, qint64 position)
{
    bool mixed = false;
    const auto cell = [&](SurveyShape::Field field) {
        return columns[field] && *columns[field] < csv.fields() ? csv.field(*columns[field], mixed).trimmed() : QString();
    };
    const QString number = guardLine(cell(SurveyShape::Number), kLongestNumber);
    // The excerpt is the number alone: the rest of the line may say who answered.
    const auto wrong = [&](ProblemCode code, const QString& detail) {
        return RecordProblem{.position = position, .code = code, .detail = detail, .excerpt = number};
    };
    if (number.isEmpty())
        return wrong(ProblemCode::NoId, u"no number of a report"_s);
    const QString scoreWords = guardLine(cell(SurveyShape::Score), 40);
    const auto score = scoreOf(scoreWords);
    if (!score)
        return wrong(scoreWords.isEmpty() ? ProblemCode::NoContent : ProblemCode::WrongScore,
            u"the score must be a whole number from %1 to %2, not \"%3\""_s.arg(kLeastScore).arg(kBestScore).arg(scoreWords));
    const QString dateWords = guardLine(cell(SurveyShape::Date), 60);
    const auto at = parseTime(dateWords, dayFirst);
    if (!at)
        return wrong(ProblemCode::WrongTime, u"the date cannot be read: \"%1\""_s.arg(dateWords));
    if (at->utcMs > newest)
        return wrong(ProblemCode::WrongTime, u"the date is in the future: \"%1\""_s.arg(dateWords));
    const QString words = cell(SurveyShape::Words);
    if (words.size() > kLongestWords)
        return wrong(ProblemCode::TooLong, u"the words are over %1 characters"_s.arg(kLongestWords));
    return SurveyRecord{.position = position,
        .number = number,
        .answer = {.score = *score, .words = guardText(words, kLongestWords).trimmed(), .answeredAt = at->utcMs}};
}

struct Layout
{
    Columns columns;
    bool dayFirst = true;
};

// The header, and which of day and month leads, from all dates of the file.
Result<Layout> layoutOf(QIODevice& device, const FormatFacts& facts, const SurveyShape& shape)
{
    ByteStream bytes(device, facts.charset);
    CsvStream csv(bytes, facts.delimiter.toLatin1());
    if (csv.next() != CsvStream::Step::Record)
        return fail(ErrorCode::WrongFormat, u"the header row cannot be read"_s);
    const auto columns = columnsOf(csv, shape);
    if (!columns)
        return fail(columns.error());
    DayOrder order;
    const size_t date = *(*columns)[SurveyShape::Date];
    bool mixed = false;
    for (auto step = csv.next(); step != CsvStream::Step::End; step = csv.next()) {
        if (step == CsvStream::Step::Record && date < csv.fields())
            order.see(csv.field(date, mixed));
    }
    return bytes.error() ? Result<Layout>(fail(*bytes.error())) : Layout{*columns, order.dayFirst()};
}

} // namespace

Result<SurveyShape> SurveyShape::fromCsv(const QByteArray& utf8)
{
    const auto rows = readRuleTable(utf8, {u"field"_s, u"names"_s});
    if (!rows)
        return fail(rows.error());
    SurveyShape shape;
    for (const RuleRow& row : *rows) {
        const auto it = std::ranges::find_if(kFieldCodes, [&row](QLatin1StringView code) { return row[u"field"_s] == code; });
        if (it == kFieldCodes.end())
            return row.wrong(u"unknown field "_s + row[u"field"_s]);
        const auto field = Field(it - kFieldCodes.begin());
        const QStringList names = row[u"names"_s].split(u'|', Qt::SkipEmptyParts);
        for (const QString& name : names) {
            if (plainName(name).isEmpty() || shape.m_fields.contains(plainName(name)))
                return row.wrong(u"the name \"%1\" stands twice, or says nothing"_s.arg(name));
            shape.m_fields.insert(plainName(name), field);
        }
        shape.m_names[field] += names;
    }
    for (size_t field = 0; field < kFields; ++field) {
        if (shape.m_names[field].isEmpty())
            return fail(ErrorCode::InvalidInput, u"no name for the field "_s + kFieldCodes[field]);
    }
    return shape;
}

std::optional<SurveyShape::Field> SurveyShape::fieldOf(const QString& title) const
{
    const auto it = m_fields.constFind(plainName(title));
    return it == m_fields.constEnd() ? std::nullopt : std::optional(*it);
}

QString SurveyShape::names(Field field) const
{
    return m_names[field].join(u", "_s);
}

Result<> SurveyFile::read(QIODevice& device, const SurveyShape& shape, qint64 newest, const Sink& sink)
{
    const QByteArray sample = device.peek(FormatSniffer::kSampleBytes);
    const FormatFacts facts = FormatSniffer::sniff(sample, sample.size() == device.size());
    if (facts.format == SourceFormat::Empty)
        return fail(ErrorCode::InvalidInput, u"the file is empty"_s);
    if (facts.format != SourceFormat::Csv)
        return fail(ErrorCode::WrongFormat, u"not a table (CSV), but "_s + sourceFormatName(facts.format));
    const auto layout = layoutOf(device, facts, shape);
    if (!layout)
        return fail(layout.error());
    if (!device.seek(0))
        return fail(ErrorCode::Unreadable, device.errorString());
    ByteStream bytes(device, facts.charset);
    CsvStream csv(bytes, facts.delimiter.toLatin1());
    (void)csv.next(); // the header
    qint64 position = 0;
    for (auto step = csv.next(); step != CsvStream::Step::End; step = csv.next()) {
        if (step == CsvStream::Step::Record && csv.isBlank())
            continue;
        ++position;
        bool goesOn = true;
        if (step == CsvStream::Step::Record) {
            auto record = recordOf(csv, layout->columns, layout->dayFirst, newest, position);
            goesOn = std::holds_alternative<SurveyRecord>(record) ? sink.record(std::get<SurveyRecord>(std::move(record)))
                                                                  : sink.problem(std::get<RecordProblem>(std::move(record)));
        } else {
            const bool unclosed = step == CsvStream::Step::Unclosed;
            goesOn = sink.problem({.position = position,
                .code = unclosed ? ProblemCode::Malformed : ProblemCode::TooLong,
                .detail = unclosed ? u"a quotation mark that is never closed"_s : u"over 1 MiB or 1,000 columns"_s,
                .excerpt = {}});
        }
        if (!goesOn)
            return {};
    }
    return bytes.error() ? Result<>(fail(*bytes.error())) : Result<>();
}

} // namespace JakOps
