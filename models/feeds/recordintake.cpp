// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/recordreaders.h"

#include "base/textguard.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kSampledRecords = 200; // whose names are told

// Names that only a list of services has.
bool isServiceName(const QString& name)
{
    return name == "service_name"_L1 || name == "keywords"_L1 || name == "metadata"_L1;
}

} // namespace

RecordIntake::RecordIntake(RecordSink& sink, ReadResult& result, const ReadOptions& options)
    : m_sink(sink)
    , m_result(result)
    , m_builder(options.mapping.dayFirst.value_or(true))
    , m_finder(options.mapping)
{
}

void RecordIntake::startRecord()
{
    ++m_position;
    m_builder.start();
    m_isService = false;
    m_hasUpdateId = false;
    m_hasRequestId = false;
    m_isReport = false;
    m_hasOther = false;
    m_code.clear();
    m_description.clear();
    m_service = {};
}

void RecordIntake::value(const QString& name, const QString& words)
{
    FormatFacts& facts = m_result.facts;
    if (m_position <= kSampledRecords && facts.columns.size() < 200 && !facts.columns.contains(name)) {
        facts.columns += name;
        facts.samples += guardLine(words, 80);
    }
    if (name == "code"_L1)
        m_code = words;
    else if (name == "description"_L1)
        m_description = words;
    else
        m_hasOther = true;
    if (name == "service_code"_L1)
        m_service.code = words;
    else if (name == "service_name"_L1)
        m_service.name = words;
    else if (name == "group"_L1)
        m_service.group = words;
    m_isService = m_isService || isServiceName(name);
    value(m_finder.find(name), name, words);
}

void RecordIntake::value(std::optional<FeedField> field, const QString& name, QString words)
{
    if (!field) {
        m_builder.putExtra(name, std::move(words));
        return;
    }
    m_hasUpdateId = m_hasUpdateId || (*field == FeedField::UpdateId && !words.isEmpty());
    m_withholds = m_withholds || isIdentity(*field);
    m_isReport = m_isReport || *field == FeedField::Created || *field == FeedField::Lat || *field == FeedField::Status;
    m_hasRequestId = m_hasRequestId
        || ((*field == FeedField::Id || *field == FeedField::Number) && !words.isEmpty() && name != "code"_L1);
    m_builder.put(*field, name, std::move(words));
}

bool RecordIntake::endRecord(QByteArrayView raw)
{
    if (!m_hasOther && !m_code.isEmpty() && !m_description.isEmpty()) {
        setServerError(m_code + u": "_s + m_description);
        return false;
    }
    const bool isRequest = m_hasRequestId || m_hasUpdateId;
    if (m_isService && !isRequest && !m_isReport && !(m_service.code.isEmpty() && m_service.name.isEmpty()))
        return endService();
    auto record = m_builder.finish(m_position, m_hasUpdateId);
    if (!record) {
        RecordProblem problem = std::move(record.error());
        if (problem.excerpt.isEmpty())
            problem.excerpt = excerpt(raw);
        ++m_result.problems;
        return m_sink.takeProblem(std::move(problem));
    }
    if (m_result.facts.shape == SourceShape::Unknown && m_hasUpdateId)
        m_result.facts.shape = SourceShape::Updates;
    ++m_result.records;
    return m_sink.takeRecord(std::move(*record));
}

bool RecordIntake::endService()
{
    m_service.code = guardLine(m_service.code, 200);
    m_service.name = guardLine(m_service.name.isEmpty() ? m_service.code : m_service.name, 200);
    m_service.group = guardLine(m_service.group, 200);
    m_service.description = guardText(m_description, 1'000);
    m_result.facts.shape = SourceShape::Services;
    ++m_result.records;
    return m_sink.takeService(std::move(m_service));
}

bool RecordIntake::problem(ProblemCode code, const QString& detail, QByteArrayView raw)
{
    ++m_result.problems;
    return m_sink.takeProblem({m_position, code, detail, excerpt(raw)});
}

QString RecordIntake::excerpt(QByteArrayView raw) const
{
    if (m_withholds)
        return {};
    bool mixed = false;
    return guardLine(decodedText(raw.first(std::min<qsizetype>(raw.size(), 300)), mixed), 200);
}

void RecordIntake::setServerError(const QString& words)
{
    m_result.facts.message = guardLine(words, 300);
    m_serverError = Error(ErrorCode::WrongFormat, u"an error message instead of data: "_s + m_result.facts.message);
}

} // namespace JakOps
