// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QPdfWriter>

namespace JakOps {

// The sheet of a report: what goes on every page, where the next thing goes, and a new page where it does not fit. Lengths
// are millimetres, type is in points. One painter, any thread.
class ReportPage final
{
public:
    struct Frame
    {
        QString head; // at the top of every page but the first
        QString source; // at the foot of every page
        QString demo; // "Data contoh": empty, or on every page
        int pages = 0; // of all; 0: not known yet, they are being counted
    };
    enum class Type { Body, Small, Bold, SmallBold, Head, Title, Cover, Figure };

    ReportPage(QPdfWriter& writer, Frame frame);
    ~ReportPage(); // finishes the last page

    [[nodiscard]] QPainter& painter() { return m_painter; }
    [[nodiscard]] int number() const { return m_number; } // of the present page
    [[nodiscard]] double width() const; // between the margins
    [[nodiscard]] double left() const;
    [[nodiscard]] double y() const { return m_y; }
    [[nodiscard]] double room() const; // down to the foot
    void move(double mm) { m_y += mm; }
    void setY(double y) { m_y = y; }
    void newPage();
    void need(double mm); // a new page where there is less room

    [[nodiscard]] static QFont font(Type type);
    [[nodiscard]] QRectF rect(double x, double y, double width, double height) const; // in the painter's units
    [[nodiscard]] double heightOf(const QString& text, Type type, double width) const;
    [[nodiscard]] double widthOf(const QString& text, Type type) const;
    [[nodiscard]] double lineHeight(Type type) const;
    // Plain text in a box; elided on one line where it must not wrap.
    void text(double x, double y, double width, const QString& text, Type type, const QColor& color = ink(),
        Qt::Alignment align = Qt::AlignLeft, bool wrap = false);
    // At the present height, over the whole width; then goes below it.
    void paragraph(const QString& text, Type type = Type::Body, const QColor& color = ink());
    void heading(const QString& text, double needed = 40.0); // with so much room for what follows
    void line(double x1, double y1, double x2, double y2, const QColor& color, double width = 0.2);
    void fill(double x, double y, double width, double height, const QColor& color);

    [[nodiscard]] static QColor ink() { return {0x18, 0x22, 0x2D}; }
    [[nodiscard]] static QColor quiet() { return {0x56, 0x65, 0x75}; }
    [[nodiscard]] static QColor rule() { return {0xB9, 0xC4, 0xCF}; }
    [[nodiscard]] static QColor accent() { return {0x0A, 0x5C, 0xAD}; }
    [[nodiscard]] static QColor pale() { return {0xE9, 0xF0, 0xF7}; }
    [[nodiscard]] static QColor alarm() { return {0xC6, 0x28, 0x28}; }

private:
    void foot();
    [[nodiscard]] double units(double mm) const;
    [[nodiscard]] double millimetres(double units) const;

    QPdfWriter& m_writer;
    Frame m_frame;
    QPainter m_painter;
    int m_number = 1;
    double m_y = 0.0;
};

} // namespace JakOps
