// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/ticketpanel.h"

#include "services/evidenceservice.h"
#include "services/groupservice.h"
#include "services/photointake.h"
#include "services/replyservice.h"
#include "services/routingservice.h"
#include "services/suggestionservice.h"
#include "services/workspace.h"
#include "widgets/common/currentticket.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/metrics.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/skeletonlabel.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"
#include "widgets/evidence/comparewindow.h"
#include "widgets/ticket/commandbar.h"
#include "widgets/ticket/draftbar.h"
#include "widgets/ticket/draftkeeper.h"
#include "widgets/ticket/eventwords.h"
#include "widgets/ticket/formhost.h"
#include "widgets/ticket/noticebar.h"
#include "widgets/ticket/photocache.h"
#include "widgets/ticket/photoviewer.h"
#include "widgets/ticket/relations/comparereports.h"
#include "widgets/ticket/relations/relationsection.h"
#include "widgets/ticket/relations/relationwords.h"
#include "widgets/ticket/ticketbody.h"
#include "widgets/ticket/ticketheader.h"
#include "widgets/ticket/tickethints.h"
#include "widgets/ticket/ticketsession.h"

#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSlowMs = 300; // nobody sees that he waits before
constexpr int kTickMs = 30'000;
constexpr int kLowHeight = 720; // below it the grey commands are folded away

} // namespace

