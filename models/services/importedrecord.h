// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cityfacts.h"
#include "feeds/reportrecord.h"
#include "feeds/sourceformat.h"

#include <QJsonObject>
#include <QUuid>

#include <functional>

namespace JakOps {

// A record as it is to be stored: in the city's codes where it has them, else in the source's words; told apart by an
// id that the same record always gets. A plain value.
struct ImportedRecord
{
    qint64 position = 0;
    RecordKind kind = RecordKind::Report;
    QUuid ticket;
    QString source;
    QJsonObject body; // of a Report event; of an Update: of a note (text, photos, source_status)
    QByteArray content; // tells whether the source says something new: all of the body, and an update's own id
    std::optional<TicketStatus> status;
    std::optional<qint64> createdAt; // UTC ms
    std::optional<qint64> updatedAt;
    QString answer; // of the reporter, to a question; an event of its own
    bool namesAgency = false; // the source does; else the body has the usual one
    QByteArray identity; // who reported, as JSON; to be sealed
    QString known; // its number, for the rejects file
};

// Turns records of a source into what is stored. Pure but for the two questions it is given; one thread.
class RecordImporter final
{
public:
    struct Rules
    {
        QString source; // key
        bool sourceIsGiven = false; // by a person: then it holds for every number
        bool publicByDefault = false; // what a public service publishes is public
        std::optional<bool> privateUnlessSaid; // as a person chose
        QHash<QString, QString> services; // what the source calls its codes of services
        // Whether a word that is no code of the city may become one (there is a limit); empty: always.
        std::function<bool(const QString& word)> mayBecomeCode;
    };
    RecordImporter(const CityFacts& facts, Rules rules);

    [[nodiscard]] ImportedRecord prepare(const ReportRecord& record) const;

private:
    using Words = QHash<QString, QString>; // what became of words: the city's code, themselves, or nothing
    void putCodes(const ReportRecord& record, QJsonObject& body, QJsonObject& extra) const;
    template<class Find>
    void putCode(Words& seen, const QString& words, QLatin1StringView key, QJsonObject& body, QJsonObject& extra,
        Find find) const;

    const CityFacts& m_facts;
    Rules m_rules;
    mutable Words m_categories, m_agencies, m_channels, m_areas;
};

// Who reported as it is sealed: JSON; empty where nothing is told.
[[nodiscard]] QByteArray identityJson(const ReporterIdentity& reporter);
// Numbers of the CRM are the same report whoever hands it on: JK, date, four or more digits.
[[nodiscard]] bool isCrmNumber(const QString& number);
// Whether reports of such a source are public where it does not say so: what a public service publishes is.
[[nodiscard]] bool isPublicByDefault(const FormatFacts& facts);
// The key a source gets when nobody gave one. `host`: of an address, empty for a file.
[[nodiscard]] QString defaultSourceKey(const FormatFacts& facts, const QString& host);

} // namespace JakOps
