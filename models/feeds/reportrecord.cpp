// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/reportrecord.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

QStringList noteCodes(RecordNotes notes)
{
    static constexpr std::pair<RecordNote, QLatin1StringView> names[] = {
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
    QStringList codes;
    for (const auto& [one, name] : names) {
        if (has(notes, one))
            codes += name;
    }
    return codes;
}

QString problemCodeName(ProblemCode code)
{
    switch (code) {
    case ProblemCode::Malformed:
        return u"malformed"_s;
    case ProblemCode::Truncated:
        return u"truncated"_s;
    case ProblemCode::TooDeep:
        return u"too_deep"_s;
    case ProblemCode::TooLong:
        return u"too_long"_s;
    case ProblemCode::NoId:
        return u"no_id"_s;
    case ProblemCode::NoContent:
        return u"no_content"_s;
    case ProblemCode::NotARecord:
        return u"not_a_record"_s;
    case ProblemCode::UnknownReport:
        return u"unknown_report"_s;
    case ProblemCode::Refused:
        return u"refused"_s;
    }
    return u"malformed"_s;
}

} // namespace JakOps
