// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/feedfield.h"
#include "feeds/reportrecord.h"

#include <array>
#include <expected>

namespace JakOps {

// Makes a record from the values of its fields, whatever the format was: cleans words, reads times and places, notes
// what was assumed, and refuses what cannot be told apart or holds nothing. Reused from record to record.
class RecordBuilder final
{
public:
    explicit RecordBuilder(bool dayFirst = true)
        : m_dayFirst(dayFirst)
    {
    }
    void setDayFirst(bool on) { m_dayFirst = on; }

    void start();
    // The first value of a field counts; later ones are kept as extra under `name`, but media, which add up.
    void put(FeedField field, const QString& name, QString value);
    void putExtra(const QString& name, QString value);
    void addNote(RecordNote one) { note(m_notes, one); }
    // GeoJSON's geometry, before the fields: it stands above columns.
    void setPlace(double lat, double lon);

    [[nodiscard]] std::expected<ReportRecord, RecordProblem> finish(qint64 position, bool isUpdate);

private:
    [[nodiscard]] QString& value(FeedField field) { return m_values[size_t(field)]; }
    [[nodiscard]] QString take(FeedField field) { return std::exchange(m_values[size_t(field)], {}); }
    void readTimes(ReportRecord& record);
    void readPlace(ReportRecord& record);
    void readText(ReportRecord& record);
    void readReporter(ReportRecord& record);
    void readExtra(ReportRecord& record);

    static constexpr size_t kFields = size_t(FeedField::Ignore) + 1;
    std::array<QString, kFields> m_values;
    QStringList m_media;
    QList<std::pair<QString, QString>> m_reporter;
    QList<std::pair<QString, QString>> m_extra;
    std::optional<std::pair<double, double>> m_place;
    RecordNotes m_notes = 0;
    bool m_dayFirst;
};

inline constexpr qsizetype kMaxReportText = 20'000; // UTF-16 units kept of a report's words
inline constexpr qsizetype kMaxExtras = 48;
inline constexpr qsizetype kMaxReporterOthers = 10; // what the seal of an event has room for
inline constexpr qsizetype kMaxExtraText = 1'000;

} // namespace JakOps
