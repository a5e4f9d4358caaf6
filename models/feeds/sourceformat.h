// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <QString>
#include <QStringList>

namespace JakOps {

enum class SourceFormat : quint8 {
    Empty,
    Csv,
    JsonRecords, // Open311 in JSON, the CRM dashboard, lists of objects of any kind
    GeoJson,
    XmlRecords, // Open311 in XML
    Html, // a page where data should be: what servers answer when something is wrong
    Archive, // a spreadsheet or another packed file
    Binary,
    Text, // words, but no table
};
[[nodiscard]] QString sourceFormatName(SourceFormat format);

enum class Charset : quint8 { Utf8, Utf16Le, Utf16Be, Utf32Le, Utf32Be, Windows1252 };
[[nodiscard]] QString charsetName(Charset charset);

// What kind of records were found, where the format says so.
enum class SourceShape : quint8 { Unknown, Reports, Updates, Services, CrmDashboard };
[[nodiscard]] QString sourceShapeName(SourceShape shape);

// What is known of a source's form. A plain value.
struct FormatFacts
{
    SourceFormat format = SourceFormat::Empty;
    SourceShape shape = SourceShape::Unknown;
    Charset charset = Charset::Utf8;
    QChar delimiter = u','; // Csv
    bool hasHeader = true; // Csv
    QStringList columns; // Csv: in order; else the names seen
    QStringList samples; // of each column the first value that is not empty, cut
    QString message; // Html: its title; a server's own error
};

} // namespace JakOps
