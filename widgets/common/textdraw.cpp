// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/textdraw.h"

#include "widgets/common/visibletext.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace JakOps {

namespace {

qreal layOut(QTextLayout& layout, int width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

QString oneParagraph(const QString& words)
{
    QString text = visibleText(words);
    return text.replace(u'\n', QChar::LineSeparator);
}

} // namespace

int textHeight(const QString& text, const QFont& font, int width)
{
    QTextLayout layout(oneParagraph(text), font);
    return int(std::ceil(layOut(layout, width)));
}

void drawText(QPainter& painter, const QRect& rect, const QString& text, const QFont& font)
{
    QTextLayout layout(oneParagraph(text), font);
    layOut(layout, rect.width());
    layout.draw(&painter, rect.topLeft());
}

} // namespace JakOps
