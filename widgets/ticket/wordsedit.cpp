// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/wordsedit.h"

#include "widgets/common/metrics.h"

#include <QMimeData>
#include <QTextBlock>

namespace JakOps {

namespace {

constexpr int kFewestLines = 3;
constexpr int kMostLines = 10;

bool hasMedia(const QMimeData& source)
{
    if (source.hasImage())
        return true;
    const QList<QUrl> urls = source.urls();
    return !urls.isEmpty() && std::ranges::all_of(urls, &QUrl::isLocalFile);
}

} // namespace

WordsEdit::WordsEdit(QWidget* parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(Metric::kInside + 2);
    connect(this, &QPlainTextEdit::textChanged, this, &WordsEdit::fitHeight);
    fitHeight();
}

bool WordsEdit::canInsertFromMimeData(const QMimeData* source) const
{
    return (m_takesPhotos && hasMedia(*source)) || source->hasText();
}

void WordsEdit::insertFromMimeData(const QMimeData* source)
{
    // A spreadsheet's cell comes with a picture of itself: words go before pictures, unless the words are only file
    // names.
    const bool wordsFirst = source->hasText() && !source->hasUrls();
    if (m_takesPhotos && hasMedia(*source) && !wordsFirst)
        Q_EMIT mediaInserted(source);
    else if (source->hasText())
        insertPlainText(source->text());
}

void WordsEdit::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void WordsEdit::fitHeight()
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && lines < kMostLines; block = block.next())
        lines += qMax(1, block.lineCount());
    lines = qBound(kFewestLines, lines, kMostLines);
    const int height
        = lines * fontMetrics().lineSpacing() + int(2 * document()->documentMargin()) + 2 * frameWidth() + 2;
    if (height != this->height() || minimumHeight() != height)
        setFixedHeight(height);
}

} // namespace JakOps
