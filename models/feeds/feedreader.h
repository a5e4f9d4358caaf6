// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "feeds/feedfield.h"
#include "feeds/reportrecord.h"
#include "feeds/sourceformat.h"

#include <QIODevice>

#include <functional>

namespace JakOps {

// How a source is to be read; everything that is not said is found out.
struct ReadOptions
{
    FieldMapping mapping;
    std::optional<Charset> charset;
    std::optional<QChar> delimiter;
    std::function<void(qint64 bytes)> progress; // bytes of the source taken so far, now and then
};

// What reading came to. `facts.columns` and the counts are complete once the end was reached.
struct ReadResult
{
    FormatFacts facts;
    qint64 records = 0; // handed on, of any kind
    qint64 problems = 0;
    bool stopped = false; // the sink had enough
};

// Everything of a source at once: for previews and small answers.
struct RecordBatch
{
    ReadResult result;
    QList<ReportRecord> records;
    QList<ServiceRecord> services;
    QList<RecordProblem> problems;
};

// Reads reports, updates and services from bytes, whatever the form. Sizes are capped before anything is parsed, and
// what is held at a time is one record. Broken records are told to the sink and the reading goes on. Errors are for a
// source that is useless as a whole: WrongFormat (empty, a web page, a spreadsheet, prose; a server's error message),
// TooLarge, Unreadable. Pure, any thread.
namespace FeedReader {

inline constexpr qint64 kMaxJsonBytes = 512LL * 1024 * 1024;
inline constexpr qint64 kMaxXmlBytes = 512LL * 1024 * 1024;
inline constexpr qint64 kMaxCsvBytes = 8LL * 1024 * 1024 * 1024;
inline constexpr int kMaxDepth = 64;

// Form, columns and samples of what stands at the beginning; nothing is taken from the device. Also where read() would
// fail for want of a column that is known.
[[nodiscard]] Result<FormatFacts> look(QIODevice& device, const ReadOptions& options = {});
[[nodiscard]] Result<ReadResult> read(QIODevice& device, RecordSink& sink, const ReadOptions& options = {});
[[nodiscard]] Result<RecordBatch> readAll(
    const QByteArray& bytes, const ReadOptions& options = {}, qint64 maxRecords = -1);
[[nodiscard]] Result<RecordBatch> readSome(QIODevice& device, const ReadOptions& options, qint64 maxRecords);

} // namespace FeedReader

} // namespace JakOps
