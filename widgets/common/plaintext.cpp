// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/plaintext.h"

#include "widgets/common/visibletext.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

QString plainToolTip(const QString& text)
{
    if (text.isEmpty())
        return {};
    QString escaped = visibleText(text).toHtmlEscaped();
    escaped.replace(u'\n', u"<br/>"_s);
    return u"<span>"_s + escaped + u"</span>"_s;
}

QString plainMnemonic(const QString& text)
{
    QString escaped = text;
    return escaped.replace(u'&', u"&&"_s);
}

} // namespace JakOps
