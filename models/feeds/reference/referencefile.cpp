// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/reference/referencefile.h"

#include "base/textguard.h"
#include "feeds/feedplace.h"
#include "feeds/generic/tablemapping.h"
#include "feeds/intake/feedbytes.h"
#include "feeds/intake/geofeatures.h"

#include <cmath>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMaxTold = 20;

bool looksLikeJson(const QByteArray& bytes)
{
    const QByteArray start = bytes.left(64).trimmed();
    return start.startsWith('{') || start.startsWith('[') || start.startsWith("\xEF\xBB\xBF{");
}

// Takes rows in, one by one.
class RowTaker final
{
public:
    explicit RowTaker(const std::optional<ReferenceMapping>& mapping)
        : m_given(mapping)
    {
    }
    [[nodiscard]] Result<> begin(const QStringList& columns, bool hasGeometry)
    {
        m_read.columns = columns;
        m_read.hasGeometry = hasGeometry;
        m_read.mapping = m_given.value_or(ReferenceMapping::guess(columns));
        const ReferenceMapping& m = m_read.mapping;
        for (const QString& column : {m.name, m.lat, m.lon, m.category, m.phone, m.note}) {
            if (!column.isEmpty() && !columns.contains(column))
                return fail(ErrorCode::InvalidInput, u"no column "_s + guardLine(column, 60));
        }
        if (m.name.isEmpty())
            return fail(ErrorCode::InvalidInput, u"no column for the name among: "_s + guardLine(columns.join(u", "_s), 200));
        if (!hasGeometry && m.lat.isEmpty())
            return fail(ErrorCode::InvalidInput, u"no columns for the place among: "_s + guardLine(columns.join(u", "_s), 200));
        return {};
    }
    void reject(const QString& why)
    {
        ++m_read.rejected;
        if (m_read.problems.size() < kMaxTold)
            m_read.problems += u"row %1: %2"_s.arg(m_read.rows).arg(why);
    }
    void take(const TableRow& row, bool intact, const std::optional<GeoPoint>& point)
    {
        ++m_read.rows;
        if (!intact)
            return reject(u"another number of fields"_s);
        const ReferenceMapping& m = m_read.mapping;
        ReferencePoint made{.name = guardLine(row.value(m.name), 200)};
        if (made.name.isEmpty())
            return reject(u"no name"_s);
        const auto place = placeOf(row, point);
        if (!place)
            return reject(u"no place"_s);
        made.place = *place;
        made.category = guardLine(row.value(m.category), 100);
        made.phone = guardLine(row.value(m.phone), 60);
        made.note = guardLine(row.value(m.note), 500);
        if (m_read.points.size() < kMaxReferencePoints)
            m_read.points += std::move(made);
        else
            m_tooMany = true;
    }
    [[nodiscard]] Result<ReferenceRead> end()
    {
        if (m_tooMany)
            return fail(ErrorCode::TooLarge, u"more than %1 places"_s.arg(kMaxReferencePoints));
        if (m_read.points.isEmpty()) {
            const QString first = m_read.problems.isEmpty() ? u"no rows"_s : m_read.problems.first();
            return fail(ErrorCode::NotFound, u"no row with a name and a place; "_s + first);
        }
        return std::move(m_read);
    }

private:
    [[nodiscard]] std::optional<GeoPoint> placeOf(const TableRow& row, const std::optional<GeoPoint>& point) const
    {
        RecordNotes notes = 0;
        const ReferenceMapping& m = m_read.mapping;
        if (m.lat.isEmpty())
            return point ? checkedPlace(point->lat, point->lon, notes) : std::nullopt;
        if (m.lon.isEmpty() || m.lon == m.lat) {
            const auto pair = parseDegreesPair(row.value(m.lat));
            return pair ? checkedPlace(pair->lat, pair->lon, notes) : std::nullopt;
        }
        return checkedPlace(parseDegrees(row.value(m.lat)), parseDegrees(row.value(m.lon)), notes);
    }

    const std::optional<ReferenceMapping>& m_given;
    ReferenceRead m_read;
    bool m_tooMany = false;
};

struct ReferenceTable
{
    struct Row
    {
        TableRow row;
        bool intact = true;
        std::optional<GeoPoint> point;
    };
    ReferenceColumns head;
    std::vector<Row> rows;
};

Result<ReferenceTable> parseMap(const QByteArray& bytes)
{
    const auto document = readFeedJson(bytes);
    const auto features = document ? readGeoFeatures(*document) : fail(document.error());
    if (!features)
        return fail(features.error());
    ReferenceTable table;
    JsonRows rows;
    for (const GeoFeature& feature : *features) {
        table.rows.push_back({rows.row(feature.properties), true, feature.point});
        // Features may differ in what they tell: a column is what any of them has.
        for (const QString& column : rows.columns()) {
            if (!table.head.columns.contains(column) && table.head.columns.size() < 500)
                table.head.columns += column;
        }
        table.head.hasGeometry = table.head.hasGeometry || feature.point.has_value();
    }
    return table;
}

Result<ReferenceTable> parse(const QByteArray& bytes)
{
    const auto content = checkedBytes(bytes);
    if (!content)
        return fail(content.error());
    if (looksLikeJson(*content))
        return parseMap(*content);
    ReferenceTable table;
    const auto read = readCsvRows(*content, table.head.columns,
        [&table](const TableRow& row, bool intact) { table.rows.push_back({row, intact, {}}); });
    if (!read)
        return fail(read.error());
    return table;
}

} // namespace

Result<ReferenceColumns> referenceColumns(const QByteArray& bytes)
{
    auto table = parse(bytes);
    if (!table)
        return fail(table.error());
    return std::move(table->head);
}

Result<ReferenceRead> readReference(const QByteArray& bytes, const std::optional<ReferenceMapping>& mapping)
{
    const auto table = parse(bytes);
    if (!table)
        return fail(table.error());
    RowTaker reading(mapping);
    if (const auto begun = reading.begin(table->head.columns, table->head.hasGeometry); !begun)
        return fail(begun.error());
    for (const ReferenceTable::Row& row : table->rows)
        reading.take(row.row, row.intact, row.point);
    return reading.end();
}

} // namespace JakOps
