// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart/chartexport.h"

#include "base/clock.h"
#include "base/csv.h"
#include "widgets/chart/chartplot.h"
#include "widgets/common/theme.h"

#include <QBuffer>
#include <QPdfWriter>

#include <cmath>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kDemoNote = "data contoh"_L1; // as in every export of the program
constexpr int kPaperDpi = 96;

QString number(double value)
{
    return QString::number(value, 'g', 12);
}

QString wib(qint64 utcMs)
{
    return toWib(utcMs).toString(Qt::ISODate);
}

// Title and notes around `place`, which is what is left for the plot.
QRect paintSheet(QPaintDevice& device, const QRect& page, const ChartSheet& sheet, const QColor& ink, const QColor& secondary, const QFont& body)
{
    QPainter painter(&device);
    QRect place = page;
    const int line = QFontMetrics(body).height() + 6;
    if (!sheet.title.isEmpty()) {
        painter.setFont(Theme::titleFont(body));
        painter.setPen(ink);
        painter.drawText(QRect(page.left() + 12, page.top() + 4, page.width() - 24, line + 4), Qt::AlignLeft | Qt::AlignVCenter, sheet.title);
        place.setTop(page.top() + line + 8);
    }
    painter.setFont(Theme::smallFont(body));
    QStringList notes;
    if (!sheet.source.isEmpty())
        notes << sheet.source;
    if (!sheet.demoNote.isEmpty())
        notes << sheet.demoNote;
    if (!notes.isEmpty()) {
        painter.setPen(secondary);
        painter.drawText(QRect(page.left() + 12, page.bottom() - line, page.width() - 24, line), Qt::AlignLeft | Qt::AlignVCenter,
            notes.join(u"  \u00B7  "_s));
        place.setBottom(page.bottom() - line);
    }
    return place;
}

} // namespace

QByteArray chartPng(ChartPlot& plot, const ChartSheet& sheet, double ratio)
{
    const QFontMetrics metrics(plot.font());
    const QSize size = plot.size() + QSize(0, 3 * metrics.height() + 24);
    QImage image(size * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(plot.backgroundColor());
    const QRect place = paintSheet(image, QRect(QPoint(0, 0), size), sheet, plot.colors().text, plot.colors().secondary, plot.font());
    plot.paintOn(image, place, false);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray chartPdf(ChartPlot& plot, const ChartSheet& sheet)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageOrientation(QPageLayout::Landscape);
        writer.setResolution(kPaperDpi);
        writer.setTitle(sheet.title);
        writer.setCreator(u"JakOps"_s);
        const ThemeColors screen = plot.colors();
        plot.setLook(themeColors(Scheme::Light)); // paper is white
        const QRect page(0, 0, writer.width(), writer.height());
        const QRect place = paintSheet(writer, page, sheet, plot.colors().text, plot.colors().secondary, plot.font());
        plot.paintOn(writer, place, true);
        plot.setLook(screen);
    }
    return bytes;
}

QByteArray chartCsv(const QList<ChartLine>& lines, qint64 from, qint64 to, bool demo)
{
    QStringList header {u"time_utc"_s, u"time_wib"_s, u"until_utc"_s, u"series"_s, u"unit"_s, u"mean"_s, u"least"_s, u"most"_s,
        u"count"_s, u"flag"_s};
    if (demo)
        header << u"note"_s;
    QByteArray csv = csvRecord(header);
    const auto put = [&](QStringList fields) {
        if (demo)
            fields << kDemoNote;
        csv += csvRecord(fields);
    };
    for (const ChartLine& line : lines) {
        for (const SeriesBucket& bucket : line.buckets) {
            if (bucket.until >= from && bucket.at <= to)
                put({isoUtc(bucket.at), wib(bucket.at), isoUtc(bucket.until), line.name, line.unit, number(bucket.mean),
                    number(bucket.least), number(bucket.most), QString::number(bucket.count), {}});
        }
        for (const TimedValue& value : line.flagged) {
            if (value.at >= from && value.at <= to)
                put({isoUtc(value.at), wib(value.at), isoUtc(value.at), line.name, line.unit, number(value.value), number(value.value),
                    number(value.value), u"1"_s, u"not_plausible"_s});
        }
    }
    return csv;
}

QString chartFileName(const QString& title, qint64 from, qint64 to, const QString& ending)
{
    QString name;
    for (const QChar c : title.toLower()) {
        const bool plain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (plain)
            name += c;
        else if (!name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
    }
    while (name.endsWith(u'-'))
        name.chop(1);
    if (name.isEmpty())
        name = u"jakops"_s;
    return name.left(60) + u'-' + toWib(from).toString(u"yyyyMMdd"_s) + u'-' + toWib(to).toString(u"yyyyMMdd"_s) + u'.' + ending;
}

} // namespace JakOps
