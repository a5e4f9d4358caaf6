// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/report/reportsheet.h"

#include "base/clock.h"
#include "base/textguard.h"

#include <xlsxwriter.h>

#include <QFile>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMaxCell = 32'000; // a cell holds 32,767 characters
constexpr double kSecondsPerHour = 3600.0;
constexpr lxw_row_t kHead = 4; // row of the columns' names

QByteArray text(const QString& value)
{
    return guardText(value, kMaxCell).toUtf8();
}

lxw_datetime dateTime(qint64 utcMs)
{
    const QDateTime wib = toWib(utcMs);
    return {wib.date().year(), wib.date().month(), wib.date().day(), wib.time().hour(), wib.time().minute(),
        double(wib.time().second())};
}

} // namespace

struct ReportSheet::Book
{
    lxw_workbook* workbook = nullptr;
    lxw_worksheet* reports = nullptr;
    lxw_row_t reportRow = 0;
    lxw_format* title = nullptr;
    lxw_format* head = nullptr;
    lxw_format* wrap = nullptr;
    lxw_format* count = nullptr;
    lxw_format* share = nullptr;
    lxw_format* hours = nullptr;
    lxw_format* stars = nullptr;
    lxw_format* time = nullptr;
    lxw_format* degrees = nullptr;

    void put(lxw_worksheet* sheet, lxw_row_t row, int column, const QString& value, lxw_format* format = nullptr) const
    {
        // A string cell: whatever it begins with, no program runs it.
        worksheet_write_string(sheet, row, lxw_col_t(column), text(value).constData(), format);
    }
    void put(lxw_worksheet* sheet, lxw_row_t row, int column, std::optional<double> value, lxw_format* format) const
    {
        if (value)
            worksheet_write_number(sheet, row, lxw_col_t(column), *value, format);
    }
};

ReportSheet::ReportSheet(const QString& path, const CityFacts& facts, SheetWords words)
    : m_book(std::make_unique<Book>())
    , m_facts(facts)
    , m_words(std::move(words))
{
    Book& book = *m_book;
    lxw_workbook_options options{};
    options.constant_memory = LXW_FALSE;
    book.workbook = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    if (!book.workbook)
        return;
    const auto format = [&book](const char* number) {
        lxw_format* made = workbook_add_format(book.workbook);
        if (number)
            format_set_num_format(made, number);
        return made;
    };
    book.title = format(nullptr);
    format_set_bold(book.title);
    format_set_font_size(book.title, 14);
    book.head = format(nullptr);
    format_set_bold(book.head);
    format_set_bottom(book.head, LXW_BORDER_THIN);
    format_set_text_wrap(book.head);
    format_set_align(book.head, LXW_ALIGN_VERTICAL_TOP);
    book.wrap = format(nullptr);
    format_set_text_wrap(book.wrap);
    format_set_align(book.wrap, LXW_ALIGN_VERTICAL_TOP);
    book.count = format("#,##0");
    book.share = format("0.0%");
    book.hours = format("#,##0.0");
    book.stars = format("0.00");
    book.time = format("yyyy-mm-dd hh:mm");
    book.degrees = format("0.000000");
}

ReportSheet::~ReportSheet()
{
    if (m_book->workbook)
        workbook_close(m_book->workbook); // given up: frees it; the file is nobody's
}