TicketPanel::TicketPanel(
    Workspace& workspace, CurrentTicket& current, Theme& theme, OfficerContext& officer, EvidenceService* evidence, QWidget* parent)
    : QWidget(parent)
    , m_current(current)
    , m_theme(theme)
    , m_workspace(workspace)
    , m_words(std::make_unique<EventWords>(workspace.facts()))
    , m_intake(std::make_unique<PhotoIntake>(workspace.attachments(), &workspace.database()))
    , m_suggestions(std::make_unique<SuggestionService>(workspace))
    , m_routing(std::make_unique<RoutingService>(workspace))
    , m_replies(std::make_unique<ReplyService>(workspace))
    , m_groups(std::make_unique<GroupService>(workspace))
    , m_photos(new PhotoCache(workspace.attachments(), this))
    , m_session(new TicketSession(workspace, current, officer, this))
    , m_drafts(new DraftKeeper(workspace.deskMemory(), workspace.clock(), this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyState(theme, m_pages))
    , m_skeleton(new SkeletonLabel(theme, 12))
    , m_content(new QWidget(m_pages))
    , m_header(new TicketHeader(theme, m_content))
    , m_notice(new NoticeBar(theme, m_content))
    , m_draftBar(new DraftBar(m_content))
    , m_commands(new CommandBar(m_content))
    , m_forms(new FormHost(*m_session, *m_drafts,
          {workspace.facts(), theme, *m_intake, *m_photos, m_officers, *m_suggestions, *m_routing, *m_replies, workspace.clock(),
              officer, evidence, m_groups.get()},
          m_content))
    , m_scroll(new QScrollArea(m_content))
    , m_body(new TicketBody({workspace, *m_words, theme, *m_photos, m_session->timeline(), *m_routing}))
    , m_slow(new QTimer(this))
    , m_minute(new QTimer(this))
{
    build();
    connect(m_session, &TicketSession::stateChanged, this, &TicketPanel::showState);
    connect(m_session, &TicketSession::detailChanged, this, &TicketPanel::showTicket);
    connect(m_session, &TicketSession::acknowledged, this, &TicketPanel::onAcknowledged);
    connect(m_session, &TicketSession::refused, this, &TicketPanel::onRefused);
    connect(m_session, &TicketSession::leaving, this, [this] {
        m_forms->close(); // with its draft
        m_notice->dismiss();
    });
    connect(m_session, &TicketSession::answered, this, [this](const DraftPlace& place, bool stored) {
        if (stored)
            m_drafts->settle(place);
        else
            m_drafts->takeBack(place);
    });
    connect(m_drafts, &DraftKeeper::changed, this, &TicketPanel::showDrafts);
    connect(m_drafts, &DraftKeeper::failed, this, [this](const Error& error) {
        m_notice->tell(NoticeBar::Tone::Problem, [error] {
            return tr("What you write cannot be kept as a draft now. %1").arg(ErrorPresenter::sentence(error));
        });
    });
    connect(m_draftBar, &DraftBar::continued, this, [this](CommandKind kind) {
        m_forms->open(kind);
        m_forms->refresh(); // says where it cannot be sent any more: the words are shown all the same
    });
    connect(m_draftBar, &DraftBar::discarded, this, &TicketPanel::discardDraft);
    connect(m_commands, &CommandBar::chosen, this, &TicketPanel::trigger);
    connect(m_commands, &CommandBar::returnChosen, this, &TicketPanel::returnToBureau);
    connect(m_forms, &FormHost::opened, this, [this] {
        m_commands->hide();
        m_notice->dismiss();
        showDrafts();
    });
    connect(m_forms, &FormHost::closed, this, [this] {
        m_commands->show();
        showDrafts();
        if (m_relocating != 0) {
            m_relocating = 0;
            Q_EMIT relocateCancelled();
        }
    });
    connect(m_forms, &FormHost::mapRequested, this, [this] {
        m_relocating = m_session->detail().key;
        Q_EMIT relocateRequested(m_relocating);
    });
    connect(m_forms, &FormHost::photoOpened, this, &TicketPanel::openPhoto);
    connect(m_forms, &FormHost::compareRequested, this, [this](const PicturePair& pair) {
        ComparePane::openWindow(m_photos->reader(), m_photos->frames(), m_theme, pair, this);
    });
    connect(m_forms, &FormHost::ticketRequested, this, &TicketPanel::ticketRequested);
    if (evidence)
        connect(m_photos, &PhotoCache::frameArrived, evidence, &EvidenceService::keepFrame);
    connect(m_body, &TicketBody::mapClicked, this, [this] { Q_EMIT mapRequested(m_session->detail().key); });
    connect(m_body, &TicketBody::photoOpened, this, &TicketPanel::openPhoto);
    connect(m_body, &TicketBody::handOverRequested, this, &TicketPanel::handOver);
    connect(m_body, &TicketBody::commandRequested, this, &TicketPanel::trigger);
    connectRelations();
    m_slow->setSingleShot(true);
    m_slow->setInterval(kSlowMs);
    connect(m_slow, &QTimer::timeout, this, [this] { m_pages->setCurrentIndex(1); });
    m_minute->setInterval(kTickMs);
    connect(m_minute, &QTimer::timeout, this, &TicketPanel::tick);
    m_minute->start();
    showState();
}

TicketPanel::~TicketPanel() = default;

void TicketPanel::connectRelations()
{
    RelationSection* const relations = &m_body->relations();
    connect(relations, &RelationSection::ticketRequested, this, &TicketPanel::ticketRequested);
    connect(relations, &RelationSection::commandRequested, this, &TicketPanel::trigger);
    connect(relations, &RelationSection::compareRequested, this, &TicketPanel::compare);
    connect(m_forms, &FormHost::groupFollowed, this, &TicketPanel::tellGroup);
}

void TicketPanel::setDuplicates(const DuplicateService* duplicates)
{
    m_body->relations().setService(duplicates);
}

void TicketPanel::compare(const AlikeReport& alike)
{
    auto* const dialog = new CompareReports({m_workspace, *m_groups, *m_words, *m_photos, m_theme},
        m_session->detail().key, alike, m_session->officer(), this);
    connect(dialog, &CompareReports::ticketRequested, this, &TicketPanel::ticketRequested);
    connect(dialog, &CompareReports::photoOpened, this, &TicketPanel::openPhoto);
    connect(m_session, &TicketSession::leaving, dialog, &QDialog::close); // of another report, or for another officer
    connect(dialog, &CompareReports::merged, this, [this](const QString& newer, const QString& older) {
        m_notice->tell(NoticeBar::Tone::Done, [newer, older] { return tr("%1 is merged into %2.").arg(newer, older); });
    });
    connect(dialog, &CompareReports::grouped, this, [this](const QString& head) {
        m_notice->tell(NoticeBar::Tone::Done, [head] { return tr("Both are in a group under %1.").arg(head); });
    });
    dialog->show();
}

void TicketPanel::tellGroup(const GroupOutcome& outcome)
{
    m_toldGroup = std::make_unique<GroupOutcome>(outcome);
    m_notice->tell(outcome.failures.isEmpty() ? NoticeBar::Tone::Done : NoticeBar::Tone::Problem,
        [outcome] { return RelationWords::outcome(outcome); });
}

void TicketPanel::build()
{
    setObjectName(u"ticketPanel"_s);
    setAttribute(Qt::WA_StyledBackground);
    setProperty("surface", true);
    setMinimumWidth(360);
    auto* const waiting = new QWidget(m_pages);
    auto* const waitingColumn = new QVBoxLayout(waiting);
    waitingColumn->setContentsMargins(Metric::kPanel, Metric::kPanel, Metric::kPanel, Metric::kPanel);
    waitingColumn->addWidget(m_skeleton);
    waitingColumn->addStretch(1);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(waiting);
    m_pages->addWidget(m_content);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(m_pages);

    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidget(m_body);
    auto* const line = new QFrame(m_content);
    line->setProperty("hairline", true);
    line->setFixedHeight(1);
    auto* const column = new QVBoxLayout(m_content);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_header);
    m_present = new PlainLabel(m_content);
    m_present->setObjectName(u"ticketPresent"_s);
    m_present->setSecondary(true);
    m_present->setElide(Qt::ElideRight);
    m_present->setContentsMargins(Metric::kPanel, 0, Metric::kPanel, 0);
    m_present->hide();
    column->addWidget(m_present);
    column->addSpacing(Metric::kInside);
    column->addWidget(m_notice);
    column->addWidget(m_draftBar);
    column->addWidget(m_commands);
    column->addWidget(m_forms);
    column->addWidget(line);
    column->addWidget(m_scroll, 1);
}

