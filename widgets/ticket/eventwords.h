// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cityfacts.h"
#include "tables/timelineentry.h"

#include <QCoreApplication>
#include <QHash>

namespace JakOps {

// Events told in words, in the language of the window: "Handed over to Suku Dinas Bina Marga Jakarta Selatan by B.
// Sari". Names come from the city's facts; what they do not know is shown as it came. The result is plain text.
class EventWords final
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::EventWords)

public:
    explicit EventWords(const CityFacts& facts);
    void setOfficers(const QList<Officer>& officers);

    [[nodiscard]] QString sentence(const TimelineEntry& entry) const; // what happened and by whom, one line
    [[nodiscard]] QStringList changes(
        const TimelineEntry& entry) const; // one line a field; only what the sentence leaves out
    // That somebody wrote or showed something this officer does not get; empty when nothing is kept from him. The report's own is
    // told where it would stand.
    [[nodiscard]] static QString withheld(const TimelineEntry& entry);
    [[nodiscard]] QString spoken(const TimelineEntry& entry) const; // all of it in one, for a screen reader
    [[nodiscard]] QString officerName(const QString& code) const;
    [[nodiscard]] static QString fieldName(TicketField field);
    // "10.42" today, "18 Nov 10.42" this year, else with the year. WIB.
    [[nodiscard]] static QString timeLabel(qint64 at, qint64 now);

private:
    [[nodiscard]] QString what(const TimelineEntry& entry) const;
    [[nodiscard]] QString value(TicketField field, const QString& raw) const;

    const CityFacts& m_facts;
    QHash<QString, QString> m_officers;
};

} // namespace JakOps
