// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/searchbox.h"

#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/theme.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPauseMs = 180;
constexpr int kWidth = 320;
constexpr int kMaxLength = 200;
constexpr qsizetype kNumberLength = 6;

// Worth looking up as a whole number: one word, mostly digits.
bool looksLikeNumber(const QString& text)
{
    const auto digits = std::ranges::count_if(text, [](QChar c) { return c.isDigit(); });
    return text.size() >= kNumberLength && digits * 2 > text.size()
        && std::ranges::none_of(text, [](QChar c) { return c.isSpace(); });
}

} // namespace

SearchBox::SearchBox(const Theme& theme, QWidget* parent)
    : QLineEdit(parent)
    , m_theme(theme)
{
    setMaxLength(kMaxLength);
    setClearButtonEnabled(true);
    addAction(Icons::icon(u"edit-find"_s), QLineEdit::LeadingPosition);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(this, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &SearchBox::say);
    retranslate();
}

QSize SearchBox::sizeHint() const
{
    return {kWidth, QLineEdit::sizeHint().height()};
}

void SearchBox::showText(const QString& text)
{
    if (text.trimmed() == this->text().trimmed())
        return;
    setText(text);
    m_pause.stop();
    m_said = text.trimmed();
}

void SearchBox::askNumber()
{
    if (!m_askingNumber) {
        say();
        m_askingNumber = true;
        m_before = text();
        clear();
        m_pause.stop();
        retranslate();
    }
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

void SearchBox::endNumber()
{
    if (!std::exchange(m_askingNumber, false))
        return;
    setText(m_before);
    m_pause.stop();
    retranslate();
}

void SearchBox::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        endNumber();
}

void SearchBox::say()
{
    m_pause.stop();
    if (m_askingNumber)
        return;
    const QString wanted = text().trimmed();
    if (wanted == m_said)
        return;
    m_said = wanted;
    Q_EMIT searched(wanted);
}

void SearchBox::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        const QString number = text().trimmed();
        const bool asked = m_askingNumber;
        endNumber();
        say();
        Q_EMIT left();
        if (asked ? !number.isEmpty() : looksLikeNumber(number))
            Q_EMIT numberEntered(number, asked);
        return;
    }
    case Qt::Key_Down:
        endNumber();
        say();
        Q_EMIT left();
        return;
    case Qt::Key_Escape:
        if (m_askingNumber) {
            endNumber();
            Q_EMIT left();
        } else if (text().isEmpty()) {
            Q_EMIT left();
        } else {
            clear();
            say();
        }
        return;
    default: QLineEdit::keyPressEvent(event);
    }
}

void SearchBox::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty() || hasFocus())
        return;
    // The key that leads here, as a small key cap at the right.
    const ThemeColors& colors = m_theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF cap(width() - 26.5, (height() - 18) / 2 + 0.5, 18, 17);
    painter.setPen(colors.strongLine);
    painter.setBrush(colors.window);
    painter.drawRoundedRect(cap, 3, 3);
    painter.setPen(colors.secondary);
    painter.setFont(Theme::smallFont(font()));
    painter.drawText(cap, Qt::AlignCenter, u"/"_s);
}

void SearchBox::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

void SearchBox::retranslate()
{
    setPlaceholderText(m_askingNumber ? tr("Number of the report, then Enter") : tr("Search number, address, words…"));
    setAccessibleName(tr("Search reports"));
}

} // namespace JakOps
