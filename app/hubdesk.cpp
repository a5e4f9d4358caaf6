// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hubdesk.h"

#include "app/joindesk.h"
#include "app/syncdesk.h"
#include "domain/cityfacts.h"
#include "domain/hubfault.h"
#include "services/changenotifier.h"
#include "services/ticketreader.h"
#include "services/workspace.h"
#include "storage/outbox.h"
#include "storage/syncoutbox.h"
#include "storage/syncstate.h"
#include "widgets/common/currentticket.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/format.h"
#include "widgets/common/officercontext.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/noticestrip.h"
#include "widgets/shell/statusline.h"
#include "widgets/sync/syncdialog.h"
#include "widgets/sync/syncwords.h"
#include "widgets/ticket/ticketpanel.h"
#include "widgets/ticket/ticketsession.h"

#include <QFileDialog>
#include <QSaveFile>
#include <QTextStream>
#include <QTimer>
#include <QtConcurrentRun>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t kKeptStates = 200;
constexpr int kTickMs = 15'000; // "offline 2 h" grows by itself

} // namespace

HubDesk::HubDesk(const Parts& parts)
    : m_parts(parts)
{
    connect(&parts.sync, &SyncDesk::statusChanged, this, &HubDesk::take);
    connect(&parts.sync, &SyncDesk::cannotBegin, this, [this](const Error& error) {
        m_cannot = error;
        showLine();
    });
    connect(&parts.join, &JoinDesk::joined, this, &HubDesk::beginWith);
    connect(&parts.window, &MainWindow::hubRequested, this, &HubDesk::open);
    connect(&parts.ticket.session(), &TicketSession::detailChanged, this, &HubDesk::tellOpen);
    connect(&parts.current, &CurrentTicket::keyChanged, this, &HubDesk::tellOpen);
    auto* const tick = new QTimer(this);
    connect(tick, &QTimer::timeout, this, &HubDesk::showLine);
    tick->start(kTickMs);
    connect(&parts.workspace.notifier(), &ChangeNotifier::changed, this, &HubDesk::readUnsent);
    readUnsent();
}

HubDesk::~HubDesk()
{
    delete m_dialog;
}

SyncDialog* HubDesk::dialog() const
{
    return m_dialog;
}

void HubDesk::take(const SyncStatus& status)
{
    const bool moreCards = status.cards != m_status.cards;
    const bool otherUnread = status.unread != m_status.unread;
    const bool moved = status.moves != m_status.moves;
    if (m_cannot && m_parts.window.notices().text() == ErrorPresenter::sentence(*m_cannot))
        m_parts.window.notices().dismiss(); // it can be asked again
    m_cannot.reset();
    m_hasHub = true;
    m_status = status;
    m_history.emplace_back(m_parts.workspace.clock().nowMs(), status);
    if (m_history.size() > kKeptStates)
        m_history.pop_front();
    showLine();
    if (m_parts.current.key() != 0 && status.open == m_parts.ticket.session().detail().ticket.id)
        m_parts.ticket.setPresent(status.present);
    if (!m_dialog)
        return;
    m_dialog->setStatus(status);
    if (moved)
        readPositions();
    if (otherUnread)
        showUnread();
    if (moreCards)
        readCards();
}

void HubDesk::beginWith(const QString& hub)
{
    m_cannot.reset();
    m_hasHub = true;
    m_status = {};
    m_status.hub = hub;
    showLine();
    open();
}

// What is open here is told to the hub; who else has it is shown while it is the same report.
void HubDesk::tellOpen()
{
    const QUuid open = m_parts.current.key() != 0 ? m_parts.ticket.session().detail().ticket.id : QUuid();
    if (m_parts.sync.engine())
        m_parts.sync.engine()->setOpen(open);
    if (m_status.open != open)
        m_parts.ticket.setPresent({});
}

// With a hub it says what is to be sent (what stays here for ever is not); without one, all of it.
void HubDesk::readUnsent()
{
    if (m_hasHub)
        return;
    m_parts.workspace.database()
        .read([](ReadSession& session) { return Outbox::pendingCount(session); })
        .then(this, [this](const Result<qint64>& unsent) {
            m_unsentHere = unsent.value_or(m_unsentHere);
            showLine();
        });
}

