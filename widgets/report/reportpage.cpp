// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/reportpage.h"

#include "widgets/report/reportwords.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double kMargin = 20.0;
constexpr double kHead = 15.0; // where the head stands
constexpr double kFirst = 24.0; // where a page begins
constexpr double kFoot = 18.0; // from below
constexpr double kInch = 25.4;

} // namespace

ReportPage::ReportPage(QPdfWriter& writer, Frame frame)
    : m_writer(writer)
    , m_frame(std::move(frame))
    , m_painter(&writer)
    , m_y(kFirst)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
}

ReportPage::~ReportPage()
{
    foot();
}

double ReportPage::units(double mm) const
{
    return mm / kInch * m_writer.resolution();
}

double ReportPage::millimetres(double units) const
{
    return units * kInch / m_writer.resolution();
}

double ReportPage::left() const
{
    return kMargin;
}

double ReportPage::width() const
{
    return millimetres(m_writer.width()) - 2 * kMargin;
}

double ReportPage::room() const
{
    return millimetres(m_writer.height()) - kFoot - 4.0 - m_y;
}

void ReportPage::newPage()
{
    foot();
    m_writer.newPage();
    ++m_number;
    text(left(), kHead - 4.0, width(), m_frame.head, Type::Small, quiet());
    line(left(), kHead + 1.5, left() + width(), kHead + 1.5, rule());
    m_y = kFirst;
}

void ReportPage::need(double mm)
{
    if (room() < mm)
        newPage();
}

void ReportPage::foot()
{
    const double y = millimetres(m_writer.height()) - kFoot;
    line(left(), y, left() + width(), y, rule());
    const QString page = ReportWords::page(m_number, m_frame.pages);
    const double side = widthOf(ReportWords::page(888, 888), Type::Small) + 2.0;
    text(left() + width() - side, y + 1.5, side, page, Type::Small, quiet(), Qt::AlignRight);
    const QString source = m_frame.demo.isEmpty() ? m_frame.source : m_frame.demo + u" \u00B7 "_s + m_frame.source;
    text(left(), y + 1.5, width() - side - 2.0, source, Type::Small, m_frame.demo.isEmpty() ? quiet() : alarm());
    if (!m_frame.demo.isEmpty() && m_number > 1)
        text(left(), kHead - 4.0, width(), m_frame.demo, Type::SmallBold, alarm(), Qt::AlignRight);
}

QFont ReportPage::font(Type type)
{
    QFont font(u"Noto Sans"_s);
    font.setStyleHint(QFont::SansSerif);
    switch (type) {
    case Type::Body:
        font.setPointSizeF(9.5);
        break;
    case Type::Small:
        font.setPointSizeF(8.0);
        break;
    case Type::Bold:
        font.setPointSizeF(9.5);
        font.setBold(true);
        break;
    case Type::SmallBold:
        font.setPointSizeF(8.0);
        font.setBold(true);
        break;
    case Type::Head:
        font.setPointSizeF(13.0);
        font.setBold(true);
        break;
    case Type::Title:
        font.setPointSizeF(17.0);
        break;
    case Type::Cover:
        font.setPointSizeF(26.0);
        font.setBold(true);
        break;
    case Type::Figure:
        font.setPointSizeF(17.0);
        font.setBold(true);
        break;
    }
    return font;
}

QRectF ReportPage::rect(double x, double y, double width, double height) const
{
    return {units(x), units(y), units(width), units(height)};
}

double ReportPage::heightOf(const QString& text, Type type, double width) const
{
    const QFontMetricsF metrics(font(type), &m_writer);
    return millimetres(
        metrics.boundingRect(QRectF(0, 0, units(width), 1e7), int(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, text).height());
}

double ReportPage::widthOf(const QString& text, Type type) const
{
    return millimetres(QFontMetricsF(font(type), &m_writer).horizontalAdvance(text));
}

double ReportPage::lineHeight(Type type) const
{
    return millimetres(QFontMetricsF(font(type), &m_writer).lineSpacing());
}

void ReportPage::text(double x, double y, double width, const QString& text, Type type, const QColor& color, Qt::Alignment align, bool wrap)
{
    const QFont with = font(type);
    m_painter.setFont(with);
    m_painter.setPen(color);
    const double height = wrap ? heightOf(text, type, width) + 1.0 : lineHeight(type);
    const QString shown = wrap ? text : QFontMetricsF(with, &m_writer).elidedText(text, Qt::ElideRight, units(width));
    m_painter.drawText(rect(x, y, width, height), int(align | Qt::AlignTop) | (wrap ? int(Qt::TextWordWrap) : int(Qt::TextSingleLine)), shown);
}

void ReportPage::paragraph(const QString& words, Type type, const QColor& color)
{
    const double height = heightOf(words, type, width());
    need(height);
    text(left(), m_y, width(), words, type, color, Qt::AlignLeft, true);
    m_y += height + 2.5;
}

void ReportPage::heading(const QString& words, double needed)
{
    need(needed);
    if (m_y > kFirst + 1.0)
        m_y += 5.0;
    text(left(), m_y, width(), words, Type::Head, accent());
    m_y += lineHeight(Type::Head) + 2.5;
}

void ReportPage::line(double x1, double y1, double x2, double y2, const QColor& color, double width)
{
    m_painter.setPen(QPen(color, units(width)));
    m_painter.drawLine(QPointF(units(x1), units(y1)), QPointF(units(x2), units(y2)));
}

void ReportPage::fill(double x, double y, double width, double height, const QColor& color)
{
    m_painter.fillRect(rect(x, y, width, height), color);
}

} // namespace JakOps
