// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/reportrecord.h"

#include "feeds/codetable.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr CodeName<RecordNote> kNotes[] = {
    {RecordNote::ZoneAssumed, "zone_assumed"_L1},
    {RecordNote::DateUnreadable, "date_unreadable"_L1},
    {RecordNote::DateMissing, "date_missing"_L1},
    {RecordNote::PlaceMissing, "place_missing"_L1},
    {RecordNote::PlaceZero, "place_zero"_L1},
    {RecordNote::PlaceSwapped, "place_swapped"_L1},
    {RecordNote::PlaceOutOfRange, "place_out_of_range"_L1},
    {RecordNote::PlaceForeign, "place_foreign"_L1},
    {RecordNote::IdMissing, "id_missing"_L1},
    {RecordNote::CharsetMixed, "charset_mixed"_L1},
    {RecordNote::TextCut, "text_cut"_L1},
    {RecordNote::NotAPoint, "not_a_point"_L1},
};
constexpr CodeName<ProblemCode> kProblems[] = {
    {ProblemCode::Malformed, "malformed"_L1},
    {ProblemCode::Truncated, "truncated"_L1},
    {ProblemCode::TooDeep, "too_deep"_L1},
    {ProblemCode::TooLong, "too_long"_L1},
    {ProblemCode::NoId, "no_id"_L1},
    {ProblemCode::NoContent, "no_content"_L1},
    {ProblemCode::WrongScore, "wrong_score"_L1},
    {ProblemCode::WrongTime, "wrong_time"_L1},
    {ProblemCode::NotARecord, "not_a_record"_L1},
    {ProblemCode::UnknownReport, "unknown_report"_L1},
    {ProblemCode::Refused, "refused"_L1},
};

} // namespace

QStringList noteCodes(RecordNotes notes)
{
    QStringList codes;
    for (const auto& [one, name] : kNotes) {
        if (has(notes, one))
            codes += name;
    }
    return codes;
}

QString problemCodeName(ProblemCode code)
{
    return codeName(kProblems, code);
}

} // namespace JakOps
