// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/intake/receiptpage.h"

#include "widgets/intake/qrcode.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTextLayout>
#include <QTextOption>

namespace JakOps::ReceiptPage {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double kMargin = 8.0; // mm
constexpr double kQr = 38.0;
constexpr double kPointMm = 25.4 / 72.0;

// Writes lines one below the other.
class Pen final
{
public:
    Pen(QPainter& painter, QPointF topLeft, double mm)
        : m_painter(painter)
        , m_left(topLeft.x() + kMargin * mm)
        , m_width((kWidthMm - 2 * kMargin) * mm)
        , m_y(topLeft.y() + kMargin * mm)
        , m_mm(mm)
    {
    }

    void words(const QString& text, double points, bool bold = false, Qt::Alignment alignment = Qt::AlignLeft)
    {
        if (text.isEmpty())
            return;
        QFont font(QGuiApplication::font().family());
        font.setPixelSize(std::max(1, qRound(points * kPointMm * m_mm)));
        font.setBold(bold);
        QTextLayout layout(text, font, m_painter.device());
        QTextOption option(alignment);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        double height = 0;
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(m_width);
            line.setPosition({0, height});
            height += line.height();
        }
        layout.endLayout();
        layout.draw(&m_painter, {m_left, m_y});
        m_y += height;
    }
    void fact(const QString& name, const QString& value)
    {
        words(name, 7.5);
        words(value, 10.5);
        space(1.2);
    }
    void space(double millimetres) { m_y += millimetres * m_mm; }
    void rule()
    {
        space(2);
        m_painter.fillRect(QRectF(m_left, m_y, m_width, 0.25 * m_mm), Qt::black);
        space(2.5);
    }
    void square(const QrCode& code, double millimetres)
    {
        const double side = millimetres * m_mm;
        code.paint(m_painter, {m_left + (m_width - side) / 2, m_y, side, side});
        m_y += side;
    }

private:
    QPainter& m_painter;
    double m_left;
    double m_width;
    double m_y;
    double m_mm;
};

} // namespace

void paint(QPainter& painter, QPointF topLeft, double mm, const ReceiptFacts& facts)
{
    painter.save();
    painter.fillRect(QRectF(topLeft, QSizeF(kWidthMm * mm, kHeightMm * mm)), Qt::white);
    painter.setPen(Qt::black);
    Pen pen(painter, topLeft, mm);
    pen.words(facts.title, 13, true);
    pen.words(facts.office, 9);
    pen.words(facts.sample, 9, true);
    pen.rule();
    pen.words(facts.readable, 17, true, Qt::AlignHCenter);
    pen.space(1);
    pen.square(QrCode::of(facts.number), kQr);
    pen.rule();
    for (const auto& [name, value] : facts.facts)
        pen.fact(name, value);
    pen.space(1);
    pen.words(facts.privacy, 9, true);
    pen.space(1);
    pen.words(facts.advice, 8.5);
    painter.restore();
}

bool print(QPagedPaintDevice& printer, const ReceiptFacts& facts)
{
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    const double mm = painter.device()->logicalDpiX() / 25.4;
    paint(painter, {0, 0}, mm, facts);
    return painter.end();
}

QByteArray pdf(const ReceiptFacts& facts)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(facts.title + u' ' + facts.number);
    writer.setCreator(u"JakOps"_s);
    writer.setResolution(600);
    writer.setPageSize(QPageSize(QPageSize::A6));
    writer.setPageMargins({});
    return print(writer, facts) ? bytes : QByteArray();
}

} // namespace JakOps::ReceiptPage
