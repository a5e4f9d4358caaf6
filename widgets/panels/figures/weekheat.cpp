// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/figures/weekheat.h"

#include "widgets/common/figurewords.h"
#include "widgets/common/format.h"
#include "widgets/common/metrics.h"
#include "widgets/common/theme.h"

#include <QMouseEvent>
#include <QPainter>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QRgb kDeep = 0x0A5CAD;
constexpr double kPalest = 0.06; // something is told apart from nothing

} // namespace

QColor WeekHeat::color(double share, const QColor& ground)
{
    if (share <= 0.0)
        return ground;
    const bool dark = ground.lightnessF() < 0.5F;
    return blended(ground, dark ? QColor(0x58A6F0) : QColor(kDeep), kPalest + (1.0 - kPalest) * std::min(1.0, share));
}

WeekHeat::WeekHeat(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void WeekHeat::setHeat(const Heat& heat)
{
    m_heat = heat;
    m_most = 0;
    for (const auto& day : m_heat)
        m_most = std::max(m_most, *std::ranges::max_element(day));
    setAccessibleName(tr("Reports by weekday and hour"));
    say(m_cell);
    update();
}

// Between the names of the days, the hours, and the line that says what is pointed at.
QRect WeekHeat::grid() const
{
    const QFontMetrics small(Theme::smallFont(font()));
    int names = 0;
    for (int day = 0; day < 7; ++day)
        names = std::max(names, small.horizontalAdvance(FigureWords::weekday(day)));
    const int left = Metric::kGroup + names + Metric::kGap;
    const int top = Metric::kInside;
    const int below = 2 * small.height() + Metric::kGap;
    const int cell = std::max(4, (width() - left - Metric::kGroup) / 24);
    const int row = std::max(4, (height() - top - below) / 7);
    return {left, top, cell * 24, row * 7};
}

QRect WeekHeat::cellRect(int weekday, int hour) const
{
    const QRect all = grid();
    const int cell = all.width() / 24;
    const int row = all.height() / 7;
    return {all.left() + hour * cell, all.top() + weekday * row, cell, row};
}

WeekHeat::Cell WeekHeat::cellAt(const QPoint& at) const
{
    const QRect all = grid();
    if (!all.contains(at))
        return {};
    return {(at.y() - all.top()) / (all.height() / 7), (at.x() - all.left()) / (all.width() / 24)};
}

void WeekHeat::paintEvent(QPaintEvent*)
{
    const ThemeColors& colors = m_theme.colors();
    QPainter painter(this);
    const QFont small = Theme::tabular(Theme::smallFont(font()));
    const QFontMetrics metrics(small);
    painter.setFont(small);
    const QRect all = grid();
    for (int day = 0; day < 7; ++day) {
        painter.setPen(colors.secondary);
        const QRect row = cellRect(day, 0);
        painter.drawText(QRect(0, row.top(), all.left() - Metric::kGap, row.height()), int(Qt::AlignRight | Qt::AlignVCenter),
            FigureWords::weekday(day));
        for (int hour = 0; hour < 24; ++hour) {
            const double share = m_most == 0 ? 0.0 : double(m_heat[size_t(day)][size_t(hour)]) / double(m_most);
            painter.fillRect(cellRect(day, hour).adjusted(0, 0, -1, -1), color(share, colors.raised));
        }
    }
    for (int hour = 0; hour < 24; hour += 3) {
        painter.setPen(colors.secondary);
        painter.drawText(QRect(cellRect(0, hour).left(), all.bottom() + 2, all.width() / 8, metrics.height()), int(Qt::AlignLeft),
            u"%1"_s.arg(hour, 2, 10, QChar(u'0')));
    }
    const Cell cell = m_cell;
    const QRect line(all.left(), all.bottom() + 2 + metrics.height(), width() - all.left() - Metric::kGroup, metrics.height());
    painter.setPen(colors.text);
    if (cell.weekday >= 0) {
        painter.drawText(line, int(Qt::AlignLeft | Qt::AlignVCenter), accessibleDescription());
        painter.setPen(QPen(colors.text, 2));
        painter.drawRect(cellRect(cell.weekday, cell.hour).adjusted(0, 0, -2, -2));
    } else {
        painter.setPen(colors.secondary);
        painter.drawText(line, int(Qt::AlignLeft | Qt::AlignVCenter),
            m_most == 0 ? QString() : tr("Deepest: %1 reports in one hour of the week").arg(Format::number(m_most)));
    }
}

void WeekHeat::say(const Cell& cell)
{
    m_cell = cell;
    if (cell.weekday < 0) {
        setAccessibleDescription({});
    } else {
        const qint64 count = m_heat[size_t(cell.weekday)][size_t(cell.hour)];
        //: weekday, from hour, to hour, number of reports
        setAccessibleDescription(tr("%1, %2 to %3: %4 reports")
                .arg(FigureWords::weekday(cell.weekday), u"%1"_s.arg(cell.hour, 2, 10, QChar(u'0')),
                    u"%1"_s.arg(cell.hour + 1, 2, 10, QChar(u'0')), Format::number(count)));
    }
    update();
}

void WeekHeat::open(const Cell& cell)
{
    if (cell.weekday >= 0 && m_heat[size_t(cell.weekday)][size_t(cell.hour)] > 0)
        Q_EMIT opened(cell.weekday, cell.hour);
}

void WeekHeat::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        open(cellAt(event->position().toPoint()));
}

void WeekHeat::mouseMoveEvent(QMouseEvent* event)
{
    const Cell cell = cellAt(event->position().toPoint());
    setCursor(cell.weekday >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (cell != m_cell)
        say(cell);
}

void WeekHeat::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    if (!hasFocus())
        say({});
}

void WeekHeat::keyPressEvent(QKeyEvent* event)
{
    Cell cell = m_cell.weekday < 0 ? Cell{0, 0} : m_cell;
    switch (event->key()) {
    case Qt::Key_Left:
        cell.hour = std::max(0, cell.hour - 1);
        break;
    case Qt::Key_Right:
        cell.hour = std::min(23, cell.hour + 1);
        break;
    case Qt::Key_Up:
        cell.weekday = std::max(0, cell.weekday - 1);
        break;
    case Qt::Key_Down:
        cell.weekday = std::min(6, cell.weekday + 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return open(m_cell);
    default:
        return QWidget::keyPressEvent(event);
    }
    say(cell);
}

void WeekHeat::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (m_cell.weekday < 0)
        say({0, 0});
}

void WeekHeat::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    say({});
}

} // namespace JakOps