void TicketPanel::setOfficers(const QList<Officer>& officers)
{
    m_officers = officers;
    m_words->setOfficers(officers);
    if (m_session->state() == TicketSession::State::Ready)
        showTicket(false);
}

void TicketPanel::showState()
{
    m_slow->stop();
    m_skeleton->stop();
    m_empty->clearButtons();
    m_empty->setDetail({});
    switch (m_session->state()) {
    case TicketSession::State::Empty:
        m_empty->setIcon(u"view-list-details"_s);
        m_empty->setTexts(tr("No report chosen"), tr("Choose one in the queue or on the map."));
        m_pages->setCurrentIndex(0);
        break;
    case TicketSession::State::Loading:
        // What was there stays for a moment: most tickets are here before anybody sees a change.
        m_skeleton->start();
        m_slow->start();
        break;
    case TicketSession::State::Ready:
        m_pages->setCurrentIndex(2);
        break;
    case TicketSession::State::Gone:
        m_forms->close();
        m_empty->setIcon(u"edit-delete"_s);
        m_empty->setTexts(tr("This report is no longer here"), tr("The import that brought it was undone."));
        m_pages->setCurrentIndex(0);
        break;
    case TicketSession::State::Failed: {
        const ErrorText text = ErrorPresenter::present(m_session->error());
        m_empty->setIcon(u"dialog-error"_s);
        m_empty->setTexts(text.what, text.advice);
        m_empty->setDetail(text.detail);
        connect(m_empty->addButton(tr("Try again"), u"view-refresh"_s), &QPushButton::clicked, this,
            [this] { m_session->reload(); });
        m_pages->setCurrentIndex(0);
        break;
    }
    }
}

void TicketPanel::showTicket(bool other)
{
    const TicketDetail& detail = m_session->detail();
    const qint64 now = m_session->now();
    m_header->setTicket(detail, now);
    m_commands->setOptions(detail.options, detail.ticket.agency == TicketHints::kBureau);
    m_body->setTicket(detail, m_session->officer(), m_officers, now);
    m_drafts->learn(detail.ticket.id, m_session->officer().code, detail.drafts);
    showDrafts();
    if (other) {
        m_scroll->verticalScrollBar()->setValue(0);
        m_shownVersion = detail.ticket.version;
        return;
    }
    if (m_forms->form() && detail.ticket.version > m_shownVersion) {
        const TimelineModel& timeline = m_session->timeline();
        if (timeline.rowCount() > 0)
            m_forms->setNotice([this, entry = timeline.entry(0)] {
                return tr("Meanwhile: %1. Look again before you send.").arg(m_words->sentence(entry));
            });
        m_forms->refresh();
    }
    m_shownVersion = detail.ticket.version;
}

void TicketPanel::showDrafts()
{
    const bool shown = m_session->state() == TicketSession::State::Ready && !m_forms->form();
    m_draftBar->setDrafts(
        shown ? m_drafts->ofTicket(m_session->detail().ticket.id, m_session->officer().code) : QList<Draft>(),
        m_session->now());
}

void TicketPanel::discardDraft(CommandKind kind)
{
    const DraftPlace place{m_session->officer().code, m_session->detail().ticket.id, kind};
    const QVariantMap words = m_drafts->words(place);
    m_drafts->discard(place);
    m_notice->tell(
        NoticeBar::Tone::Done, [kind] { return tr("Draft discarded: %1.").arg(Words::command(kind)); },
        [] { return Words::command(CommandKind::Undo); },
        [this, place, words] {
            m_drafts->keep(place, words);
            m_drafts->flush();
        });
}

void TicketPanel::trigger(CommandKind kind)
{
    m_toldGroup.reset();
    const CommandOption* const option = m_session->option(kind);
    if (!option)
        return;
    if (option->refusal != Refusal::None) {
        m_notice->tell(NoticeBar::Tone::Problem, [option = *option] {
            return tr("%1: %2").arg(Words::command(option.kind), Words::refusal(option));
        });
        return;
    }
    if (hasForm(kind)) {
        m_forms->open(kind);
        return;
    }
    TicketCommand command;
    command.kind = kind;
    m_session->give(command);
}

