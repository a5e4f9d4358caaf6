// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bulletindesk.h"

#include "base/logging.h"
#include "services/deskmemory.h"
#include "services/workspace.h"
#include "widgets/bulletin/bulletindialog.h"
#include "widgets/bulletin/bulletinform.h"
#include "widgets/bulletin/bulletinstrip.h"
#include "widgets/common/officercontext.h"
#include "widgets/queue/queuepanel.h"
#include "widgets/shell/mainwindow.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

const QUuid kNewBulletin(u"c0ffee00-0000-4000-8000-000000000002"_s); // its draft is of no ticket

constexpr int kOftenMs = 60'000; // bulletins begin and end by the minute

} // namespace

BulletinDesk::BulletinDesk(Workspace& workspace, OfficerContext& officer, const Theme& theme, MainWindow& window)
    : m_workspace(workspace)
    , m_officer(officer)
    , m_service(workspace)
    , m_drafts(workspace.deskMemory(), workspace.clock())
    , m_strip(new BulletinStrip(theme))
    , m_dialog(new BulletinDialog(m_service, officer, workspace.facts(), workspace.clock(), &window))
{
    window.queue()->setTop(m_strip);
    connect(m_strip, &BulletinStrip::clicked, this, [this] { open(); });
    connect(&window, &MainWindow::bulletinsRequested, this, [this] { open(); });
    if (m_service.isReview())
        return;
    connect(m_dialog, &BulletinDialog::formMade, this, &BulletinDesk::keepDraft);
    connect(&m_service, &BulletinService::changed, this, &BulletinDesk::review);
    connect(&officer, &OfficerContext::officerChanged, this, &BulletinDesk::review);
    connect(&m_often, &QTimer::timeout, this, [this] {
        review();
        if (m_dialog && m_dialog->isVisible())
            m_dialog->review();
    });
    m_often.start(kOftenMs);
    review();
}

BulletinDesk::~BulletinDesk()
{
    delete m_dialog; // it asks the service
}

void BulletinDesk::setOfficers(const QList<Officer>& officers)
{
    m_dialog->setOfficers(officers);
}

BulletinStrip* BulletinDesk::strip() const
{
    return m_strip;
}

void BulletinDesk::review()
{
    m_service.inSight(m_officer.officer()).then(this, [this](const Result<QList<Bulletin>>& found) {
        if (found && m_strip)
            m_strip->setBulletins(*found);
        else if (!found)
            qCWarning(lcApp) << found.error().toLog();
    });
}

// What was begun when the program ended comes back into the form, unless something new stands there by then.
void BulletinDesk::keepDraft(BulletinForm* form, const QString& officer)
{
    const DraftPlace place{officer, kNewBulletin, CommandKind::Note};
    const auto keep = [this, form, place] { m_drafts.keep(place, form->draft()); };
    m_workspace.deskMemory().drafts(kNewBulletin, officer).then(form, [this, form, place, keep](const Result<QList<Draft>>& stored) {
        m_drafts.learn(place.ticket, place.officer, stored.value_or(QList<Draft>()));
        if (const QVariantMap words = m_drafts.words(place); !words.isEmpty() && form->draft().isEmpty())
            form->restore(words);
        connect(form, &BulletinForm::changed, this, keep);
        if (!form->draft().isEmpty())
            keep();
    });
}

BulletinDialog& BulletinDesk::open()
{
    if (m_strip && !m_strip->bulletins().isEmpty())
        m_dialog->showBulletin(m_strip->bulletins().first().id);
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
    return *m_dialog;
}

} // namespace JakOps
