// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/figurewords.h"

#include "widgets/common/format.h"

#include <QLocale>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

QString FigureWords::title(Key key)
{
    switch (key) {
    case Key::Received:
        return tr("Received");
    case Key::ShareDone:
        return tr("Share done");
    case Key::OnTime:
        return tr("On time");
    case Key::Response:
        return tr("Response");
    case Key::Completion:
        return tr("Completion");
    case Key::Reopened:
        return tr("Reopened");
    case Key::Rejected:
        return tr("Follow-ups rejected");
    case Key::Backlog:
        return tr("Still open");
    case Key::Rating:
        return tr("Rating");
    }
    return {};
}

QString FigureWords::definition(Key key)
{
    switch (key) {
    case Key::Received:
        return tr("Reports that came in during the period, by the time they were made, whatever became of them since.");
    case Key::ShareDone:
        return tr("Done out of all received, leaving aside those returned, withdrawn or merged. The CRM's own formula is not "
                  "published.");
    case Key::OnTime:
        return tr("Done within the limit, out of all done and all open past it. So a report left open past its limit counts "
                  "against the share. Time spent waiting for the reporter's answer is added to the limit where its rule says so.");
    case Key::Response:
        return tr("Half were answered within this time: from the report to the first act of an officer, where it is known.");
    case Key::Completion:
        return tr("Half of those done took no longer than this, from the report to its end, with nights and holidays.");
    case Key::Reopened:
        return tr("Reports that were opened again at least once after they had been closed.");
    case Key::Rejected:
        return tr("Reports of which at least one follow-up was not accepted in validation.");
    case Key::Backlog:
        return tr("Reports received in the period that are not closed yet, and how old half of them are at least.");
    case Key::Rating:
        return tr("Mean of the stars citizens gave in JakSurvei, from 1 to 5.");
    }
    return {};
}

QString FigureWords::value(Key key, const FigureLine& line)
{
    const FigureCounts& counts = line.counts;
    switch (key) {
    case Key::Received:
        return Format::number(counts.received);
    case Key::ShareDone:
        return share(counts.shareDone());
    case Key::OnTime:
        return share(counts.shareOnTime());
    case Key::Response:
        return line.response.count > 0 ? duration(line.response.median) : QString(kNothing);
    case Key::Completion:
        return line.completion.count > 0 ? duration(line.completion.median) : QString(kNothing);
    case Key::Reopened:
        return Format::number(counts.reopened);
    case Key::Rejected:
        return Format::number(counts.rejected);
    case Key::Backlog:
        return Format::number(counts.open());
    case Key::Rating:
        return counts.rating() ? Format::decimal(*counts.rating(), 1) : QString(kNothing);
    }
    return {};
}

QString FigureWords::note(Key key, const FigureLine& line)
{
    const FigureCounts& counts = line.counts;
    const auto ofReceived = [&counts](qint64 part) {
        return counts.received == 0 ? QString()
                                    : tr("%1 of those received").arg(Format::percent(100.0 * double(part) / double(counts.received), 1));
    };
    const auto ninetieth = [](const FigureQuantiles& q) {
        //: the 90th percentile: nine of ten took no longer than %1
        return q.count == 0 ? tr("none yet") : tr("90 % within %1").arg(duration(q.ninetieth));
    };
    switch (key) {
    case Key::Received:
        return counts.setAside() == 0 ? tr("none set aside") : tr("%1 set aside").arg(Format::number(counts.setAside()));
    case Key::ShareDone:
        return tr("%1 of %2").arg(Format::number(counts.done()), Format::number(counts.done() + counts.open()));
    case Key::OnTime:
        if (counts.done() > 0 && !counts.shareOnTime())
            return tr("the end of %1 is not known").arg(Format::number(counts.endUnknown()));
        return tr("%1 late, %2 overdue").arg(Format::number(counts.onTime.late), Format::number(counts.onTime.overdue));
    case Key::Response:
        return ninetieth(line.response);
    case Key::Completion:
        return ninetieth(line.completion);
    case Key::Reopened:
        return ofReceived(counts.reopened);
    case Key::Rejected:
        return ofReceived(counts.rejected);
    case Key::Backlog:
        return line.backlog.count == 0 ? tr("none open") : tr("half older than %1").arg(duration(line.backlog.median));
    case Key::Rating:
        return counts.ratings == 0 ? tr("no survey results yet") : tr("%1 answers").arg(Format::number(counts.ratings));
    }
    return {};
}

