// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/feedwords.h"

namespace JakOps {

QString FeedWords::group(const QString& code)
{
    if (code == QLatin1StringView("flood"))
        return tr("Flood");
    if (code == QLatin1StringView("air"))
        return tr("Air");
    if (code == QLatin1StringView("food"))
        return tr("Food");
    if (code == QLatin1StringView("weather"))
        return tr("Weather");
    if (code == QLatin1StringView("demo"))
        return tr("Sample data");
    return tr("Others");
}

QString FeedWords::health(FeedHealth health)
{
    switch (health) {
    case FeedHealth::Off: return tr("Off");
    case FeedHealth::FilesOnly: return tr("Files only");
    case FeedHealth::Paused: return tr("Paused");
    case FeedHealth::Offline: return tr("Offline");
    case FeedHealth::Waiting: return tr("No answer yet");
    case FeedHealth::Fine: return tr("On");
    case FeedHealth::Late: return tr("Late");
    case FeedHealth::Failing: return tr("Failing");
    }
    return {};
}

QString FeedWords::fault(RowFault fault)
{
    switch (fault) {
    case RowFault::NotARecord:
        return tr("is not a record");
    case RowFault::NoStation:
        return tr("does not say whose value it is");
    case RowFault::NoTime:
        return tr("has no time");
    case RowFault::BadTime:
        return tr("has a time that cannot be read");
    case RowFault::BadNumber:
        return tr("has a value that is no number");
    case RowFault::UnknownQuantity:
        return tr("measures something unknown");
    case RowFault::BadPlace:
        return tr("has a place that cannot be");
    case RowFault::BadState:
        return tr("has an unknown state");
    case RowFault::CutOff:
        return tr("is cut off");
    }
    return {};
}

QString FeedWords::failure(FeedFault fault)
{
    switch (fault) {
    case FeedFault::None: return {};
    case FeedFault::NoAnswer: return tr("the address does not answer");
    case FeedFault::TooSlow: return tr("the answer takes too long");
    case FeedFault::BrokenOff: return tr("the answer broke off");
    case FeedFault::Redirects: return tr("the address only leads elsewhere");
    case FeedFault::Untrusted: return tr("the server cannot prove who it is");
    case FeedFault::NoHttp: return tr("the answer cannot be read");
    case FeedFault::ServerError: return tr("the server reports a fault of its own");
    case FeedFault::Gone: return tr("nothing is at this address");
    case FeedFault::TooMuch: return tr("it sends more than is accepted");
    case FeedFault::Page: return tr("it sends a web page instead of data");
    case FeedFault::OtherContent: return tr("it sends something other than its data");
    case FeedFault::SaysError: return tr("it sends an error message instead of data");
    case FeedFault::Here: return tr("it could not be kept on this machine");
    }
    return {};
}

QString FeedWords::advice(FeedFault fault)
{
    switch (fault) {
    case FeedFault::None: return {};
    case FeedFault::NoAnswer:
    case FeedFault::TooSlow:
    case FeedFault::BrokenOff:
    case FeedFault::ServerError:
        return tr("It is asked again by itself, less often the longer it lasts. The values it gave before stay.");
    case FeedFault::Untrusted:
        return tr("Nothing was taken from it: somebody may stand in between. Tell whoever runs the source.");
    case FeedFault::TooMuch: return tr("Nothing of it was taken. Tell whoever runs the source.");
    case FeedFault::Redirects:
    case FeedFault::Gone:
    case FeedFault::NoHttp:
    case FeedFault::Page:
    case FeedFault::OtherContent:
    case FeedFault::SaysError:
        return tr("Nothing of it was taken. Look whether the source has moved, and correct the address below.");
    case FeedFault::Here: return tr("Look at the details, then try again.");
    }
    return {};
}

QString FeedWords::note(FeedNote note)
{
    switch (note) {
    case FeedNote::MissingValue:
        return tr("values missing in the source");
    case FeedNote::ZeroMeansMissing:
        return tr("zeros that stand for missing values, left out");
    case FeedNote::DummyThreshold:
        return tr("thresholds that make no sense, left out");
    case FeedNote::ZoneAssumed:
        return tr("times without a zone, taken as WIB");
    case FeedNote::ZoneWrong:
        return tr("zones that contradict the place, not believed");
    case FeedNote::OutOfRange:
        return tr("values that cannot be true: kept and marked");
    case FeedNote::FromFuture:
        return tr("times in the future: kept and marked");
    case FeedNote::PlaceMissing:
        return tr("places missing");
    case FeedNote::PlaceSwapped:
        return tr("latitudes and longitudes exchanged, put right");
    case FeedNote::PlaceForeign:
        return tr("places outside Jakarta");
    case FeedNote::Elsewhere:
        return tr("rows of other places, left out");
    case FeedNote::Repeated:
        return tr("rows given twice; the later one counts");
    case FeedNote::Unsorted:
        return tr("series that were not in order, put in order");
    case FeedNote::Computed:
        return tr("indices computed here, because none was published");
    case FeedNote::StuckSensor:
        return tr("sensors that gave one value for half a day");
    case FeedNote::Maintenance:
        return tr("stations under maintenance, values left out");
    case FeedNote::KeysRepaired:
        return tr("answers with names without quotes, put right");
    case FeedNote::AreaUnusable:
        return tr("outlines that are no area, left out");
    case FeedNote::Guessed:
        return tr("columns were guessed; a mapping tells them for sure");
    }
    return {};
}

} // namespace JakOps
