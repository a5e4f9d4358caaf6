// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/csvstream.h"

namespace JakOps {

namespace {

// Each unclosed quote makes us look through a whole record's size in vain. A file full of them is read without quoting
// after this many.
constexpr int kMaxUnclosed = 200;

} // namespace

CsvStream::CsvStream(ByteStream& bytes, char delimiter)
    : m_bytes(bytes)
    , m_delimiter(delimiter)
{
}

CsvStream::Step CsvStream::next()
{
    m_bytes.take(std::exchange(m_taken, 0));
    m_line = {};
    if (m_bytes.peek() < 0)
        return Step::End;
    bool atEnd = false;
    while (true) {
        const QByteArrayView text = m_bytes.pending();
        const qsizetype end = scan(text, atEnd);
        if (end >= 0 && m_openQuote) // the source ends inside quotes
            return skipLine(Step::Unclosed);
        if (end >= 0) {
            m_taken = end;
            m_line = text.first(end);
            if (m_fields.size() > kMaxColumns || end > kMaxRecordBytes)
                return Step::TooLong;
            return Step::Record;
        }
        if (text.size() > kMaxRecordBytes)
            return skipLine(m_openQuote ? Step::Unclosed : Step::TooLong);
        atEnd = !m_bytes.fill();
    }
}

qsizetype CsvStream::scan(QByteArrayView text, bool atEnd)
{
    m_fields.clear();
    m_openQuote = false;
    const char* const data = text.data();
    const qsizetype size = text.size();
    const bool quotes = m_unclosed < kMaxUnclosed;
    qsizetype i = 0;
    while (true) {
        Field field;
        if (quotes && i < size && data[i] == '"') {
            field.quoted = true;
            field.from = ++i;
            while (true) {
                const auto* const quote = static_cast<const char*>(memchr(data + i, '"', size_t(size - i)));
                if (!quote) {
                    m_openQuote = true;
                    return atEnd ? size : -1;
                }
                i = quote - data;
                if (i + 1 >= size && !atEnd)
                    return -1;
                if (i + 1 < size && data[i + 1] == '"') {
                    field.doubled = true;
                    i += 2;
                    continue;
                }
                break;
            }
            field.length = i - field.from;
            ++i;
            // What stands between the closing quote and the delimiter is not ours to judge: it belongs to the field.
            const qsizetype rest = i;
            while (i < size && data[i] != m_delimiter && data[i] != '\n' && data[i] != '\r')
                ++i;
            if (i > rest && !text.sliced(rest, i - rest).trimmed().isEmpty())
                field.length = i - field.from;
        } else {
            field.from = i;
            while (i < size && data[i] != m_delimiter && data[i] != '\n' && data[i] != '\r')
                ++i;
            field.length = i - field.from;
        }
        if (i >= size && !atEnd)
            return -1;
        if (m_fields.size() <= kMaxColumns)
            m_fields.push_back(field);
        if (i >= size)
            return size;
        const char c = data[i++];
        if (c == m_delimiter)
            continue;
        if (c == '\r') {
            if (i >= size && !atEnd)
                return -1;
            if (i < size && data[i] == '\n')
                ++i;
        }
        return i;
    }
}

CsvStream::Step CsvStream::skipLine(Step step)
{
    m_unclosed += step == Step::Unclosed ? 1 : 0;
    m_fields.clear();
    m_lost = m_bytes.pending().first(std::min<qsizetype>(m_bytes.pending().size(), 2'000)).toByteArray();
    if (const qsizetype end = m_lost.indexOf('\n'); end >= 0)
        m_lost.truncate(end);
    m_line = m_lost;
    while (true) {
        const QByteArrayView text = m_bytes.pending();
        const qsizetype end = text.indexOf('\n');
        if (end >= 0) {
            m_bytes.take(end + 1);
            return step;
        }
        m_bytes.take(text.size());
        if (!m_bytes.fill())
            return step;
    }
}

QString CsvStream::field(size_t index, bool& mixed) const
{
    if (index >= m_fields.size())
        return {};
    const Field& field = m_fields[index];
    QString text = decodedText(m_line.sliced(field.from, field.length), mixed);
    if (field.doubled)
        text.replace(QStringLiteral("\"\""), QStringLiteral("\""));
    return text;
}

bool CsvStream::isBlank() const
{
    return m_fields.size() == 1 && !m_fields.front().quoted && m_line.trimmed().isEmpty();
}

} // namespace JakOps
