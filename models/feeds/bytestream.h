// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "feeds/sourceformat.h"

#include <QByteArray>
#include <QIODevice>

#include <functional>

namespace JakOps {

// A source's bytes as UTF-8, read piece by piece: what is held is the unread rest of a piece, never the whole. Other
// encodings are converted on the way; bytes of UTF-8 go through as they are, valid or not. Positions are of the source,
// for progress.
class ByteStream final
{
public:
    ByteStream(QIODevice& device, Charset charset);

    // What is held and not taken yet. Valid until the next fill() or take().
    [[nodiscard]] QByteArrayView pending() const { return QByteArrayView(m_buffer).sliced(m_pos); }
    void take(qsizetype bytes) { m_pos += bytes; }
    // Reads another piece behind what is pending; false at the end (or on an error: see error()).
    bool fill();

    // For readers of one byte after another: -1 at the end.
    [[nodiscard]] int peek()
    {
        if (m_pos >= m_buffer.size() && !fill())
            return -1;
        return uchar(m_buffer[m_pos]);
    }
    void skipSpace();

    [[nodiscard]] qint64 bytesRead() const { return m_bytesRead; } // from the source
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

private:
    [[nodiscard]] QByteArray toUtf8(const QByteArray& piece, bool last);

    QIODevice& m_device;
    Charset m_charset;
    QByteArray m_buffer;
    qsizetype m_pos = 0;
    qint64 m_bytesRead = 0;
    bool m_atEnd = false;
    bool m_first = true;
    QByteArray m_half; // bytes of a character that the last piece cut
    std::optional<Error> m_error;
};

[[nodiscard]] QByteArray utf8FromWindows1252(QByteArrayView bytes);

// Text of a value: UTF-8 where it is, else Windows-1252 (files of mixed origin have both). `mixed` is set in the second
// case.
[[nodiscard]] QString decodedText(QByteArrayView bytes, bool& mixed);

} // namespace JakOps
