// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/commandkind.h"
#include "domain/geopoint.h"
#include "domain/role.h"

#include <QWidget>

#include <memory>

class QScrollArea;
class QStackedWidget;
class QTimer;

namespace JakOps {

class CommandBar;
class CurrentTicket;
class DraftBar;
class DraftKeeper;
class DuplicateService;
class EmptyState;
class EventWords;
class EvidenceService;
class FormHost;
class GroupService;
class NoticeBar;
class OfficerContext;
class PhotoCache;
class PhotoIntake;
class PhotoViewer;
class PlainLabel;
class ReplyService;
class RoutingService;
class SkeletonLabel;
class SuggestionService;
class Theme;
class TicketBody;
class TicketHeader;
class TicketSession;
class Workspace;
struct AlikeReport;
struct Error;
struct GroupOutcome;
struct TicketCommand;

// One ticket: what it is, what can be done with it, what happened to it. Commands are given here, their forms open in
// place.
class TicketPanel final : public QWidget
{
    Q_OBJECT

public:
    TicketPanel(
        Workspace& workspace, CurrentTicket& current, Theme& theme, OfficerContext& officer, EvidenceService* evidence = nullptr,
        QWidget* parent = nullptr);
    ~TicketPanel() override;

    // Who work can be assigned to, and whose names the history knows.
    void setOfficers(const QList<Officer>& officers);
    // Where reports of the same thing are looked for; it outlives the panel.
    void setDuplicates(const DuplicateService* duplicates);
    // As if its button were pressed; where the command is not open, the reason is told.
    void trigger(CommandKind kind);
    // Hands the report on in the way that is open now: to another agency, or to a unit below the present one.
    void reassign();
    // The form that hands it over, with an agency and a reason to look at.
    void handOver(const QString& agency, const QString& reason);
    void setPresent(const QStringList& names); // who else has this ticket open, at other consoles
    // The form of a follow-up with somebody's words and photos to look at: a colleague's late work becomes one's own.
    void followUpWith(const QString& words, const QStringList& photos);
    void returnToBureau(); // the same, to Biro Pemerintahan
    void handToNeighbour(); // the same, to the kelurahan across the border where the place is in doubt
    [[nodiscard]] RoutingService& routing() { return *m_routing; }
    [[nodiscard]] ReplyService& replies() { return *m_replies; }
    // The pin was dropped there after relocateRequested(), or left on the map.
    void relocate(GeoPoint point);
    void leaveRelocation();
    void openPhoto(const QStringList& photos, int index);
    [[nodiscard]] SuggestionService& suggestions() { return *m_suggestions; }
    [[nodiscard]] TicketSession& session() { return *m_session; }
    [[nodiscard]] QSize sizeHint() const override { return {420, 800}; }

Q_SIGNALS:
    void relocateRequested(qint64 key);
    void relocateCancelled();
    void mapRequested(qint64 key); // show the place on the large map
    void ticketRequested(qint64 key); // another one that is named here

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void showState();
    void showTicket(bool other);
    void onAcknowledged(const QString& number, CommandKind kind, bool undoable);
    void onRefused(qint64 key, const QString& number, const TicketCommand& command, const Error& error);
    void connectRelations();
    void compare(const AlikeReport& alike);
    void tellGroup(const GroupOutcome& outcome);
    void showDrafts();
    void discardDraft(CommandKind kind);
    void tick();

    CurrentTicket& m_current;
    Theme& m_theme;
    Workspace& m_workspace;
    QList<Officer> m_officers;
    std::unique_ptr<EventWords> m_words;
    std::unique_ptr<PhotoIntake> m_intake;
    std::unique_ptr<SuggestionService> m_suggestions;
    std::unique_ptr<RoutingService> m_routing;
    std::unique_ptr<ReplyService> m_replies;
    std::unique_ptr<GroupService> m_groups;
    std::unique_ptr<GroupOutcome> m_toldGroup; // until the head's own answer is told, which may come later
    PhotoCache* m_photos;
    TicketSession* m_session;
    DraftKeeper* m_drafts;

    QStackedWidget* m_pages;
    EmptyState* m_empty;
    SkeletonLabel* m_skeleton;
    QWidget* m_content;
    TicketHeader* m_header;
    PlainLabel* m_present;
    QStringList m_presentNames;
    NoticeBar* m_notice;
    DraftBar* m_draftBar;
    CommandBar* m_commands;
    FormHost* m_forms;
    QScrollArea* m_scroll;
    TicketBody* m_body;
    QTimer* m_slow;
    QTimer* m_minute;
    int m_shownVersion = 0;
    qint64 m_relocating = 0; // the ticket whose pin is on the map
};

} // namespace JakOps