void ReportSheet::writeFigures(const MonthlyReport& report)
{
    Book& book = *m_book;
    if (!book.workbook)
        return;
    const auto begin = [&](const QString& name, const QString& subtitle) {
        lxw_worksheet* sheet = workbook_add_worksheet(book.workbook, name.left(31).toUtf8().constData());
        book.put(sheet, 0, 0, m_words.title, book.title);
        book.put(sheet, 1, 0, subtitle);
        book.put(sheet, 2, 0, m_words.demo.isEmpty() ? m_words.source : m_words.demo + u". "_s + m_words.source);
        return sheet;
    };
    lxw_worksheet* summary = begin(m_words.summary, {});
    worksheet_set_column(summary, 0, 0, 26, nullptr);
    worksheet_set_column(summary, 1, 1, 16, nullptr);
    worksheet_set_column(summary, 2, 2, 100, nullptr);
    lxw_row_t row = kHead;
    for (const auto& [title, value, definition] : m_words.keys) {
        book.put(summary, row, 0, title, book.head);
        book.put(summary, row, 1, value);
        book.put(summary, row, 2, definition, book.wrap);
        ++row;
    }
    for (int by = 0; by < kFigureByCount; ++by) {
        const bool months = FigureBy(by) == FigureBy::Month;
        const auto& lines = months ? report.months : report.figures.lines(FigureBy(by));
        lxw_worksheet* sheet = begin(m_words.breakdowns[size_t(by)], m_words.breakdowns[size_t(by)]);
        worksheet_set_column(sheet, 0, 0, 44, nullptr);
        worksheet_set_column(sheet, 1, 16, 12, nullptr);
        worksheet_freeze_panes(sheet, kHead + 1, 1);
        book.put(sheet, kHead, 0, m_words.breakdowns[size_t(by)], book.head);
        for (qsizetype column = 0; column < m_words.columns.size(); ++column)
            book.put(sheet, kHead, int(column) + 1, m_words.columns[column], book.head);
        row = kHead + 1;
        for (const FigureLine& line : lines) {
            const FigureCounts& counts = line.counts;
            const auto hours = [](const FigureQuantiles& q, qint64 seconds) {
                return q.count > 0 ? std::optional(double(seconds) / kSecondsPerHour) : std::nullopt;
            };
            book.put(sheet, row, 0, m_words.name(FigureBy(by), line.code));
            const std::pair<std::optional<double>, lxw_format*> cells[]{{double(counts.received), book.count},
                {double(counts.done()), book.count}, {counts.shareDone(), book.share}, {counts.shareOnTime(), book.share},
                {double(counts.onTime.late), book.count}, {double(counts.onTime.overdue), book.count},
                {hours(line.response, line.response.median), book.hours}, {hours(line.response, line.response.ninetieth), book.hours},
                {hours(line.completion, line.completion.median), book.hours},
                {hours(line.completion, line.completion.ninetieth), book.hours}, {double(counts.reopened), book.count},
                {double(counts.rejected), book.count}, {double(counts.open()), book.count}, {counts.rating(), book.stars}, {double(counts.ratings), book.count}};
            int column = 0;
            for (const auto& [value, format] : cells)
                book.put(sheet, row, ++column, value, format);
            ++row;
        }
        worksheet_autofilter(sheet, kHead, 0, std::max(row, kHead + 2) - 1, lxw_col_t(m_words.columns.size()));
    }
    book.reports = begin(m_words.reports, {});
    worksheet_set_column(book.reports, 0, 11, 18, nullptr);
    worksheet_freeze_panes(book.reports, kHead + 1, 1);
    for (qsizetype column = 0; column < m_words.reportColumns.size(); ++column)
        book.put(book.reports, kHead, int(column), m_words.reportColumns[column], book.head);
    book.reportRow = kHead + 1;
}

void ReportSheet::add(const ExportRecord& record)
{
    Book& book = *m_book;
    constexpr lxw_row_t kLastRow = 1'048'575;
    if (!book.reports || book.reportRow > kLastRow)
        return;
    const Ticket& t = record.ticket;
    const lxw_row_t row = book.reportRow++;
    lxw_worksheet* sheet = book.reports;
    const QString area = t.village.isEmpty() ? t.area : t.village;
    book.put(sheet, row, 0, t.number);
    book.put(sheet, row, 1, m_words.status(t.status));
    book.put(sheet, row, 2, m_facts.categoryName(t.category));
    book.put(sheet, row, 3, area.isEmpty() ? QString() : m_facts.areaName(area));
    book.put(sheet, row, 4, m_facts.agencyName(t.agency));
    book.put(sheet, row, 5, m_facts.channelName(t.channel));
    for (const auto& [column, at] : {std::pair{6, t.createdAt}, std::pair{7, t.closedAt}}) {
        if (at == 0)
            continue;
        lxw_datetime when = dateTime(at);
        worksheet_write_datetime(sheet, row, lxw_col_t(column), &when, book.time);
    }
    worksheet_write_boolean(sheet, row, 8, t.isPrivate, nullptr);
    if (t.place) {
        book.put(sheet, row, 9, t.place->lat, book.degrees);
        book.put(sheet, row, 10, t.place->lon, book.degrees);
    }
    book.put(sheet, row, 11, t.text);
}

Result<> ReportSheet::close()
{
    if (!m_book->workbook)
        return fail(ErrorCode::Unwritable, u"workbook"_s);
    const lxw_error error = workbook_close(std::exchange(m_book->workbook, nullptr));
    if (error == LXW_NO_ERROR)
        return {};
    const bool full = errno == ENOSPC;
    return fail(full ? ErrorCode::DiskFull : ErrorCode::Unwritable, u"workbook: "_s + QString::fromUtf8(lxw_strerror(error)));
}

} // namespace JakOps
