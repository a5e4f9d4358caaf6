// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/report/reportpage.h"

#include <QStringList>

namespace JakOps {

// A table over as many pages as it needs, its head on each. Names left, figures right.
class ReportTable final
{
public:
    struct Column
    {
        QString title;
        double width = 0.0; // millimetres; 0: what is left
        bool figure = true; // right
        bool wraps = false;
    };

    // `title`: repeated where the table goes on on another page.
    explicit ReportTable(QList<Column> columns, QString title = {})
        : m_columns(std::move(columns))
        , m_title(std::move(title))
    {
    }

    void add(const QStringList& cells, double bar = -1.0) // a bar under the first cell: 0 to 1
    {
        m_rows.emplace_back(cells, bar);
    }
    void draw(ReportPage& page) const;

private:
    [[nodiscard]] QList<double> widths(const ReportPage& page) const;
    [[nodiscard]] double shiftOf(qsizetype column) const; // of its text from its left
    void drawHead(ReportPage& page, const QList<double>& widths) const;

    QList<Column> m_columns;
    QString m_title;
    std::vector<std::pair<QStringList, double>> m_rows;
};

} // namespace JakOps
