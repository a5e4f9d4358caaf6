// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cityfacts.h"
#include "domain/slarules.h"
#include "domain/ticket.h"

#include <QByteArray>
#include <QJsonObject>

namespace JakOps {

enum class ExportFormat {
    Csv, // RFC 4180, formula-safe, one header line
    GeoJson, // FeatureCollection; reports without a place have geometry null
    JsonLines, // one object a line: what `jakops list --json` prints
};
[[nodiscard]] std::optional<ExportFormat> exportFormatFromCode(QStringView code); // csv, geojson

// One report on its way out of the program. Made by exportRecord() only, which asks the visibility policy.
struct ExportRecord
{
    Ticket ticket; // redacted: nothing the officer may not see
    qint64 due = 0; // UTC ms; 0: closed
    bool withheld = false; // something was taken out
    std::optional<SlaStage> stage; // that is due
    bool overdue = false;
};
[[nodiscard]] ExportRecord exportRecord(const Ticket& ticket, const Officer& officer, qint64 due);

// The fields of the machine's contract: number, status, category, area, agency, channel, created, due, lat, lon; besides
// stage and overdue. Times ISO 8601 in UTC, areas by Kemendagri code, null where there is nothing or nothing may be shown.
[[nodiscard]] QJsonObject listObject(const ExportRecord& record);

// A file in three parts, so that it can be streamed. Pure.
class ExportWriter final
{
public:
    // `demo`: the reports are made up, and the file says so.
    ExportWriter(ExportFormat format, const CityFacts& facts, bool demo);

    [[nodiscard]] QByteArray begin() const;
    [[nodiscard]] QByteArray record(const ExportRecord& record); // the first is told from the next
    [[nodiscard]] QByteArray end() const;

    static constexpr auto kDemoNote = QLatin1StringView("data contoh");

private:
    [[nodiscard]] QStringList csvFields(const ExportRecord& record) const;
    [[nodiscard]] QJsonObject feature(const ExportRecord& record) const;

    ExportFormat m_format;
    const CityFacts& m_facts;
    bool m_demo;
    bool m_first = true;
};

} // namespace JakOps
