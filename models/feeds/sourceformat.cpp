// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sourceformat.h"

#include "feeds/codetable.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr CodeName<SourceFormat> kFormats[] = {
    {SourceFormat::Text, "text"_L1},
    {SourceFormat::Empty, "empty"_L1},
    {SourceFormat::Csv, "csv"_L1},
    {SourceFormat::JsonRecords, "json"_L1},
    {SourceFormat::GeoJson, "geojson"_L1},
    {SourceFormat::XmlRecords, "xml"_L1},
    {SourceFormat::Html, "html"_L1},
    {SourceFormat::Archive, "archive"_L1},
    {SourceFormat::Binary, "binary"_L1},
};
constexpr CodeName<Charset> kCharsets[] = {
    {Charset::Utf8, "UTF-8"_L1},
    {Charset::Utf16Le, "UTF-16LE"_L1},
    {Charset::Utf16Be, "UTF-16BE"_L1},
    {Charset::Utf32Le, "UTF-32LE"_L1},
    {Charset::Utf32Be, "UTF-32BE"_L1},
    {Charset::Windows1252, "Windows-1252"_L1},
};
constexpr CodeName<SourceShape> kShapes[] = {
    {SourceShape::Unknown, "records"_L1},
    {SourceShape::Reports, "open311_requests"_L1},
    {SourceShape::Updates, "open311_updates"_L1},
    {SourceShape::Services, "open311_services"_L1},
    {SourceShape::CrmDashboard, "crm_dashboard"_L1},
};

} // namespace

QString sourceFormatName(SourceFormat format)
{
    return codeName(kFormats, format);
}

QString charsetName(Charset charset)
{
    return codeName(kCharsets, charset);
}

QString sourceShapeName(SourceShape shape)
{
    return codeName(kShapes, shape);
}

} // namespace JakOps
