// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/feedreader.h"

#include "feeds/formatsniffer.h"
#include "feeds/recordreaders.h"

#include <QBuffer>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

// Collects; stops after enough records.
class BatchSink final : public RecordSink
{
public:
    BatchSink(RecordBatch& batch, qint64 maxRecords)
        : m_batch(batch)
        , m_left(maxRecords)
    {
    }
    bool takeRecord(ReportRecord record) override
    {
        m_batch.records += std::move(record);
        return count();
    }
    bool takeService(ServiceRecord service) override
    {
        m_batch.services += std::move(service);
        return count();
    }
    bool takeProblem(RecordProblem problem) override
    {
        m_batch.problems += std::move(problem);
        return m_batch.problems.size() < 1'000 || m_left < 0;
    }

private:
    bool count() { return m_left < 0 || --m_left > 0; }

    RecordBatch& m_batch;
    qint64 m_left;
};

Error useless(const FormatFacts& facts)
{
    const QString said = facts.message.isEmpty() ? QString() : QString(u": "_s + facts.message);
    switch (facts.format) {
    case SourceFormat::Empty:
        return Error(ErrorCode::WrongFormat, u"empty: there is nothing in it"_s);
    case SourceFormat::Html:
        return Error(ErrorCode::WrongFormat, u"a web page instead of data"_s + said);
    case SourceFormat::Archive:
        return Error(ErrorCode::WrongFormat, u"a spreadsheet or packed file: unpack it, or save it as CSV"_s);
    case SourceFormat::Binary:
        return Error(ErrorCode::WrongFormat, u"not text: no format that is read here"_s);
    default:
        return Error(ErrorCode::WrongFormat, u"words, but no table, JSON or XML"_s + said);
    }
}

qint64 capOf(SourceFormat format)
{
    switch (format) {
    case SourceFormat::XmlRecords:
        return FeedReader::kMaxXmlBytes;
    case SourceFormat::Csv:
        return FeedReader::kMaxCsvBytes;
    default:
        return FeedReader::kMaxJsonBytes;
    }
}

QString megabytes(qint64 bytes)
{
    return QString::number(bytes / (1024 * 1024)) + u" MiB"_s;
}

// The form, or why the source is of no use.
Result<FormatFacts> sniffed(const QIODevice& device, const QByteArray& sample, const ReadOptions& options)
{
    FormatFacts facts = FormatSniffer::sniff(sample, sample.size() < FormatSniffer::kSampleBytes);
    if (options.charset)
        facts.charset = *options.charset;
    if (options.delimiter && (facts.format == SourceFormat::Csv || facts.format == SourceFormat::Text)) {
        facts.delimiter = *options.delimiter;
        facts.format = SourceFormat::Csv;
    }
    const bool isRecords = facts.format == SourceFormat::JsonRecords || facts.format == SourceFormat::GeoJson
        || facts.format == SourceFormat::Csv || facts.format == SourceFormat::XmlRecords;
    if (!isRecords)
        return std::unexpected(useless(facts));
    if (const qint64 size = device.isSequential() ? 0 : device.size(); size > capOf(facts.format)) {
        return fail(ErrorCode::TooLarge,
            megabytes(size) + u" of "_s + sourceFormatName(facts.format) + u"; at most "_s
                + megabytes(capOf(facts.format)) + u" are read at once: split it, or take it as CSV"_s);
    }
    return facts;
}

} // namespace

namespace FeedReader {

Result<FormatFacts> look(QIODevice& device, const ReadOptions& options)
{
    const QByteArray sample = device.peek(FormatSniffer::kSampleBytes);
    auto facts = sniffed(device, sample, options);
    if (!facts)
        return facts;
    QBuffer buffer;
    buffer.setData(sample);
    if (!buffer.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal, u"buffer"_s);
    if (facts->format == SourceFormat::Csv) {
        ByteStream bytes(buffer, facts->charset);
        lookAtCsv(bytes, *facts);
        return facts;
    }
    // The end of the sample cuts a record: what is told of it does not matter here.
    if (const auto batch = readSome(buffer, options, 50)) {
        facts->columns = batch->result.facts.columns;
        facts->samples = batch->result.facts.samples;
        facts->shape = batch->result.facts.shape;
    }
    return facts;
}

Result<ReadResult> read(QIODevice& device, RecordSink& sink, const ReadOptions& options)
{
    ReadResult result;
    const QByteArray sample = device.peek(FormatSniffer::kSampleBytes);
    auto found = sniffed(device, sample, options);
    if (!found)
        return std::unexpected(found.error());
    result.facts = std::move(*found);
    const FormatFacts& facts = result.facts;
    const bool isJson = facts.format == SourceFormat::JsonRecords || facts.format == SourceFormat::GeoJson;
    RecordIntake intake(sink, result, options);
    Result<> done;
    if (facts.format == SourceFormat::XmlRecords) {
        done = readXml(device, intake, result, options);
    } else {
        ByteStream bytes(device, facts.charset);
        done = isJson ? readJson(bytes, intake, result, options) : readCsv(bytes, intake, result, options, sample);
        if (done && bytes.error())
            done = std::unexpected(*bytes.error());
    }
    if (!done)
        return std::unexpected(done.error());
    return result;
}

Result<RecordBatch> readAll(const QByteArray& bytes, const ReadOptions& options, qint64 maxRecords)
{
    QBuffer buffer;
    buffer.setData(bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal, u"buffer"_s);
    return readSome(buffer, options, maxRecords);
}

Result<RecordBatch> readSome(QIODevice& device, const ReadOptions& options, qint64 maxRecords)
{
    RecordBatch batch;
    BatchSink sink(batch, maxRecords);
    auto result = read(device, sink, options);
    if (!result)
        return std::unexpected(result.error());
    batch.result = std::move(*result);
    return batch;
}

} // namespace FeedReader

} // namespace JakOps
