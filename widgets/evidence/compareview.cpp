// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evidence/compareview.h"

#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace JakOps {

namespace {
constexpr double kStep = 0.05;
constexpr int kKnob = 11;
} // namespace

CompareView::CompareView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("compareView"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    describe();
}

void CompareView::setPictures(const QImage& left, const QImage& right)
{
    m_left = left;
    m_right = right;
    update();
}

void CompareView::setProblems(const QString& left, const QString& right)
{
    m_leftProblem = left;
    m_rightProblem = right;
    describe();
}

void CompareView::setTitles(const QString& left, const QString& right)
{
    m_leftTitle = left;
    m_rightTitle = right;
    describe();
}

void CompareView::setWay(Way way)
{
    if (way == m_way)
        return;
    m_way = way;
    describe();
    Q_EMIT wayChanged();
}

void CompareView::setPosition(double share)
{
    m_position = std::clamp(share, 0.0, 1.0);
    describe();
}

void CompareView::describe()
{
    setAccessibleName(m_leftTitle + QStringLiteral(" | ") + m_rightTitle);
    setAccessibleDescription(m_way == Way::Slider
            ? tr("The left picture covers %1 of the right one. Arrow keys move the line, Space shows both beside each other.")
                  .arg(Format::percent(m_position))
            : tr("Both pictures beside each other. Space lays one over the other."));
    update();
}

QRect CompareView::fitted(const QImage& image, const QRect& space) const
{
    QRect target({}, image.size().scaled(space.size(), Qt::KeepAspectRatio));
    target.moveCenter(space.center());
    return target;
}

void CompareView::paintPicture(QPainter& painter, const QRect& space, const QImage& image, const QString& problem) const
{
    if (!image.isNull()) {
        painter.drawImage(fitted(image, space), image);
        return;
    }
    painter.fillRect(space, m_theme.colors().raised);
    painter.setPen(m_theme.colors().secondary);
    painter.drawText(space.adjusted(Metric::kPanel, 0, -Metric::kPanel, 0), int(Qt::AlignCenter) | Qt::TextWordWrap, problem);
}

void CompareView::paintTitle(QPainter& painter, const QRect& space, const QString& title, bool atRight) const
{
    if (title.isEmpty())
        return;
    const QFontMetrics metrics(painter.font());
    const QString shown = metrics.elidedText(title, Qt::ElideRight, space.width() - 2 * Metric::kPanel);
    QRect ground(0, 0, metrics.horizontalAdvance(shown) + 2 * Metric::kGap, metrics.height() + Metric::kInside);
    ground.moveTop(space.top() + Metric::kGap);
    if (atRight)
        ground.moveRight(space.right() - Metric::kGap);
    else
        ground.moveLeft(space.left() + Metric::kGap);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 170));
    painter.drawRoundedRect(ground, Metric::kRadius, Metric::kRadius);
    painter.setPen(Qt::white);
    painter.drawText(ground, Qt::AlignCenter, shown);
}

void CompareView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), m_theme.colors().window);
    if (m_way == Way::SideBySide) {
        const QRect left(0, 0, (width() - Metric::kGap) / 2, height());
        const QRect right(width() - left.width(), 0, left.width(), height());
        paintPicture(painter, left, m_left, m_leftProblem);
        paintPicture(painter, right, m_right, m_rightProblem);
        paintTitle(painter, left, m_leftTitle, false);
        paintTitle(painter, right, m_rightTitle, true);
    } else {
        const int line = int(std::lround(m_position * width()));
        painter.setClipRect(QRect(line, 0, width() - line, height()));
        paintPicture(painter, rect(), m_right, m_rightProblem);
        painter.setClipRect(QRect(0, 0, line, height()));
        painter.fillRect(rect(), m_theme.colors().window);
        paintPicture(painter, rect(), m_left, m_leftProblem);
        painter.setClipping(false);
        paintTitle(painter, QRect(0, 0, width() / 2, height()), m_leftTitle, false);
        paintTitle(painter, QRect(width() / 2, 0, width() - width() / 2, height()), m_rightTitle, true);
        painter.setPen(QPen(Qt::black, 4));
        painter.drawLine(line, 0, line, height());
        painter.setPen(QPen(Qt::white, 2));
        painter.drawLine(line, 0, line, height());
        painter.setBrush(m_theme.colors().accent);
        const QPointF knob(line, height() / 2.0);
        painter.drawEllipse(knob, kKnob, kKnob);
        painter.setPen(QPen(m_theme.colors().accentText, 2));
        for (const int side : {-1, 1}) {
            painter.drawLine(knob + QPointF(side * 6, 0), knob + QPointF(side * 3, -4));
            painter.drawLine(knob + QPointF(side * 6, 0), knob + QPointF(side * 3, 4));
        }
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.colors().accent, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void CompareView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        setPosition(m_position - kStep);
        break;
    case Qt::Key_Right:
        setPosition(m_position + kStep);
        break;
    case Qt::Key_Home:
        setPosition(0.0);
        break;
    case Qt::Key_End:
        setPosition(1.0);
        break;
    case Qt::Key_Space:
        setWay(m_way == Way::Slider ? Way::SideBySide : Way::Slider);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void CompareView::drawTo(double x)
{
    if (m_way == Way::Slider && width() > 0)
        setPosition(x / width());
}

void CompareView::mousePressEvent(QMouseEvent* event)
{
    drawTo(event->position().x());
}

void CompareView::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton)
        drawTo(event->position().x());
}

void CompareView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
}

} // namespace JakOps
