// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/formatsniffer.h"

#include "base/textguard.h"
#include "feeds/bytestream.h"
#include "feeds/csvstream.h"
#include "feeds/feedfield.h"

#include <QBuffer>
#include <QRegularExpression>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

// Valid but for a character that the end of the sample cuts.
bool isUtf8(QByteArrayView sample, bool complete)
{
    if (sample.isValidUtf8())
        return true;
    if (complete)
        return false;
    for (int cut = 1; cut <= 3 && cut < sample.size(); ++cut) {
        if (sample.chopped(cut).isValidUtf8())
            return true;
    }
    return false;
}

QByteArray asUtf8(QByteArrayView sample, Charset charset)
{
    QByteArray bytes = sample.toByteArray();
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return {};
    ByteStream stream(buffer, charset);
    while (stream.fill()) { }
    return stream.pending().toByteArray();
}

bool isArchive(QByteArrayView sample)
{
    return sample.startsWith("PK\x03\x04") || sample.startsWith("\x1f\x8b") || sample.startsWith("\xd0\xcf\x11\xe0")
        || sample.startsWith("Rar!") || sample.startsWith("7z\xbc\xaf") || sample.startsWith("BZh")
        || sample.startsWith("\xfd"
                             "7zXZ");
}

bool isBinary(QByteArrayView utf8)
{
    const QByteArrayView head = utf8.first(std::min<qsizetype>(utf8.size(), 4096));
    const auto strange = std::ranges::count_if(head, [](char c) {
        const auto u = uchar(c);
        return u < 0x20 && u != '\n' && u != '\r' && u != '\t' && u != '\f';
    });
    return head.startsWith("%PDF") || strange * 50 > head.size();
}

bool isHtml(QByteArrayView text)
{
    const QByteArray head = text.first(std::min<qsizetype>(text.size(), 1024)).toByteArray().toLower();
    return head.startsWith("<!doctype html") || head.contains("<html") || head.startsWith("<head")
        || head.startsWith("<body") || head.startsWith("<div") || head.startsWith("<p>") || head.startsWith("<h1")
        || head.startsWith("<!doctype xhtml");
}

