// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/visibletext.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

bool turnsAround(char16_t c)
{
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f || c == 0x061c;
}

} // namespace

QString visibleText(const QString& text)
{
    const auto hidden = [](QChar c) { return turnsAround(c.unicode()); };
    if (std::ranges::none_of(text, hidden))
        return text;
    QString shown;
    for (const QChar c : text) {
        if (hidden(c))
            shown += u"\u2039U+%1\u203A"_s.arg(uint(c.unicode()), 4, 16, QChar(u'0')).toUpper();
        else
            shown += c;
    }
    return shown;
}

} // namespace JakOps
