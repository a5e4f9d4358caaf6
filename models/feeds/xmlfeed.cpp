// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/csvstream.h"
#include "feeds/recordreaders.h"

#include <QXmlStreamReader>

#include <array>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kPiece = 64 * 1024;

// Names of HTML that end up in data now and then. Nothing is ever looked up or expanded further.
class FewEntities final : public QXmlStreamEntityResolver
{
public:
    QString resolveUndeclaredEntity(const QString& name) override
    {
        return name == "nbsp"_L1                       ? u" "_s
            : name == "ndash"_L1 || name == "mdash"_L1 ? u"-"_s
                                                       : QString(QChar(QChar::ReplacementCharacter));
    }
};

bool isListRoot(QStringView name)
{
    static constexpr std::array<QLatin1StringView, 8> names{"service_requests"_L1, "service_request_updates"_L1,
        "service_requests_updates"_L1, "services"_L1, "requests"_L1, "errors"_L1, "request_updates"_L1, "response"_L1};
    return std::ranges::any_of(names, [name](QLatin1StringView one) { return name == one; });
}

bool isSingleRoot(QStringView name)
{
    static constexpr std::array<QLatin1StringView, 4> names{
        "request"_L1, "service_request"_L1, "request_update"_L1, "service"_L1};
    return std::ranges::any_of(names, [name](QLatin1StringView one) { return name == one; });
}

class XmlRecords final
{
public:
    XmlRecords(RecordIntake& intake, ReadResult& result)
        : m_intake(intake)
        , m_result(result)
    {
        m_xml.setEntityResolver(&m_entities);
        m_xml.setEntityExpansionLimit(0);
    }

    void feed(const QByteArray& piece)
    {
        m_xml.addData(piece);
        m_sinceRecord += piece.size();
    }

    // Reads what was fed. Returns false when it is over: the end, an error, or the sink had enough.
    [[nodiscard]] Result<bool> readOn()
    {
        while (!m_xml.atEnd()) {
            switch (m_xml.readNext()) {
            case QXmlStreamReader::StartElement:
                if (const Result<> done = startElement(); !done)
                    return std::unexpected(done.error());
                break;
            case QXmlStreamReader::EndElement:
                if (!endElement()) {
                    if (m_intake.serverError())
                        return std::unexpected(*m_intake.serverError());
                    m_result.stopped = true;
                    return false;
                }
                break;
            case QXmlStreamReader::Characters:
                if (m_inRecord && m_text.size() < kMaxRecordBytes)
                    m_text += m_xml.text();
                break;
            case QXmlStreamReader::DTD:
                if (!m_xml.entityDeclarations().isEmpty() || m_xml.text().contains(u'['))
                    return fail(ErrorCode::WrongFormat, u"document type declarations are not accepted"_s);
                break;
            default:
                break;
            }
        }
        if (m_xml.error() == QXmlStreamReader::PrematureEndOfDocumentError) {
            if (m_sinceRecord > 2 * kMaxRecordBytes)
                return fail(ErrorCode::TooLarge,
                    u"one record over 1 MiB (record "_s + QString::number(m_intake.position() + 1) + u')');
            return true; // more bytes may come
        }
        return false;
    }

    // After the last byte: what is missing or wrong.
    [[nodiscard]] Result<> end(bool sourceEnded)
    {
        if (m_result.stopped || !m_xml.hasError())
            return {};
        const bool truncated = sourceEnded && m_xml.error() == QXmlStreamReader::PrematureEndOfDocumentError;
        const QString detail = truncated
            ? u"the source ends in the middle: it was cut off"_s
            : QString(u"no XML from line "_s + QString::number(m_xml.lineNumber()) + u" on: "_s + m_xml.errorString());
        if (!m_sawRoot)
            return fail(ErrorCode::WrongFormat, detail);
        if (!m_inRecord)
            m_intake.startRecord();
        static_cast<void>(
            m_intake.problem(truncated ? ProblemCode::Truncated : ProblemCode::Malformed, detail, m_lastText.toUtf8()));
        return {};
    }

private:
    Result<> startElement()
    {
        const QString name = m_xml.name().toString();
        if (m_path.size() >= FeedReader::kMaxDepth)
            return fail(
                ErrorCode::TooLarge, u"nested deeper than "_s + QString::number(FeedReader::kMaxDepth) + u" levels"_s);
        m_path += name;
        if (m_path.size() == 1) {
            m_sawRoot = true;
            m_isSingle = isSingleRoot(name);
            if (!m_isSingle && !isListRoot(name))
                return fail(ErrorCode::WrongFormat, u"no Open311 data: the document is a <"_s + name.left(60) + u'>');
        }
        if (m_path.size() == recordDepth()) {
            m_intake.startRecord();
            m_inRecord = true;
            m_hasChildren = false;
        } else if (m_path.size() > recordDepth()) {
            m_hasChildren = true;
        }
        m_text.clear();
        return {};
    }