void HubDesk::showLine()
{
    m_parts.window.status().setUnsent(m_hasHub ? m_status.pending : m_unsentHere);
    if (!m_hasHub && !m_cannot)
        return;
    const qint64 now = m_parts.workspace.clock().nowMs();
    StatusLine::Hub line;
    if (m_cannot) {
        line = {tr("hub cannot be asked"), ErrorPresenter::sentence(*m_cannot), true};
    } else {
        line.text = SyncWords::brief(m_status, now);
        line.tip = SyncWords::sentence(m_status, now);
        line.isProblem = SyncWords::lamp(m_status) == SyncWords::Lamp::Refused;
        if (m_status.cards > 0)
            line.text += u" · "_s + tr("%n message(s)", nullptr, int(m_status.cards));
    }
    m_parts.window.status().setHub(line);
}

void HubDesk::open()
{
    if (!m_hasHub && m_cannot) {
        m_parts.window.notices().tell([error = *m_cannot] { return ErrorPresenter::sentence(error); });
        if (hubFaultOf(m_cannot->detail) == HubFault::KeychainShut)
            m_parts.sync.restart(); // asks it again
    }
    if (!m_hasHub && (!m_cannot || m_cannot->code == ErrorCode::NotFound)) // its key is lost: anew
        m_parts.join.offer();
    if (!m_hasHub)
        return;
    if (!m_dialog) {
        m_dialog = new SyncDialog(m_parts.theme, m_parts.workspace.clock(), &m_parts.window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &SyncDialog::retryRequested, this, [this] {
            if (m_parts.sync.engine())
                m_parts.sync.engine()->retryNow();
        });
        connect(m_dialog, &SyncDialog::joinRequested, &m_parts.join, &JoinDesk::offer);
        connect(m_dialog, &SyncDialog::logRequested, this, &HubDesk::chooseLog);
        connect(m_dialog, &SyncDialog::acknowledged, this, &HubDesk::acknowledge);
        connect(m_dialog, &SyncDialog::openRequested, this, &HubDesk::openTicket);
        connect(m_dialog, &SyncDialog::useRequested, this, &HubDesk::use);
        m_dialog->setStatus(m_status);
        readPositions();
        showUnread();
        readCards();
        if (m_status.cards > 0)
            m_dialog->showCards();
        m_dialog->show();
    }
    m_dialog->raise();
    m_dialog->activateWindow();
}

void HubDesk::readCards()
{
    m_parts.workspace.database().read([](ReadSession& session) { return SyncOutbox::cards(session); }).then(this, [this](const Result<QList<SyncCard>>& cards) {
        if (!m_dialog)
            return;
        if (cards)
            m_dialog->setCards(*cards);
        else
            m_dialog->tell(ErrorPresenter::sentence(cards.error()), true);
    });
}

void HubDesk::readPositions()
{
    m_parts.workspace.database()
        .read([](ReadSession& session) { return SyncState::positions(session); })
        .then(this, [this](const Result<QList<SyncPosition>>& positions) {
            if (!m_dialog || !positions)
                return;
            QList<SyncPositionRow> rows;
            const CityFacts& facts = m_parts.workspace.facts();
            for (const SyncPosition& position : *positions) {
                if (position.pos == 0)
                    continue; // nothing was ever told of it
                const QString code = position.code;
                rows += {facts.area(code) ? facts.areaName(code) : !code.isEmpty() ? facts.agencyName(code) : tr("Feed %1").arg(position.audience),
                    position.pos};
            }
            m_dialog->setPositions(rows);
        });
}

void HubDesk::showUnread()
{
    if (!m_status.unread) {
        m_dialog->setUnread(std::nullopt);
        return;
    }
    QList<UnreadRow> rows;
    const CityFacts& facts = m_parts.workspace.facts();
    for (const HubCardCount& count : *m_status.unread) {
        const QString unit = !count.agency.isEmpty() ? facts.agencyName(count.agency)
            : facts.area(count.area)                 ? facts.areaName(count.area)
                                                     : tr("All of Jakarta");
        rows += {unit, count.name.isEmpty() ? count.officer : count.name, count.converted, count.rejected, count.oldest};
    }
    m_dialog->setUnread(rows);
}