// What the page says it is about: its title or heading, and a line that names an error.
QString htmlMessage(QByteArrayView text)
{
    const QString page = QString::fromUtf8(text.first(std::min<qsizetype>(text.size(), 16'384)));
    static const QRegularExpression error(u"ERROR:[^<\\n]{1,200}"_s);
    static const QRegularExpression title(
        u"<(title|h1)[^>]*>([^<]{1,200})<"_s, QRegularExpression::CaseInsensitiveOption);
    if (const auto match = error.match(page); match.hasMatch())
        return guardLine(match.captured(0), 200);
    if (const auto match = title.match(page); match.hasMatch())
        return guardLine(match.captured(2), 200);
    return {};
}

SourceShape shapeOfJson(QByteArrayView text)
{
    if (text.contains("\"tstatus\"") || text.contains("\"complaintCategory\""))
        return SourceShape::CrmDashboard;
    if (text.contains("\"update_id\""))
        return SourceShape::Updates;
    if (text.contains("\"service_request_id\""))
        return SourceShape::Reports;
    if (text.contains("\"service_code\"") && text.contains("\"service_name\"")
        && !text.contains("\"requested_datetime\""))
        return SourceShape::Services;
    return SourceShape::Unknown;
}

SourceShape shapeOfXml(QByteArrayView text)
{
    if (text.contains("<update_id") || text.contains("<request_update"))
        return SourceShape::Updates;
    if (text.contains("<service_requests") || text.contains("<service_request_id") || text.contains("<requests"))
        return SourceShape::Reports;
    if (text.contains("<services"))
        return SourceShape::Services;
    return SourceShape::Unknown;
}

// A table has columns, or at least one title that we know.
bool isTable(QByteArrayView text, QChar& delimiter)
{
    const qsizetype end = text.indexOf('\n');
    const QString first = QString::fromUtf8(text.first(end >= 0 ? end : text.size()).trimmed());
    delimiter = FormatSniffer::delimiterOf(text);
    if (delimiter.isNull()) {
        // Rows of any length under titles that we know are a table too.
        for (const char16_t candidate : {u',', u';', u'\t', u'|'}) {
            const QStringList titles = first.split(QChar(candidate));
            if (std::ranges::count_if(titles, [](const QString& title) { return fieldByName(title).has_value(); })
                >= 2) {
                delimiter = QChar(candidate);
                return true;
            }
        }
        delimiter = u',';
        return first.size() < 64 && fieldByName(first).has_value();
    }
    // Letters have commas too, and a comma on every line now and then: their lines are not titles, but sentences.
    const bool isProse
        = delimiter == u',' && first.count(u',') == 1 && first.contains(u", "_s) && first.count(u' ') >= 4;
    return !isProse;
}

} // namespace

namespace FormatSniffer {

FormatFacts sniff(QByteArrayView sample, bool complete)
{
    FormatFacts facts;
    facts.charset = charsetOf(sample, complete);
    if (isArchive(sample)) {
        facts.format = SourceFormat::Archive;
        return facts;
    }
    const QByteArray utf8 = asUtf8(sample, facts.charset);
    const QByteArrayView text = QByteArrayView(utf8).trimmed();
    if (text.isEmpty()) {
        facts.format = complete ? SourceFormat::Empty : SourceFormat::Text;
    } else if (isBinary(text)) {
        facts.format = SourceFormat::Binary;
    } else if (text.front() == '<') {
        facts.format = isHtml(text) ? SourceFormat::Html : SourceFormat::XmlRecords;
        if (facts.format == SourceFormat::Html)
            facts.message = htmlMessage(text);
        else
            facts.shape = shapeOfXml(text);
    } else if (text.front() == '{' || text.front() == '[') {
        const bool geo
            = text.contains("\"FeatureCollection\"") || (text.contains("\"Feature\"") && text.contains("\"geometry\""));
        facts.format = geo ? SourceFormat::GeoJson : SourceFormat::JsonRecords;
        facts.shape = geo ? SourceShape::Unknown : shapeOfJson(text);
    } else {
        facts.format = isTable(text, facts.delimiter) ? SourceFormat::Csv : SourceFormat::Text;
        if (facts.format == SourceFormat::Text && text.startsWith("ERROR"))
            facts.message = guardLine(QString::fromUtf8(text.first(std::min<qsizetype>(text.size(), 200))), 200);
    }
    return facts;
}

Charset charsetOf(QByteArrayView sample, bool complete)
{
    if (sample.startsWith("\xef\xbb\xbf"))
        return Charset::Utf8;
    if (sample.startsWith(QByteArrayView("\xff\xfe\0\0", 4)))
        return Charset::Utf32Le;
    if (sample.startsWith(QByteArrayView("\0\0\xfe\xff", 4)))
        return Charset::Utf32Be;
    if (sample.startsWith("\xff\xfe"))
        return Charset::Utf16Le;
    if (sample.startsWith("\xfe\xff"))
        return Charset::Utf16Be;
    // Without a mark: every other byte of Latin text in UTF-16 is zero.
    const QByteArrayView head = sample.first(std::min<qsizetype>(sample.size(), 512));
    if (head.size() >= 8) {
        qsizetype even = 0;
        qsizetype odd = 0;
        for (qsizetype i = 0; i < head.size(); ++i)
            (i % 2 == 0 ? even : odd) += head[i] == '\0' ? 1 : 0;
        if (odd * 10 > head.size() * 4 && even * 20 < head.size())
            return Charset::Utf16Le;
        if (even * 10 > head.size() * 4 && odd * 20 < head.size())
            return Charset::Utf16Be;
    }
    return isUtf8(sample, complete) ? Charset::Utf8 : Charset::Windows1252;
}

QChar delimiterOf(QByteArrayView utf8)
{
    QChar best;
    double bestShare = 0.6; // below this it is prose with commas
    size_t bestFields = 1;
    for (const char candidate : {',', ';', '\t', '|'}) {
        QByteArray bytes = utf8.toByteArray();
        QBuffer buffer(&bytes);
        if (!buffer.open(QIODevice::ReadOnly))
            return {};
        ByteStream stream(buffer, Charset::Utf8);
        CsvStream csv(stream, candidate);
        size_t header = 0;
        int lines = 0;
        int alike = 0;
        while (lines < 60 && csv.next() == CsvStream::Step::Record) {
            if (csv.isBlank())
                continue;
            if (lines++ == 0)
                header = csv.fields();
            alike += csv.fields() == header ? 1 : 0;
        }
        if (lines == 0 || header < 2)
            continue;
        const double share = double(alike) / lines;
        if (share > bestShare + 0.05 || (share > bestShare - 0.05 && header > bestFields)) {
            best = QLatin1Char(candidate);
            bestShare = share;
            bestFields = header;
        }
    }
    return best;
}

} // namespace FormatSniffer

} // namespace JakOps