    // False: the reading ends.
    bool endElement()
    {
        const qsizetype depth = m_path.size();
        const QString name = m_path.takeLast();
        if (depth > recordDepth()) {
            const QString words = m_text.trimmed();
            if (!words.isEmpty()) {
                m_lastText = name + u'=' + words.left(150);
                m_intake.value((m_path.mid(recordDepth()) << name).join(u'.'), words);
            }
            m_text.clear();
        } else if (depth == recordDepth() && m_inRecord) {
            m_inRecord = false;
            m_sinceRecord = 0;
            const bool goOn = m_hasChildren
                ? m_intake.endRecord(m_lastText.toUtf8())
                : m_intake.problem(ProblemCode::NoContent, u"an empty record"_s, m_text.toUtf8());
            m_lastText.clear();
            m_text.clear();
            return goOn;
        }
        return true;
    }

    [[nodiscard]] qsizetype recordDepth() const { return m_isSingle ? 1 : 2; }

    QXmlStreamReader m_xml;
    FewEntities m_entities;
    RecordIntake& m_intake;
    ReadResult& m_result;
    QStringList m_path;
    QString m_text;
    QString m_lastText;
    qint64 m_sinceRecord = 0; // bytes fed since a record was complete: bounds what the parser can hold
    bool m_isSingle = false;
    bool m_sawRoot = false;
    bool m_inRecord = false;
    bool m_hasChildren = false;
};

// Control characters that XML forbids would cost all records after them; a space does no harm. Not for UTF-16.
void takeOutControls(QByteArray& piece)
{
    for (char& c : piece) {
        if (uchar(c) < 0x20 && c != '\n' && c != '\r' && c != '\t')
            c = ' ';
    }
}

// Bytes that are Windows-1252 although the document says UTF-8, or says nothing.
bool lies(const FormatFacts& facts, QByteArrayView sample)
{
    if (facts.charset != Charset::Windows1252)
        return false;
    const QByteArray head = sample.first(std::min<qsizetype>(sample.size(), 200)).toByteArray().toLower();
    const qsizetype declaration = head.indexOf("encoding");
    return declaration < 0 || head.indexOf("utf-8", declaration) >= 0;
}

} // namespace

Result<> readXml(QIODevice& device, RecordIntake& intake, ReadResult& result, const ReadOptions& options)
{
    XmlRecords records(intake, result);
    const bool convert = lies(result.facts, device.peek(1'000));
    const bool isWide = result.facts.charset != Charset::Utf8 && result.facts.charset != Charset::Windows1252;
    qint64 total = 0;
    bool first = true;
    while (true) {
        QByteArray piece = device.read(kPiece);
        if (piece.isEmpty())
            break;
        total += piece.size();
        if (convert)
            piece = utf8FromWindows1252(piece);
        if (!isWide)
            takeOutControls(piece);
        if (first) { // white space before the declaration is an error in XML, and common in the wild
            piece = piece.sliced(std::ranges::find_if(piece, [](char c) { return uchar(c) > ' '; }) - piece.cbegin());
            first = piece.isEmpty();
        }
        records.feed(piece);
        const Result<bool> more = records.readOn();
        if (!more)
            return std::unexpected(more.error());
        if (!*more)
            return records.end(false);
        if (options.progress)
            options.progress(total);
    }
    return records.end(true);
}

} // namespace JakOps
