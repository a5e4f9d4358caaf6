// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/shortcutsheet.h"

#include "widgets/common/metrics.h"
#include "widgets/common/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kColumn = 264;
constexpr int kKeys = 84;
constexpr int kLine = 28;
constexpr int kMargin = 24;
constexpr int kTitle = 48;

} // namespace

ShortcutSheet::ShortcutSheet(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    hide();
    parent->installEventFilter(this);
}

void ShortcutSheet::setGroups(const QList<Group>& groups)
{
    m_groups = groups;
    QStringList lines;
    for (const Group& group : groups) {
        for (const Entry& entry : group.entries)
            lines << entry.keys + u": "_s + entry.meaning;
    }
    setAccessibleName(tr("Keyboard shortcuts"));
    setAccessibleDescription(lines.join(u'\n'));
    update();
}

void ShortcutSheet::openOver()
{
    setGeometry(parentWidget()->rect());
    raise();
    show();
    setFocus();
}

QSize ShortcutSheet::cardSize() const
{
    qsizetype lines = 0;
    for (const Group& group : m_groups)
        lines = std::max(lines, group.entries.size() + 1);
    return {int(m_groups.size()) * kColumn + 2 * kMargin, kTitle + int(lines) * kLine + 2 * kMargin - Metric::kGroup};
}

void ShortcutSheet::paintEvent(QPaintEvent*)
{
    const ThemeColors& colors = m_theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil(Qt::black);
    veil.setAlphaF(0.45F);
    painter.fillRect(rect(), veil);
    QRect card(QPoint(0, 0), cardSize().boundedTo(size() - QSize(2 * Metric::kPanel, 2 * Metric::kPanel)));
    card.moveCenter(rect().center());
    painter.setPen(colors.strongLine);
    painter.setBrush(colors.surface);
    painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    painter.setPen(colors.text);
    painter.setFont(Theme::titleFont(font()));
    painter.drawText(QRect(card.left() + kMargin, card.top() + kMargin - Metric::kInside, card.width() - 2 * kMargin, kLine),
        int(Qt::AlignLeft | Qt::AlignVCenter), tr("Keyboard shortcuts"));
    painter.setFont(font());
    painter.setPen(colors.secondary);
    painter.drawText(QRect(card.left() + kMargin, card.top() + kMargin - Metric::kInside, card.width() - 2 * kMargin, kLine),
        int(Qt::AlignRight | Qt::AlignVCenter), tr("Any key closes this"));
    QPoint corner(card.left() + kMargin, card.top() + kMargin + kTitle - Metric::kGroup);
    for (const Group& group : std::as_const(m_groups)) {
        paintGroup(painter, group, corner);
        corner.rx() += kColumn;
    }
}

void ShortcutSheet::paintGroup(QPainter& painter, const Group& group, QPoint corner) const
{
    const ThemeColors& colors = m_theme.colors();
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(colors.secondary);
    painter.drawText(QRect(corner, QSize(kColumn, kLine)), int(Qt::AlignLeft | Qt::AlignVCenter), group.title);
    int y = corner.y() + kLine;
    painter.setFont(font());
    const QFontMetrics metrics = fontMetrics();
    for (const Entry& entry : group.entries) {
        const int width = std::max(22, metrics.horizontalAdvance(entry.keys) + 12);
        const QRectF cap(corner.x() + 0.5, y + 3.5, width, kLine - 8);
        painter.setPen(colors.strongLine);
        painter.setBrush(colors.window);
        painter.drawRoundedRect(cap, Metric::kRadius, Metric::kRadius);
        painter.setPen(colors.text);
        painter.drawText(cap, Qt::AlignCenter, entry.keys);
        const QRect words(corner.x() + kKeys, y, kColumn - kKeys - Metric::kGap, kLine);
        painter.drawText(words, int(Qt::AlignLeft | Qt::AlignVCenter),
            metrics.elidedText(entry.meaning, Qt::ElideRight, words.width()));
        y += kLine;
    }
}

bool ShortcutSheet::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) { // keys close the card, they do nothing behind it
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void ShortcutSheet::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Shift && event->key() != Qt::Key_Control && event->key() != Qt::Key_Alt)
        hide();
}

void ShortcutSheet::mousePressEvent(QMouseEvent*)
{
    hide();
}

bool ShortcutSheet::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

} // namespace JakOps