FigureNumber FigureWords::number(Key key)
{
    switch (key) {
    case Key::Received:
        return FigureNumber::Received;
    case Key::Rating:
        return FigureNumber::Rated;
    case Key::ShareDone:
        return FigureNumber::Done;
    case Key::OnTime:
        return FigureNumber::Judged;
    case Key::Response:
        return FigureNumber::Responded;
    case Key::Completion:
        return FigureNumber::Slow;
    case Key::Reopened:
        return FigureNumber::Reopened;
    case Key::Rejected:
        return FigureNumber::Rejected;
    case Key::Backlog:
        return FigureNumber::Open;
    }
    return FigureNumber::Received;
}

QString FigureWords::behind(FigureNumber number)
{
    switch (number) {
    case FigureNumber::Received:
        return tr("received");
    case FigureNumber::Done:
        return tr("done");
    case FigureNumber::Open:
        return tr("still open");
    case FigureNumber::OnTime:
        return tr("done in time");
    case FigureNumber::Late:
        return tr("done too late");
    case FigureNumber::Overdue:
        return tr("open past the limit");
    case FigureNumber::Judged:
        return tr("done, or open past the limit");
    case FigureNumber::Responded:
        return tr("answered");
    case FigureNumber::Reopened:
        return tr("reopened");
    case FigureNumber::Rejected:
        return tr("follow-up rejected");
    case FigureNumber::Slow:
        return tr("slowest tenth");
    case FigureNumber::Rated:
        return tr("rated by the reporter");
    }
    return {};
}

QString FigureWords::by(FigureBy by)
{
    switch (by) {
    case FigureBy::Agency:
        return tr("Agency");
    case FigureBy::City:
        return tr("City", "Kota");
    case FigureBy::District:
        return tr("District", "Kecamatan");
    case FigureBy::Village:
        return tr("Village", "Kelurahan");
    case FigureBy::Category:
        return tr("Category");
    case FigureBy::Channel:
        return tr("Channel");
    case FigureBy::Month:
        return tr("Month");
    }
    return {};
}

QString FigureWords::name(FigureBy by, const QString& code, const CityFacts& facts)
{
    switch (by) {
    case FigureBy::Agency:
        return code.isEmpty() ? tr("No agency yet") : facts.agencyName(code);
    case FigureBy::City:
    case FigureBy::District:
    case FigureBy::Village:
        return code.isEmpty() ? tr("Outside Jakarta or no place") : facts.areaName(code);
    case FigureBy::Category:
        return code.isEmpty() ? tr("No category yet") : facts.categoryName(code);
    case FigureBy::Channel:
        return code.isEmpty() ? tr("No channel told") : facts.channelName(code);
    case FigureBy::Month:
        return month(code);
    }
    return code;
}

QString FigureWords::month(const QString& code)
{
    const QDate first = QDate::fromString(code + u"-01"_s, Qt::ISODate);
    return first.isValid() ? QLocale().toString(first, u"MMMM yyyy"_s) : tr("No date");
}

QString FigureWords::duration(qint64 seconds)
{
    constexpr qint64 kHour = 3600;
    constexpr qint64 kDay = 24 * kHour;
    if (seconds < kHour)
        return tr("%1 min").arg(seconds / 60);
    if (seconds < 2 * kDay)
        return tr("%1 hours").arg(Format::decimal(double(seconds) / double(kHour), 1));
    return tr("%1 days").arg(Format::decimal(double(seconds) / double(kDay), seconds < 100 * kDay ? 1 : 0));
}

// Cut, not rounded: 99,96 % is not all.
QString FigureWords::share(std::optional<double> share)
{
    return share ? Format::percent(std::floor(*share * 1000.0 + 1e-9) / 10.0, 1) : QString(kNothing);
}

QString FigureWords::rating(const FigureCounts& counts)
{
    const auto mean = counts.rating();
    return mean ? Format::decimal(*mean, 1) + u" ("_s + Format::number(counts.ratings) + u')' : QString(kNothing);
}

QString FigureWords::weekday(int fromMonday)
{
    return QLocale().standaloneDayName(fromMonday + 1, QLocale::LongFormat);
}

QString FigureWords::backlogStep(size_t step)
{
    if (step == 0)
        return tr("under a day");
    if (step == kBacklogDays.size())
        return tr("over %1 days").arg(kBacklogDays.back());
    return tr("%1 to %2 days").arg(kBacklogDays[step - 1]).arg(kBacklogDays[step]);
}

} // namespace JakOps
