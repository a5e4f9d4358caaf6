// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/geopoint.h"
#include "domain/ticketstatus.h"

#include <QList>
#include <QStringList>

#include <optional>
#include <utility>

namespace JakOps {

// What a source said about a report's handling: its own words, and the status of ours they stand for, where they do.
struct SourceStatus
{
    QString words;
    std::optional<TicketStatus> status;

    friend bool operator==(const SourceStatus&, const SourceStatus&) = default;
};

// Things worth telling about a record that was kept.
enum class RecordNote : quint16 {
    ZoneAssumed = 1, // a time without a zone was read as WIB
    DateUnreadable = 2, // a date was given, but not understood: kept as words
    DateMissing = 4,
    PlaceMissing = 8,
    PlaceZero = 16, // 0,0: no place
    PlaceSwapped = 32, // latitude and longitude were exchanged: put right
    PlaceOutOfRange = 64, // not on earth: no place
    PlaceForeign = 128, // kept, outside Jakarta
    IdMissing = 256, // told apart by its content
    CharsetMixed = 512, // not valid in the file's encoding: read as Windows-1252
    TextCut = 1024, // over what is kept of a text
    NotAPoint = 2048, // a line or an area: no place
};
using RecordNotes = quint16;
inline void note(RecordNotes& notes, RecordNote one)
{
    notes = RecordNotes(notes | quint16(one));
}
[[nodiscard]] inline bool has(RecordNotes notes, RecordNote one)
{
    return (notes & quint16(one)) != 0;
}
[[nodiscard]] QStringList noteCodes(RecordNotes notes); // stable ASCII names

// Who reported. Never shown, stored only sealed.
struct ReporterIdentity
{
    QString name;
    QString phone;
    QString email;
    QList<std::pair<QString, QString>> others; // account, device: what the source calls it, and its words

    [[nodiscard]] bool isEmpty() const
    {
        return name.isEmpty() && phone.isEmpty() && email.isEmpty() && others.isEmpty();
    }
    friend bool operator==(const ReporterIdentity&, const ReporterIdentity&) = default;
};

enum class RecordKind : quint8 {
    Report,
    Update, // a change of a report that is (or is not) here
};

// One record of a source, cleaned but not judged: the source's own words where we have codes. A plain value.
struct ReportRecord
{
    qint64 position = 0; // 1-based, in its source
    RecordKind kind = RecordKind::Report;
    QString externalId; // id at the source
    QString number; // what people call it; the id where there is nothing better
    QString updateId; // of an Update
    QString text;
    QString answer; // the reporter's, to a question
    QString address;
    QString category; // words
    QString categoryCode; // the source's code
    QString agency;
    QString channel;
    QString area;
    SourceStatus status;
    std::optional<qint64> createdAt; // UTC ms
    std::optional<qint64> updatedAt;
    std::optional<GeoPoint> place;
    double accuracyMetres = -1.0;
    std::optional<bool> isPrivate;
    QStringList media;
    ReporterIdentity reporter;
    QList<std::pair<QString, QString>> extra; // what there is no field for, sorted by name
    RecordNotes notes = 0;

    friend bool operator==(const ReportRecord&, const ReportRecord&) = default;
};

// One entry of a list of services: a category the source knows.
struct ServiceRecord
{
    QString code;
    QString name;
    QString group;
    QString description;
};

enum class ProblemCode : quint8 {
    Malformed, // does not follow its format
    Truncated, // the source ends in the middle of it
    TooDeep,
    TooLong,
    NoId, // nothing tells it apart from others
    NoContent, // nothing is filled in
    WrongScore, // of a survey: no whole number from 1 to 5
    WrongTime, // of a survey: not to be read, in the future, or before the report
    NotARecord, // a number or a word where a record should be
    UnknownReport, // a change of a report that is not here
    Refused, // the store did not take it; detail says why
};
[[nodiscard]] QString problemCodeName(ProblemCode code);

// A record that could not be kept.
struct RecordProblem
{
    qint64 position = 0;
    ProblemCode code = ProblemCode::Malformed;
    QString detail; // English, for the rejects file and the log
    QString excerpt; // what stood there, cut
};

// Takes what a reader finds, in order. Returning false ends the reading (enough seen, or cancelled).
class RecordSink
{
public:
    RecordSink() = default;
    virtual ~RecordSink() = default;
    RecordSink(const RecordSink&) = delete;
    RecordSink& operator=(const RecordSink&) = delete;

    [[nodiscard]] virtual bool takeRecord(ReportRecord record) = 0;
    [[nodiscard]] virtual bool takeProblem(RecordProblem problem) = 0;
    [[nodiscard]] virtual bool takeService(ServiceRecord service) = 0;
};

} // namespace JakOps
