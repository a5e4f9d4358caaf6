// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sourceformat.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

QString sourceFormatName(SourceFormat format)
{
    switch (format) {
    case SourceFormat::Empty:
        return u"empty"_s;
    case SourceFormat::Csv:
        return u"csv"_s;
    case SourceFormat::JsonRecords:
        return u"json"_s;
    case SourceFormat::GeoJson:
        return u"geojson"_s;
    case SourceFormat::XmlRecords:
        return u"xml"_s;
    case SourceFormat::Html:
        return u"html"_s;
    case SourceFormat::Archive:
        return u"archive"_s;
    case SourceFormat::Binary:
        return u"binary"_s;
    case SourceFormat::Text:
        return u"text"_s;
    }
    return u"text"_s;
}

QString charsetName(Charset charset)
{
    switch (charset) {
    case Charset::Utf8:
        return u"UTF-8"_s;
    case Charset::Utf16Le:
        return u"UTF-16LE"_s;
    case Charset::Utf16Be:
        return u"UTF-16BE"_s;
    case Charset::Utf32Le:
        return u"UTF-32LE"_s;
    case Charset::Utf32Be:
        return u"UTF-32BE"_s;
    case Charset::Windows1252:
        return u"Windows-1252"_s;
    }
    return u"UTF-8"_s;
}

QString sourceShapeName(SourceShape shape)
{
    switch (shape) {
    case SourceShape::Unknown:
        return u"records"_s;
    case SourceShape::Reports:
        return u"open311_requests"_s;
    case SourceShape::Updates:
        return u"open311_updates"_s;
    case SourceShape::Services:
        return u"open311_services"_s;
    case SourceShape::CrmDashboard:
        return u"crm_dashboard"_s;
    }
    return u"records"_s;
}

} // namespace JakOps
