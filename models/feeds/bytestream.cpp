// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/bytestream.h"

#include <array>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kPiece = 256 * 1024;

// 0x80 … 0x9f of Windows-1252; the rest is Latin-1. Unassigned ones become U+FFFD.
constexpr std::array<char16_t, 32> kUpper{0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6,
    0x2030, 0x0160, 0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd, 0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013,
    0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178};

QString fromWindows1252(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar& c : text) {
        if (c >= QChar(0x80) && c <= QChar(0x9f))
            c = QChar(kUpper[c.unicode() - 0x80]);
    }
    return text;
}

QString fromWide(QByteArrayView bytes, int unit, bool bigEndian)
{
    QString text;
    text.reserve(bytes.size() / unit);
    for (qsizetype i = 0; i + unit <= bytes.size(); i += unit) {
        char32_t c = 0;
        for (int k = 0; k < unit; ++k)
            c |= char32_t(uchar(bytes[i + k])) << (8 * (bigEndian ? unit - 1 - k : k));
        if (unit == 2 || c < 0x10000)
            text += QChar(char16_t(c));
        else if (c <= 0x10ffff)
            text += QString::fromUcs4(&c, 1);
        else
            text += QChar(QChar::ReplacementCharacter);
    }
    return text;
}

} // namespace

ByteStream::ByteStream(QIODevice& device, Charset charset)
    : m_device(device)
    , m_charset(charset)
{
}

bool ByteStream::fill()
{
    if (m_atEnd)
        return false;
    QByteArray piece(kPiece, Qt::Uninitialized);
    const qint64 got = m_device.read(piece.data(), kPiece);
    if (got < 0) {
        m_error = Error(ErrorCode::Unreadable, u"reading stopped: "_s + m_device.errorString());
        m_atEnd = true;
        return false;
    }
    piece.truncate(got);
    m_bytesRead += got;
    m_atEnd = got == 0;
    QByteArray utf8 = m_charset == Charset::Utf8 ? std::move(piece) : toUtf8(piece, m_atEnd);
    if (m_first && !utf8.isEmpty()) {
        if (utf8.startsWith("\xef\xbb\xbf"))
            utf8.remove(0, 3);
        m_first = false;
    }
    if (m_pos >= m_buffer.size())
        m_buffer = std::move(utf8);
    else if (m_pos > 0)
        m_buffer = m_buffer.sliced(m_pos) + utf8;
    else
        m_buffer += utf8;
    m_pos = 0;
    // A piece may hold nothing but a byte-order mark, or half a character.
    return !pending().isEmpty() && (got > 0) ? true : (m_atEnd ? false : fill());
}

void ByteStream::skipSpace()
{
    for (int c = peek(); c == ' ' || c == '\t' || c == '\r' || c == '\n'; c = peek())
        ++m_pos;
}

QByteArray ByteStream::toUtf8(const QByteArray& piece, bool last)
{
    if (m_charset == Charset::Windows1252)
        return fromWindows1252(piece).toUtf8();
    const int unit = m_charset == Charset::Utf32Be || m_charset == Charset::Utf32Le ? 4 : 2;
    const bool bigEndian = m_charset == Charset::Utf16Be || m_charset == Charset::Utf32Be;
    QByteArray bytes = m_half + piece;
    qsizetype whole = bytes.size() - bytes.size() % unit;
    // Keep a leading surrogate for the piece that brings its other half.
    if (unit == 2 && whole >= 2 && !last) {
        const uchar high = uchar(bytes[bigEndian ? whole - 2 : whole - 1]);
        if (high >= 0xd8 && high <= 0xdb)
            whole -= 2;
    }
    m_half = bytes.sliced(whole);
    return fromWide(QByteArrayView(bytes).first(whole), unit, bigEndian).toUtf8();
}

QByteArray utf8FromWindows1252(QByteArrayView bytes)
{
    return fromWindows1252(bytes).toUtf8();
}

QString decodedText(QByteArrayView bytes, bool& mixed)
{
    if (bytes.isValidUtf8()) [[likely]]
        return QString::fromUtf8(bytes);
    mixed = true;
    return fromWindows1252(bytes);
}

} // namespace JakOps
