// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/bulletin/bulletinstrip.h"

#include "base/textguard.h"
#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

BulletinStrip::BulletinStrip(const Theme& theme, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setObjectName(u"bulletinStrip"_s);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void BulletinStrip::setBulletins(const QList<Bulletin>& inSight)
{
    m_bulletins = inSight;
    setVisible(!m_bulletins.isEmpty());
    retranslate();
}

QString BulletinStrip::more() const
{
    return m_bulletins.size() > 1 ? tr("and %1 more").arg(Format::number(m_bulletins.size() - 1)) : QString();
}

void BulletinStrip::retranslate()
{
    if (m_bulletins.isEmpty())
        return;
    const QString title = guardLine(m_bulletins.first().title);
    setAccessibleName(tr("Bulletin: %1").arg(title));
    setAccessibleDescription(tr("Bulletins for your area: %1. Enter opens them.").arg(Format::number(m_bulletins.size())));
    setToolTip(plainToolTip(title));
    update();
}

QSize BulletinStrip::sizeHint() const
{
    return {200, Metric::kRow};
}

void BulletinStrip::paintEvent(QPaintEvent*)
{
    if (m_bulletins.isEmpty())
        return;
    const ThemeColors& colors = m_theme.colors();
    const Bulletin& bulletin = m_bulletins.first();
    QPainter painter(this);
    painter.fillRect(rect(), blended(colors.surface, colors.accent, underMouse() ? 0.16 : 0.09));
    painter.fillRect(QRect(0, height() - 1, width(), 1), colors.line);
    if (hasFocus()) {
        painter.setPen(QPen(colors.accent, 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
    QRect inner = rect().adjusted(Metric::kGap, 0, -Metric::kGap, 0);
    const QString sign = bulletin.pinned ? u"window-pin"_s : u"news-subscribe"_s;
    const QIcon icon = Icons::icon(sign, colors.accent);
    icon.paint(&painter, QRect(inner.left(), (height() - Metric::kIconSmall) / 2, Metric::kIconSmall, Metric::kIconSmall));
    inner.setLeft(inner.left() + Metric::kIconSmall + Metric::kGap);
    painter.setFont(font());
    if (const QString rest = more(); !rest.isEmpty()) {
        painter.setPen(colors.secondary);
        painter.drawText(inner, int(Qt::AlignRight | Qt::AlignVCenter), rest);
        inner.setRight(inner.right() - fontMetrics().horizontalAdvance(rest) - Metric::kGap);
    }
    QFont bold = font();
    bold.setBold(bulletin.readAt == 0);
    painter.setFont(bold);
    painter.setPen(colors.text);
    painter.drawText(inner, int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine),
        QFontMetrics(bold).elidedText(guardLine(bulletin.title), Qt::ElideRight, inner.width()));
}

void BulletinStrip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void BulletinStrip::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void BulletinStrip::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void BulletinStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QAbstractButton::changeEvent(event);
}

} // namespace JakOps
