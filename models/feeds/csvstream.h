// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/bytestream.h"

#include <vector>

namespace JakOps {

inline constexpr qsizetype kMaxRecordBytes = 1024 * 1024; // of one record, in any format
inline constexpr size_t kMaxColumns = 1'000;

// Records of a CSV source of any size, one at a time, in constant memory. Fields are views into the stream's buffer.
// Lenient like base/csv.h; a quote that is never closed costs its own record only: the reading goes on at the next
// line.
class CsvStream final
{
public:
    enum class Step {
        Record,
        Unclosed, // a quote that does not end within a record's size: this record is lost; line() holds its start
        TooLong, // over kMaxRecordBytes or kMaxColumns
        End,
    };

    CsvStream(ByteStream& bytes, char delimiter);

    [[nodiscard]] Step next();
    [[nodiscard]] size_t fields() const { return m_fields.size(); }
    [[nodiscard]] QString field(size_t index, bool& mixed) const; // quotes taken off
    [[nodiscard]] bool isBlank() const; // an empty line
    [[nodiscard]] QByteArrayView line() const { return m_line; } // as it stands in the source

private:
    struct Field
    {
        qsizetype from = 0;
        qsizetype length = 0;
        bool quoted = false;
        bool doubled = false; // has "" inside
    };
    // The end of the record that starts at the stream's position, behind its line end; -1: more bytes are needed.
    [[nodiscard]] qsizetype scan(QByteArrayView text, bool atEnd);
    [[nodiscard]] Step skipLine(Step step);

    ByteStream& m_bytes;
    char m_delimiter;
    std::vector<Field> m_fields;
    QByteArray m_lost; // the start of a record that was lost
    QByteArrayView m_line;
    qsizetype m_taken = 0; // bytes of the record last returned
    int m_unclosed = 0;
    bool m_openQuote = false;
};

} // namespace JakOps
