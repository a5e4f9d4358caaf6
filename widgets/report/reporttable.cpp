// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/reporttable.h"

#include "widgets/report/reportwords.h"

namespace JakOps {

namespace {

constexpr double kPad = 1.2;
constexpr double kGap = 2.0; // between columns
constexpr double kAfterFigure = 3.0; // before a text that follows a figure

} // namespace

QList<double> ReportTable::widths(const ReportPage& page) const
{
    QList<double> out;
    double rest = page.width();
    int open = 0;
    for (const Column& column : m_columns) {
        rest -= column.width;
        open += column.width > 0.0 ? 0 : 1;
    }
    for (const Column& column : m_columns)
        out << (column.width > 0.0 ? column.width : rest / std::max(1, open));
    return out;
}

double ReportTable::shiftOf(qsizetype column) const
{
    if (m_columns[column].figure)
        return kGap / 2;
    return column > 0 && m_columns[column - 1].figure ? kAfterFigure : kPad;
}

void ReportTable::drawHead(ReportPage& page, const QList<double>& widths) const
{
    using enum ReportPage::Type;
    double height = 0.0;
    for (qsizetype i = 0; i < m_columns.size(); ++i)
        height = std::max(height, page.heightOf(m_columns[i].title, SmallBold, widths[i] - kGap - shiftOf(i)));
    page.fill(page.left(), page.y(), page.width(), height + 2 * kPad, ReportPage::pale());
    double x = page.left();
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const double shift = shiftOf(i);
        page.text(x + shift, page.y() + kPad, widths[i] - kGap - shift, m_columns[i].title, SmallBold, ReportPage::ink(),
            m_columns[i].figure ? Qt::AlignRight : Qt::AlignLeft, true);
        x += widths[i];
    }
    page.move(height + 2 * kPad);
}

void ReportTable::draw(ReportPage& page) const
{
    using enum ReportPage::Type;
    const QList<double> columns = widths(page);
    page.need(24.0);
    drawHead(page, columns);
    for (const auto& [cells, bar] : m_rows) {
        double height = page.lineHeight(Small);
        for (qsizetype i = 0; i < cells.size(); ++i) {
            if (m_columns[i].wraps)
                height = std::max(height, page.heightOf(cells[i], Small, columns[i] - kGap - shiftOf(i)));
        }
        const double row = height + 2 * kPad;
        if (page.room() < row) {
            page.newPage();
            if (!m_title.isEmpty())
                page.paragraph(ReportWords::continued(m_title), ReportPage::Type::Bold, ReportPage::accent());
            drawHead(page, columns);
        }
        double x = page.left();
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const double shift = shiftOf(i);
            page.text(x + shift, page.y() + kPad, columns[i] - kGap - shift, cells[i], Small, ReportPage::ink(),
                m_columns[i].figure ? Qt::AlignRight : Qt::AlignLeft, m_columns[i].wraps);
            x += columns[i];
        }
        if (bar >= 0.0)
            page.fill(page.left() + kPad, page.y() + row - 0.9, (columns[0] - kGap - kPad) * std::min(1.0, bar), 0.6,
                ReportPage::accent());
        page.line(page.left(), page.y() + row, page.left() + page.width(), page.y() + row, ReportPage::rule(), 0.1);
        page.move(row);
    }
    page.move(2.0);
}

} // namespace JakOps
