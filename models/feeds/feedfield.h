// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QHash>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include <optional>

namespace JakOps {

// What a value of a record can be.
enum class FeedField : quint8 {
    Id,
    Number,
    UpdateId,
    Text,
    Title,
    Address,
    Category,
    CategoryCode,
    Agency,
    Channel,
    Area,
    Status,
    Created,
    Updated,
    Lat,
    Lon,
    Point, // both in one
    Accuracy,
    Answer, // of the reporter, to a question
    Private,
    Public, // the same, said the other way
    Media,
    ReporterName,
    ReporterFirstName,
    ReporterLastName,
    ReporterPhone,
    ReporterEmail,
    ReporterOther, // account, device, second number: by its column's name
    Ignore, // not to be kept
};
[[nodiscard]] QString fieldCode(FeedField field); // "number", "reporter_name": what --map and remembered mappings say
[[nodiscard]] std::optional<FeedField> fieldFromCode(QStringView code);
[[nodiscard]] bool isIdentity(FeedField field); // tells who reported
// The fields a person maps columns to, in the order a form shows them.
[[nodiscard]] const QList<FeedField>& mappableFields();

// What a name that sources use means: Open311's tags with the spellings met in the wild, the CRM dashboard's keys, and
// common Indonesian and English column titles. Case, spaces, underscores and dots do not matter.
[[nodiscard]] std::optional<FeedField> fieldByName(QStringView name);

// Which column (or key) holds which field, as far as a person said so; names known by themselves need not be here.
// A value that can be remembered.
struct FieldMapping
{
    QMap<FeedField, QString> columns;
    std::optional<bool> dayFirst; // empty: found out by looking
    // Reports of which the source does not say whether they are private; empty: as is usual for such a source.
    std::optional<bool> privateUnlessSaid;

    // "number=Kolom": adds one; the column is a name of the source, or its place as "#3".
    [[nodiscard]] Result<> add(const QString& assignment);
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static FieldMapping fromJson(const QJsonObject& json);
    [[nodiscard]] bool isEmpty() const { return columns.isEmpty() && !dayFirst && !privateUnlessSaid; }
    // What is not said here is taken from there.
    [[nodiscard]] FieldMapping completedBy(const FieldMapping& remembered) const;

    friend bool operator==(const FieldMapping&, const FieldMapping&) = default;
};

// Finds the field of a name, first as mapped, then as known. A field that was mapped to one name is not taken by
// another.
class FieldFinder final
{
public:
    explicit FieldFinder(const FieldMapping& mapping);
    [[nodiscard]] std::optional<FeedField> find(const QString& name) const;

private:
    QHash<QString, FeedField> m_mapped; // by folded name
    QList<FeedField> m_taken;
    mutable QHash<QString, std::optional<FeedField>> m_known; // what was asked before, by name
};

// The proposal for a table's columns: one field a column, no field twice but Media. Entries without a field are kept as
// extra.
[[nodiscard]] QList<std::optional<FeedField>> fieldsOfColumns(const QStringList& columns, const FieldMapping& mapping);

} // namespace JakOps
