// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/textguard.h"

namespace JakOps {

namespace {

bool isForbidden(char16_t c)
{
    const bool control = (c < 0x20 && c != u'\n' && c != u'\t') || (c >= 0x7f && c < 0xa0);
    const bool bidi = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    return control || bidi || c == 0xfeff;
}

// Nothing to do for it: printable ASCII (and, in a text, line breaks and tabs) without space at its ends. Most of what
// comes is so, and looking is far cheaper than making anew. In a line also without two spaces in a row.
bool isClean(QStringView text, bool isLine)
{
    if (text.isEmpty())
        return true;
    if (text.front().unicode() <= 0x20 || text.back().unicode() <= 0x20)
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        const bool isBreak = !isLine && (c == u'\n' || c == u'\t');
        if ((c < 0x20 && !isBreak) || c >= 0x7f || (isLine && c == u' ' && text[i - 1] == u' '))
            return false;
    }
    return true;
}

} // namespace

QString guardText(const QString& text, qsizetype maxLength)
{
    if (text.size() <= maxLength && isClean(text, false))
        return text;
    // Normalising can lengthen a text, so an over-long one is cut before the work and again after.
    const QStringView bounded = QStringView(text).left(maxLength * 2);
    QString clean;
    clean.reserve(bounded.size());
    for (qsizetype i = 0; i < bounded.size(); ++i) {
        const QChar c = bounded[i];
        if (c == u'\r') {
            if (i + 1 >= bounded.size() || bounded[i + 1] != u'\n')
                clean += u'\n';
        } else if (c.isHighSurrogate() && i + 1 < bounded.size() && bounded[i + 1].isLowSurrogate()) {
            clean += c;
            clean += bounded[++i];
        } else if (c.isSurrogate()) {
            clean += QChar(QChar::ReplacementCharacter);
        } else if (!isForbidden(c.unicode())) {
            clean += c;
        }
    }
    clean = clean.normalized(QString::NormalizationForm_C).trimmed();
    if (clean.size() > maxLength) {
        const bool splits = maxLength > 0 && clean[maxLength - 1].isHighSurrogate();
        clean.truncate(splits ? maxLength - 1 : maxLength);
        clean = std::move(clean).trimmed(); // the cut may have bared white space
    }
    return clean;
}

QString guardLine(const QString& text, qsizetype maxLength)
{
    if (text.size() <= maxLength && isClean(text, true))
        return text;
    QString line = guardText(text.left(maxLength * 4), maxLength * 4).simplified();
    if (line.size() > maxLength) {
        const bool splits = line[maxLength - 1].isHighSurrogate();
        line.truncate(splits ? maxLength - 1 : maxLength);
        line = std::move(line).trimmed();
    }
    return line;
}

} // namespace JakOps
