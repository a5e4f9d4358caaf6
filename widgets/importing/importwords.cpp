// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importing/importwords.h"

#include "widgets/common/errorpresenter.h"
#include "widgets/common/format.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

QString shapeName(const FormatFacts& facts)
{
    switch (facts.shape) {
    case SourceShape::Reports:
        return ImportWords::tr("Open311 reports");
    case SourceShape::Updates:
        return ImportWords::tr("Open311 updates");
    case SourceShape::Services:
        return ImportWords::tr("Open311 services");
    case SourceShape::CrmDashboard:
        return ImportWords::tr("CRM dashboard");
    case SourceShape::Unknown:
        break;
    }
    return {};
}

QString formatName(SourceFormat format)
{
    switch (format) {
    case SourceFormat::Empty:
        return ImportWords::tr("empty");
    case SourceFormat::Csv:
        return ImportWords::tr("table (CSV)");
    case SourceFormat::JsonRecords:
        return u"JSON"_s;
    case SourceFormat::GeoJson:
        return u"GeoJSON"_s;
    case SourceFormat::XmlRecords:
        return u"XML"_s;
    case SourceFormat::Html:
        return ImportWords::tr("web page");
    case SourceFormat::Archive:
        return ImportWords::tr("packed file");
    case SourceFormat::Binary:
        return ImportWords::tr("unreadable");
    case SourceFormat::Text:
        return ImportWords::tr("text without a table");
    }
    return {};
}

} // namespace

QString ImportWords::field(FeedField field)
{
    switch (field) {
    case FeedField::Id:
        return tr("Id at the source");
    case FeedField::Number:
        return tr("Number");
    case FeedField::UpdateId:
        return tr("Id of the update");
    case FeedField::Text:
        return tr("Report text");
    case FeedField::Title:
        return tr("Title");
    case FeedField::Address:
        return tr("Address");
    case FeedField::Category:
        return tr("Category");
    case FeedField::CategoryCode:
        return tr("Category code");
    case FeedField::Agency:
        return tr("Agency");
    case FeedField::Channel:
        return tr("Channel");
    case FeedField::Area:
        return tr("Area");
    case FeedField::Status:
        return tr("Status");
    case FeedField::Created:
        return tr("Reported");
    case FeedField::Updated:
        return tr("Last changed");
    case FeedField::Lat:
        return tr("Latitude");
    case FeedField::Lon:
        return tr("Longitude");
    case FeedField::Point:
        return tr("Latitude and longitude");
    case FeedField::Accuracy:
        return tr("Accuracy in metres");
    case FeedField::Answer:
        return tr("Answer of the reporter");
    case FeedField::Private:
        return tr("Private (yes or no)");
    case FeedField::Public:
        return tr("Public (yes or no)");
    case FeedField::Media:
        return tr("Photos");
    case FeedField::ReporterName:
        return tr("Reporter\u2019s name (sealed)");
    case FeedField::ReporterFirstName:
        return tr("Reporter\u2019s first name (sealed)");
    case FeedField::ReporterLastName:
        return tr("Reporter\u2019s last name (sealed)");
    case FeedField::ReporterPhone:
        return tr("Reporter\u2019s phone (sealed)");
    case FeedField::ReporterEmail:
        return tr("Reporter\u2019s e-mail (sealed)");
    case FeedField::ReporterOther:
        return tr("About the reporter (sealed)");
    case FeedField::Ignore:
        return tr("Leave out");
    }
    return {};
}

QString ImportWords::charset(Charset charset)
{
    switch (charset) {
    case Charset::Utf8:
        return u"UTF-8"_s;
    case Charset::Utf16Le:
        return u"UTF-16 LE"_s;
    case Charset::Utf16Be:
        return u"UTF-16 BE"_s;
    case Charset::Utf32Le:
        return u"UTF-32 LE"_s;
    case Charset::Utf32Be:
        return u"UTF-32 BE"_s;
    case Charset::Windows1252:
        return u"Windows-1252"_s;
    }
    return {};
}

QString ImportWords::delimiter(QChar delimiter)
{
    switch (delimiter.unicode()) {
    case u',':
        return tr("comma");
    case u';':
        return tr("semicolon");
    case u'\t':
        return tr("tab");
    case u'|':
        return tr("vertical bar");
    default:
        return QString(delimiter);
    }
}

QString ImportWords::form(const FormatFacts& facts)
{
    QStringList parts;
    if (const QString shape = shapeName(facts); !shape.isEmpty())
        parts << shape;
    parts << formatName(facts.format) << charset(facts.charset);
    if (facts.format == SourceFormat::Csv)
        parts << delimiter(facts.delimiter);
    return parts.join(u", "_s);
}

QString ImportWords::problem(const RecordProblem& problem)
{
    QString why;
    switch (problem.code) {
    case ProblemCode::Malformed:
        why = tr("is not well formed");
        break;
    case ProblemCode::Truncated:
        why = tr("is cut off");
        break;
    case ProblemCode::TooDeep:
        why = tr("is nested too deep");
        break;
    case ProblemCode::TooLong:
        why = tr("is too long");
        break;
    case ProblemCode::NoId:
        why = tr("has nothing that tells it from others");
        break;
    case ProblemCode::NoContent:
        why = tr("is empty");
        break;
    case ProblemCode::WrongScore:
        why = tr("has a score that is no whole number from 1 to 5");
        break;
    case ProblemCode::WrongTime:
        why = tr("has a date that cannot be read, is in the future, or is before the report");
        break;
    case ProblemCode::NotARecord:
        why = tr("is no record");
        break;
    case ProblemCode::UnknownReport:
        why = tr("changes a report that is not here");
        break;
    case ProblemCode::Refused:
        why = tr("was not taken by the store");
        break;
    }
    //: a record's place in the file, and what is wrong with it
    return tr("Record %1 %2.").arg(Format::number(problem.position), why);
}

QString ImportWords::sentence(const Error& error)
{
    if (error.code == ErrorCode::NotFound)
        return tr("The file or address is not there. Check its name, or choose another source.");
    return error.code == ErrorCode::WrongFormat
        ? tr("No reports can be read from this: it may be empty, a web page, or a spreadsheet. Save spreadsheets as "
             "CSV first.")
        : ErrorPresenter::sentence(error);
}

QStringList ImportWords::notes(RecordNotes notes)
{
    QStringList words;
    const auto add = [&](RecordNote one, const QString& text) {
        if (has(notes, one))
            words << text;
    };
    add(RecordNote::ZoneAssumed, tr("time read as WIB"));
    add(RecordNote::DateUnreadable, tr("date not understood"));
    add(RecordNote::DateMissing, tr("without a date"));
    add(RecordNote::PlaceMissing, tr("without a place"));
    add(RecordNote::PlaceZero, tr("place 0, 0 left out"));
    add(RecordNote::PlaceSwapped, tr("latitude and longitude put right"));
    add(RecordNote::PlaceOutOfRange, tr("place not on earth"));
    add(RecordNote::PlaceForeign, tr("outside Jakarta"));
    add(RecordNote::IdMissing, tr("without an id"));
    add(RecordNote::CharsetMixed, tr("mixed encodings"));
    add(RecordNote::TextCut, tr("text shortened"));
    add(RecordNote::NotAPoint, tr("a line or an area, no point"));
    return words;
}

} // namespace JakOps