void HubDesk::acknowledge(qint64 card)
{
    const QString officer = m_parts.officer.officer().code;
    m_parts.workspace.database()
        .write(WritePriority::User,
            [card, officer, now = m_parts.workspace.clock().nowMs()](
                WriteSession& session) { return SyncOutbox::acknowledge(session, card, officer, now); })
        .then(this, [this](const Result<>& done) {
            if (!done && m_dialog)
                m_dialog->tell(ErrorPresenter::sentence(done.error()), true);
            if (done && m_status.cards > 0) {
                --m_status.cards; // the engine tells the same with its next step
                showLine();
            }
            readCards();
        });
}

void HubDesk::openTicket(const QUuid& ticket)
{
    m_parts.workspace.reader().keyByUuid(ticket).then(this, [this](const Result<qint64>& key) {
        if (!key) {
            if (m_dialog)
                m_dialog->tell(tr("The report is not on this console any more: it went to another unit."), false);
            return;
        }
        m_parts.current.setKey(*key);
        m_parts.window.showTicketPanel();
    });
}

// Waits for the report to be there, then fills in the form; nothing is sent before somebody has looked.
void HubDesk::use(const SyncCard& card)
{
    QStringList photos;
    for (const QJsonValue& photo : card.body[BodyKey::photos].toArray())
        photos += photo.toString();
    m_parts.workspace.reader().keyByUuid(card.ticket).then(this,
        [this, words = card.body[BodyKey::text].toString(), photos, ticket = card.ticket](const Result<qint64>& key) {
            if (!key)
                return openTicket(ticket);
            m_parts.window.showTicketPanel();
            const auto fill = [this, words, photos] { m_parts.ticket.followUpWith(words, photos); };
            if (m_parts.current.key() == *key && m_parts.ticket.session().detail().ticket.id == ticket)
                return fill();
            connect(&m_parts.ticket.session(), &TicketSession::detailChanged, this, fill, Qt::SingleShotConnection);
            m_parts.current.setKey(*key);
        });
}

QString HubDesk::supportLog() const
{
    QString log;
    QTextStream out(&log);
    out << "JakOps " << QCoreApplication::applicationVersion() << ", " << QSysInfo::prettyProductName() << "\n";
    if (m_cannot)
        out << "cannot begin: " << m_cannot->toLog() << "\n";
    for (const auto& [at, s] : m_history) {
        out << isoUtc(at) << (s.connected ? " connected" : " away") << (s.live ? " live" : "") << (s.firstSync ? " first" : "")
            << " pending=" << s.pending << " doubtful=" << s.doubtful << " here=" << s.waitingHere << " behind=" << s.behind
            << " up=" << s.uploads << " down=" << s.downloads << " identities=" << s.identities << '/' << s.identitiesKept << " cards=" << s.cards << " offset=" << s.clockOffsetMs
            << " failures=" << s.failures << " refusal=" << s.refusal << " error=" << (s.error ? errorCodeName(*s.error) : QString())
            << " detail=" << s.detail << " trouble=" << s.trouble << "\n";
    }
    return log;
}

void HubDesk::chooseLog()
{
    auto* const dialog = new QFileDialog(m_dialog, tr("Save a log for support"));
    dialog->setObjectName(u"logChooser"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(u"jakops-hub.log"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &HubDesk::writeLog);
    dialog->show();
}

void HubDesk::writeLog(const QString& path)
{
    QtConcurrent::run(&m_pool, [path, bytes = supportLog().toUtf8()]() -> Result<> {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
            return fail(ErrorCode::Unwritable, path + u": "_s + file.errorString());
        return {};
    }).then(this, [this, path](const Result<>& written) {
        if (m_dialog)
            m_dialog->tell(written ? tr("Written: %1. It holds states and numbers, no report.").arg(path)
                                   : tr("%1 could not be written: %2").arg(path, ErrorPresenter::sentence(written.error())),
                !written);
    });
}

} // namespace JakOps
