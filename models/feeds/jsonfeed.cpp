// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/jsonelements.h"
#include "feeds/jsonfields.h"
#include "feeds/recordreaders.h"

#include <cmath>
#include <limits>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

// A GeoJSON feature comes apart into its geometry and its properties; other objects give their names as they are.
class FeatureFields final
{
public:
    explicit FeatureFields(RecordIntake& intake)
        : m_intake(intake)
    {
    }

    void see(const QString& path, const QString& words)
    {
        if (path == "geometry.type"_L1) {
            m_geometry = words;
        } else if (path == "geometry.coordinates"_L1) {
            if (m_numbers.size() < 3)
                m_numbers.append(words.toDouble());
        } else if (path == "type"_L1 && words == "Feature"_L1) {
            m_isFeature = true;
        } else if (path.startsWith("properties."_L1)) {
            m_intake.value(path.sliced(11), words);
        } else if (!path.startsWith("geometry."_L1) && path != "bbox"_L1) {
            m_intake.value(path, words);
        }
    }

    void finish()
    {
        if (!m_isFeature && m_geometry.isEmpty())
            return;
        if ((m_geometry == "Point"_L1 || m_geometry == "MultiPoint"_L1) && m_numbers.size() >= 2)
            m_intake.builder().setPlace(m_numbers[1], m_numbers[0]);
        else if (m_geometry == "Point"_L1)
            m_intake.builder().setPlace(kNone, kNone);
        else if (!m_geometry.isEmpty())
            m_intake.builder().addNote(RecordNote::NotAPoint);
    }

private:
    RecordIntake& m_intake;
    QString m_geometry;
    QList<double> m_numbers;
    bool m_isFeature = false;
};

// False: the reading ends.
bool takeElement(JsonFields& fields, QByteArray element, RecordIntake& intake)
{
    intake.startRecord();
    if (!element.isValidUtf8()) {
        element = utf8FromWindows1252(element);
        intake.builder().addNote(RecordNote::CharsetMixed);
    }
    FeatureFields feature(intake);
    const Result<> read
        = fields.read(element, [&feature](const QString& path, const QString& words) { feature.see(path, words); });
    if (!read) {
        const ProblemCode code
            = read.error().code == ErrorCode::InvalidInput ? ProblemCode::NotARecord : ProblemCode::Malformed;
        return intake.problem(code, read.error().detail, element);
    }
    feature.finish();
    return intake.endRecord(element);
}

// The words of {"code":403,"description":"…"}, of a list of such, or of a plain string.
QString errorWords(JsonFields& fields, QByteArray element)
{
    QByteArray object = "{\"e\":" + element + "}";
    QStringList words;
    const Result<> read = fields.read(object, [&words](const QString&, const QString& one) { words += one; });
    return read ? words.join(u": "_s) : QString::fromUtf8(element.first(std::min<qsizetype>(element.size(), 200)));
}

} // namespace

Result<> readJson(ByteStream& bytes, RecordIntake& intake, ReadResult& result, const ReadOptions& options)
{
    JsonElements elements(bytes);
    JsonFields fields;
    while (true) {
        const JsonElements::Step step = elements.next();
        bool goOn = true;
        switch (step) {
        case JsonElements::Step::Element:
            goOn = takeElement(fields, elements.element(), intake);
            break;
        case JsonElements::Step::TooDeep:
            intake.startRecord();
            goOn = intake.problem(ProblemCode::TooDeep,
                u"nested deeper than "_s + QString::number(FeedReader::kMaxDepth) + u" levels"_s, elements.element());
            break;
        case JsonElements::Step::TooLong:
            intake.startRecord();
            goOn = intake.problem(ProblemCode::TooLong, u"one record over 1 MiB"_s, elements.element());
            break;
        case JsonElements::Step::Error:
            intake.setServerError(errorWords(fields, elements.element()));
            goOn = false;
            break;
        case JsonElements::Step::Truncated:
            intake.startRecord();
            static_cast<void>(intake.problem(
                ProblemCode::Truncated, u"the source ends in the middle: it was cut off"_s, elements.element()));
            return {};
        case JsonElements::Step::Malformed:
            intake.startRecord();
            static_cast<void>(intake.problem(
                ProblemCode::Malformed, u"no JSON from here on: nothing after this can be read"_s, bytes.pending()));
            return {};
        case JsonElements::Step::End:
            return {};
        }
        if (intake.serverError())
            return std::unexpected(*intake.serverError());
        if (!goOn) {
            result.stopped = true;
            return {};
        }
        if (options.progress && (intake.position() & 0xff) == 0)
            options.progress(bytes.bytesRead());
    }
}

} // namespace JakOps
