// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any words as a time, a coordinate, a status, a mapping, a dashboard's text.
#include "base/textguard.h"
#include "feeds/crmcontent.h"
#include "feeds/feedfield.h"
#include "feeds/feedplace.h"
#include "feeds/feedtime.h"
#include "feeds/sourcestatus.h"

#include <cstdlib>

using namespace JakOps;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), qsizetype(size));
    const QString guarded = guardText(text, 500);
    require(guarded.size() <= 500 && guarded.isValidUtf16() && guardText(guarded, 500) == guarded);
    const QString line = guardLine(text, 100);
    require(line.size() <= 100 && !line.contains(u'\n') && guardLine(line, 100) == line);
    const CrmContent content = parseCrmContent(text);
    require(content.problem.size() <= text.size());
    FieldMapping mapping;
    static_cast<void>(mapping.add(text));
    require(FieldMapping::fromJson(mapping.toJson()) == mapping);
    for (const QString& words : text.split(u'\n')) {
        if (const auto time = parseTime(words))
            require(time->utcMs > 600'000'000'000 && time->utcMs < 4'200'000'000'000);
        static_cast<void>(parseTime(words, false));
        DayOrder order;
        order.see(words);
        static_cast<void>(parseDegrees(words));
        if (const auto pair = parseDegreesPair(words)) {
            RecordNotes notes = 0;
            if (const auto place = checkedPlace(pair->lat, pair->lon, notes))
                require(place->isUsable());
        }
        require(sourceStatus(words).words.size() <= 100);
        static_cast<void>(fieldByName(words));
    }
    return 0;
}
