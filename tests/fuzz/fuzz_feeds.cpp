// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a source: the readers end, and what they hand on keeps its promises.
#include "feeds/feedreader.h"
#include "feeds/recordbuilder.h"

#include <cmath>
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
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const auto batch = FeedReader::readAll(bytes);
    if (!batch) {
        require(!batch.error().detail.isEmpty());
        return 0;
    }
    qint64 before = 0;
    for (const ReportRecord& record : batch->records) {
        require(record.position > before);
        before = record.position;
        require(!record.externalId.isEmpty());
        require(record.text.size() <= kMaxReportText && record.extra.size() <= kMaxExtras);
        require(record.text.isValidUtf16() && record.address.isValidUtf16() && record.number.isValidUtf16());
        require(!record.text.contains(QChar(0x202e)) && !record.text.contains(QChar(0)));
        require(!record.place || (record.place->isUsable() && std::isfinite(record.place->lat)));
        require(!record.createdAt || (*record.createdAt > 0 && *record.createdAt < 4'200'000'000'000));
    }
    require(batch->result.records == batch->records.size() + batch->services.size());
    // A second reading says the same.
    const auto again = FeedReader::readAll(bytes);
    require(again.has_value() && again->records == batch->records);
    return 0;
}