void TicketPanel::reassign()
{
    trigger(wayToHandOn(m_session->detail().options));
}

void TicketPanel::handOver(const QString& agency, const QString& reason)
{
    const CommandOption* const option = m_session->option(CommandKind::Coordinate);
    if (!option || option->refusal != Refusal::None) {
        trigger(CommandKind::Coordinate); // which says why not
        return;
    }
    m_forms->open(CommandKind::Coordinate);
    m_forms->propose({{u"agencyCode"_s, agency}, {u"agency"_s, m_workspace.facts().agencyName(agency)}, {u"words"_s, reason}});
}

void TicketPanel::setPresent(const QStringList& names)
{
    m_presentNames = names;
    m_present->setVisible(!names.isEmpty());
    m_present->setText(names.isEmpty() ? QString() : tr("Also open at the console of %1").arg(Words::joined(names)));
}

void TicketPanel::followUpWith(const QString& words, const QStringList& photos)
{
    const CommandOption* const option = m_session->option(CommandKind::FollowUp);
    if (!option || option->refusal != Refusal::None) {
        trigger(CommandKind::FollowUp); // which says why not
        return;
    }
    m_forms->open(CommandKind::FollowUp);
    m_forms->propose({{u"words"_s, words}, {u"photos"_s, photos}});
}

void TicketPanel::returnToBureau()
{
    if (m_session->detail().ticket.agency == TicketHints::kBureau)
        m_notice->tell(NoticeBar::Tone::Problem, [] { return tr("Biro Pemerintahan has this report already."); });
    else
        handOver(TicketHints::kBureau, m_body->hints().bureauReason());
}

void TicketPanel::handToNeighbour()
{
    const QString neighbour = m_body->hints().neighbour();
    if (neighbour.isEmpty())
        m_notice->tell(NoticeBar::Tone::Problem, [] { return tr("The place is clearly inside one kelurahan: there is no neighbour to name."); });
    else
        handOver(CityFacts::villageAgency(neighbour), m_body->hints().neighbourReason());
}

void TicketPanel::leaveRelocation()
{
    if (std::exchange(m_relocating, 0) != 0)
        m_forms->close();
}

void TicketPanel::relocate(GeoPoint point)
{
    const bool ours = m_relocating != 0 && m_relocating == m_session->detail().key;
    m_relocating = 0; // so that closing the form does not call the pin back
    if (!ours || !m_session->option(CommandKind::Relocate))
        return;
    m_forms->close();
    TicketCommand command;
    command.kind = CommandKind::Relocate;
    command.place = point;
    command.endsDraft = true;
    m_drafts->beginSending({m_session->officer().code, m_session->detail().ticket.id, command.kind});
    m_session->give(command);
}

void TicketPanel::onAcknowledged(const QString& number, CommandKind kind, bool undoable)
{
    if (const auto group = std::move(m_toldGroup)) { // says more
        tellGroup(*group);
        m_toldGroup.reset();
        return;
    }
    //: a ticket's number and what was done to it
    const auto text = [number, kind] { return tr("%1: %2.").arg(number, Words::event(kind)); };
    if (undoable && kind != CommandKind::Undo)
        m_notice->tell(
            NoticeBar::Tone::Done, text, [] { return Words::command(CommandKind::Undo); },
            [this] { trigger(CommandKind::Undo); });
    else
        m_notice->tell(NoticeBar::Tone::Done, text);
}

void TicketPanel::onRefused(qint64 key, const QString& number, const TicketCommand& command, const Error& error)
{
    m_forms->takeBack(command.ticket, command.kind, [error] { return ErrorPresenter::reason(error); });
    if (m_forms->form() && m_current.key() == key)
        return; // it is told there, beside what was typed
    const auto text = [number, kind = command.kind, error] {
        return tr("%1: \u201C%2\u201D was not stored. %3").arg(number, Words::command(kind), ErrorPresenter::reason(error));
    };
    if (m_current.key() == key)
        m_notice->tell(NoticeBar::Tone::Problem, text);
    else
        m_notice->tell(NoticeBar::Tone::Problem, text, [] { return tr("Open"); }, [this, key] { m_current.setKey(key); });
}

void TicketPanel::openPhoto(const QStringList& photos, int index)
{
    auto* const viewer = new PhotoViewer(m_photos->reader(), m_theme, this);
    viewer->open(photos, index, m_session->detail().ticket.number);
}

void TicketPanel::tick()
{
    if (m_session->state() != TicketSession::State::Ready)
        return;
    m_header->setNow(m_session->now());
    m_body->setNow(m_session->now());
    showDrafts();
}

void TicketPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_commands->setCompact(event->size().height() < kLowHeight);
}

void TicketPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    showState();
    if (m_session->state() == TicketSession::State::Ready)
        showTicket(false);
}

} // namespace JakOps
