// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/commandkind.h"
#include "domain/role.h"

#include <QWidget>

namespace JakOps {

class ClockSection;
class EventWords;
class FactGrid;
class IdentityLine;
class PhotoCache;
class PhotoStrip;
class RelationSection;
class PlaceSection;
class ReadingText;
class RoutingService;
class SectionHeader;
class Theme;
class TicketHints;
class TimelineModel;
class TimelineView;
class Workspace;
class WrapText;
struct TicketDetail;

// What is known of the ticket, from what an officer needs first to its history. Shows what the policy lets through and
// says what it does not.
class TicketBody final : public QWidget
{
    Q_OBJECT

public:
    struct Parts
    {
        Workspace& workspace;
        const EventWords& words;
        Theme& theme;
        PhotoCache& photos;
        TimelineModel& timeline;
        RoutingService& routing;
    };
    explicit TicketBody(const Parts& parts, QWidget* parent = nullptr);

    void setTicket(const TicketDetail& detail, const Officer& officer, const QList<Officer>& officers, qint64 now);
    [[nodiscard]] const TicketHints& hints() const { return *m_hints; }
    void setNow(qint64 now);
    [[nodiscard]] RelationSection& relations() const { return *m_relations; }

Q_SIGNALS:
    void photoOpened(const QStringList& photos, int index);
    void mapClicked();
    void handOverRequested(const QString& agency, const QString& reason);
    void commandRequested(JakOps::CommandKind kind);

private:
    void setNames();

    TicketHints* m_hints;
    FactGrid* m_facts;
    RelationSection* m_relations;
    SectionHeader* m_clocksHeader;
    ClockSection* m_clocks;
    SectionHeader* m_photosHeader;
    PhotoStrip* m_photos;
    WrapText* m_photosNote;
    SectionHeader* m_textHeader;
    ReadingText* m_text;
    IdentityLine* m_identity;
    SectionHeader* m_surveyHeader;
    ReadingText* m_survey;
    SectionHeader* m_placeHeader;
    PlaceSection* m_place;
    SectionHeader* m_historyHeader;
    TimelineView* m_history;
};

} // namespace JakOps
