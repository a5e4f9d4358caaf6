// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/report/reportcharts.h"

#include "widgets/common/figurewords.h"
#include "widgets/common/format.h"
#include "widgets/common/themecolors.h"
#include "widgets/report/reportwords.h"

#include <QLocale>

namespace JakOps::ReportCharts {

using namespace Qt::Literals::StringLiterals;
using enum ReportPage::Type;

namespace {

const QColor kReceived(0x9D, 0xBF, 0xE3);
const QColor kDone(0x0A, 0x5C, 0xAD);
const QColor kOnTime(0xB2, 0x6A, 0x00);

void key(ReportPage& page, double& x, double y, const QColor& color, const QString& words, bool line)
{
    if (line)
        page.line(x, y + 1.6, x + 5.0, y + 1.6, color, 0.6);
    else
        page.fill(x, y + 0.4, 3.0, 2.6, color);
    x += line ? 6.5 : 4.5;
    page.text(x, y, 60.0, words, Small, ReportPage::quiet());
    x += page.widthOf(words, Small) + 6.0;
}

QString shortMonth(const QString& code)
{
    const QDate first = QDate::fromString(code + u"-01"_s, Qt::ISODate);
    return first.isValid() ? QLocale().toString(first, u"MMM yy"_s) : QString();
}

} // namespace

Axis axisFor(double value)
{
    if (value <= 4.0)
        return {std::max(1.0, std::ceil(value)), int(std::max(1.0, std::ceil(value)))};
    const double size = std::pow(10.0, std::floor(std::log10(value)));
    for (const double step : {0.1, 0.2, 0.25, 0.5, 1.0, 2.0}) {
        const int steps = int(std::ceil(value / (step * size)));
        if (steps <= 6 && (step * size >= 1.0) && std::abs(step * size - std::round(step * size)) < 1e-9)
            return {steps * step * size, steps};
    }
    return {2.0 * size * std::ceil(value / (2.0 * size)), int(std::ceil(value / (2.0 * size)))};
}

void months(ReportPage& page, const std::vector<FigureLine>& lines, double height)
{
    page.need(height + 14.0);
    double x = page.left();
    key(page, x, page.y(), kReceived, ReportWords::column(ReportWords::Column::Received), false);
    key(page, x, page.y(), kDone, ReportWords::column(ReportWords::Column::Done), false);
    key(page, x, page.y(), kOnTime, ReportWords::onTimeAxis(), true);
    page.move(6.0);
    qint64 most = 0;
    for (const FigureLine& line : lines)
        most = std::max(most, line.counts.received);
    const Axis axis = axisFor(double(most));
    constexpr double kSide = 14.0;
    const double left = page.left() + kSide;
    const double width = page.width() - kSide - 11.0;
    const double top = page.y();
    const double bottom = top + height;
    for (int step = 0; step <= axis.steps; ++step) {
        const double y = bottom - height * step / axis.steps;
        page.line(left, y, left + width, y, ReportPage::rule(), step == 0 ? 0.3 : 0.1);
        page.text(page.left(), y - 1.8, kSide - 2.0, Format::number(qRound64(axis.top * step / axis.steps)), Small,
            ReportPage::quiet(), Qt::AlignRight);
    }
    for (const int percent : {0, 50, 100}) {
        page.text(left + width + 1.0, bottom - height * percent / 100.0 - 1.8, 10.0, Format::percent(percent), Small, kOnTime);
    }
    const double each = width / double(std::max<size_t>(1, lines.size()));
    const double bar = std::min(5.0, each * 0.36);
    std::optional<QPointF> last;
    for (size_t i = 0; i < lines.size(); ++i) {
        const double centre = left + each * (double(i) + 0.5);
        const FigureCounts& counts = lines[i].counts;
        const double received = height * double(counts.received) / axis.top;
        const double done = height * double(counts.done()) / axis.top;
        page.fill(centre - bar, bottom - received, bar, received, kReceived);
        page.fill(centre, bottom - done, bar, done, kDone);
        page.text(centre - each / 2, bottom + 1.2, each, shortMonth(lines[i].code), Small, ReportPage::quiet(), Qt::AlignHCenter);
        if (const auto share = counts.shareOnTime()) {
            const QPointF at(centre, bottom - height * *share);
            if (last)
                page.line(last->x(), last->y(), at.x(), at.y(), kOnTime, 0.5);
            page.fill(at.x() - 0.8, at.y() - 0.8, 1.6, 1.6, kOnTime);
            last = at;
        } else {
            last.reset();
        }
    }
    page.setY(bottom + 8.0);
}

void week(ReportPage& page, const decltype(Figures::heat)& heat)
{
    constexpr double kRow = 5.0;
    page.need(7 * kRow + 14.0);
    qint64 most = 0;
    for (const auto& day : heat)
        most = std::max(most, *std::ranges::max_element(day));
    constexpr double kSide = 20.0;
    const double cell = (page.width() - kSide) / 24.0;
    const double top = page.y();
    for (int day = 0; day < 7; ++day) {
        page.text(page.left(), top + day * kRow + 0.6, kSide - 2.0, FigureWords::weekday(day), Small, ReportPage::quiet());
        for (int hour = 0; hour < 24; ++hour) {
            const qint64 count = heat[size_t(day)][size_t(hour)];
            const double share = most == 0 ? 0.0 : double(count) / double(most);
            const QColor color = count == 0 ? QColor(0xF6, 0xF8, 0xFA) : blended(Qt::white, kDone, 0.08 + 0.92 * share);
            const double x = page.left() + kSide + hour * cell;
            page.fill(x, top + day * kRow, cell - 0.3, kRow - 0.3, color);
            if (count > 0)
                page.text(x, top + day * kRow + 0.7, cell - 0.3, Format::number(count), Small,
                    share > 0.5 ? QColor(Qt::white) : ReportPage::ink(), Qt::AlignHCenter);
        }
    }
    for (int hour = 0; hour < 24; ++hour)
        page.text(page.left() + kSide + hour * cell, top + 7 * kRow + 0.6, cell, u"%1"_s.arg(hour, 2, 10, QChar(u'0')), Small,
            ReportPage::quiet(), Qt::AlignHCenter);
    page.setY(top + 7 * kRow + 7.0);
}

void backlog(ReportPage& page, const decltype(Figures::backlog)& steps)
{
    qint64 most = 0;
    for (const qint64 count : steps)
        most = std::max(most, count);
    constexpr double kRow = 5.5;
    constexpr double kSide = 34.0;
    page.need(kRow * double(steps.size()) + 4.0);
    const double width = page.width() - kSide - 22.0;
    for (size_t i = 0; i < steps.size(); ++i) {
        const double y = page.y();
        page.text(page.left(), y + 0.6, kSide - 2.0, FigureWords::backlogStep(i), Small);
        const double length = most == 0 ? 0.0 : width * double(steps[i]) / double(most);
        page.fill(page.left() + kSide, y + 0.6, length, kRow - 2.0, i >= 2 ? kOnTime : kDone);
        page.text(page.left() + kSide + length + 1.5, y + 0.6, 20.0, Format::number(steps[i]), Small);
        page.move(kRow);
    }
    page.move(2.0);
}

} // namespace JakOps::ReportCharts
