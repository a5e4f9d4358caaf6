// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/bytestream.h"
#include "feeds/feedreader.h"
#include "feeds/recordbuilder.h"

namespace JakOps {

// What the readers of the formats share: numbering, counting, handing on, and the difference between a report, an
// update and a service, which every format draws the same way.
class RecordIntake final
{
public:
    RecordIntake(RecordSink& sink, ReadResult& result, const ReadOptions& options);

    void startRecord(); // the next record of the source
    void value(const QString& name, const QString& words); // of a format with names
    void value(std::optional<FeedField> field, const QString& name, QString words); // of a format with columns
    [[nodiscard]] RecordBuilder& builder() { return m_builder; }
    // Judges the record; false: stop.
    [[nodiscard]] bool endRecord(QByteArrayView raw); // as it stands in the source, for the excerpt of a rejected one
    [[nodiscard]] bool problem(ProblemCode code, const QString& detail, QByteArrayView raw);

    [[nodiscard]] qint64 position() const { return m_position; }
    [[nodiscard]] const std::optional<Error>& serverError() const
    {
        return m_serverError;
    } // the record was an error message
    void setServerError(const QString& words);
    void withholdExcerpts()
    {
        m_withholds = true;
    } // the source tells who reported: nothing of it is to be written in the open
    [[nodiscard]] QString excerpt(QByteArrayView raw) const;

private:
    [[nodiscard]] bool endService();

    RecordSink& m_sink;
    ReadResult& m_result;
    RecordBuilder m_builder;
    FieldFinder m_finder;
    qint64 m_position = 0;
    bool m_isService = false;
    bool m_hasUpdateId = false;
    bool m_withholds = false;
    bool m_hasRequestId = false;
    bool m_isReport = false; // has what no service has
    bool m_hasOther = false; // than an error's code and description
    QString m_code;
    QString m_description;
    ServiceRecord m_service;
    std::optional<Error> m_serverError;
};

// Each reads to the end, or until the sink has had enough.
[[nodiscard]] Result<> readCsv(
    ByteStream& bytes, RecordIntake& intake, ReadResult& result, const ReadOptions& options, QByteArrayView sample);
void lookAtCsv(ByteStream& bytes, FormatFacts& facts); // columns and samples, whether or not any is known
[[nodiscard]] Result<> readJson(
    ByteStream& bytes, RecordIntake& intake, ReadResult& result, const ReadOptions& options);
[[nodiscard]] Result<> readXml(QIODevice& device, RecordIntake& intake, ReadResult& result, const ReadOptions& options);

} // namespace JakOps
