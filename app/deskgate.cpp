// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/deskgate.h"

#include "app/devicekeychain.h"
#include "services/officerservice.h"
#include "services/settings.h"
#include "services/workspace.h"
#include "widgets/common/officercontext.h"
#include "widgets/common/officerwords.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/noticestrip.h"
#include "widgets/signin/firstofficerform.h"
#include "widgets/signin/officersdialog.h"
#include "widgets/signin/pindialog.h"
#include "widgets/signin/signinform.h"

#include <QApplication>
#include <QDialog>
#include <QDockWidget>

namespace JakOps {

namespace {

constexpr int kMinuteMs = 60'000;

} // namespace

DeskGate::DeskGate(const Parts& parts)
    : m_parts(parts)
    , m_gate(parts.theme, parts.workspace.clock())
{
    connect(&m_gate.signIn(), &SignInForm::asked, this, &DeskGate::signIn);
    connect(&m_gate.firstOfficer(), &FirstOfficerForm::created, this, &DeskGate::addFirst);
    connect(&m_gate.firstOfficer(), &FirstOfficerForm::later, this, [this] { open(m_parts.officer.officer()); });
    connect(&m_gate.firstOfficer(), &FirstOfficerForm::demoRequested, this, [this] {
        open(m_parts.officer.officer());
        Q_EMIT demoRequested();
    });
    connect(&m_gate, &GateWindow::closed, this, [this] {
        m_shut = false;
        m_parts.window.close(); // keeps its layout
        QApplication::quit();
    });
    connect(&m_idle, &IdleWatch::idle, this, &DeskGate::lock);
}

DeskGate::~DeskGate() = default;

DeskGate::Kind DeskGate::kind() const
{
    if (!m_accounts.isEmpty())
        return Kind::Guarded;
    if (m_parts.workspace.review())
        return Kind::Review;
    return m_parts.workspace.isDemo() ? Kind::Demo : Kind::Open;
}

QList<Officer> DeskGate::officers() const
{
    if (m_accounts.isEmpty() && m_hubOfficer)
        return {*m_hubOfficer}; // nobody sends in a made-up name
    if (m_accounts.isEmpty())
        return m_parts.workspace.sampleOfficers();
    QList<Officer> officers;
    for (const OfficerAccount& account : m_accounts) {
        if (account.isEnabled())
            officers += account.officer;
    }
    return officers;
}

void DeskGate::setHubOfficer(const Officer& officer)
{
    m_hubOfficer = officer;
    m_gate.firstOfficer().setDemoOffered(false); // its reports are the hub's
}

void DeskGate::begin(const QList<OfficerAccount>& accounts, const QString& deviceId)
{
    m_accounts = accounts;
    m_keychain = new DeviceKeychain(deviceId, DeviceKeychain::kMoment, this);
    m_gate.signIn().setRemembering(DeviceKeychain::isAvailable());
    if (kind() == Kind::Guarded) {
        shut(GateWindow::Page::SignIn);
        tryKeychain();
    }
}

void DeskGate::greet()
{
    if (!m_hubOfficer || kind() != Kind::Open) {
        askForFirst();
        return;
    }
    m_parts.window.notices().remark([officer = *m_hubOfficer] {
        return tr("You work as %1 (%2) at the hub, without a PIN: who sits here works in that name. \"Lock now\" in the menu of the officer sets one up.")
            .arg(officer.name, officer.code);
    });
}

void DeskGate::askForFirst()
{
    if (kind() == Kind::Open && !m_shut)
        shut(GateWindow::Page::FirstOfficer);
}

void DeskGate::lock()
{
    if (m_shut)
        return;
    switch (kind()) {
    case Kind::Guarded:
        // Whoever locks wants the PIN to be asked for: what the keychain keeps holds no longer.
        std::ignore = m_parts.workspace.officers().forget(m_parts.officer.officer().code);
        m_keychain->forget(m_parts.officer.officer().code);
        shut(GateWindow::Page::Locked);
        break;
    case Kind::Demo:
        shut(GateWindow::Page::Demo);
        break;
    case Kind::Review:
        tellNoOfficers();
        break;
    case Kind::Open:
        shut(GateWindow::Page::FirstOfficer);
        break;
    }
}

void DeskGate::tellNoOfficers()
{
    m_parts.window.notices().tell([] { return tr("A copy for review has no officers and no PINs: who has the file reads it."); });
}

bool DeskGate::hasOwnOfficers()
{
    if (kind() == Kind::Open)
        askForFirst();
    if (kind() == Kind::Review)
        tellNoOfficers();
    if (kind() == Kind::Demo)
        m_parts.window.notices().tell([] {
            return tr("The demo has one officer of each role, without PINs. A profile of your own takes officers.");
        });
    return kind() == Kind::Guarded && !m_shut;
}

void DeskGate::showOfficers()
{
    if (!hasOwnOfficers())
        return;
    auto* const dialog = new OfficersDialog(
        m_parts.workspace.officers(), m_parts.workspace.facts(), m_parts.officer.officer(), &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &OfficersDialog::changed, this, &DeskGate::readAccounts);
    dialog->open();
}

void DeskGate::changePin()
{
    if (!hasOwnOfficers())
        return;
    const Officer officer = m_parts.officer.officer();
    auto* const dialog = new PinDialog(PinDialog::Whose::Own, officer.name, &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PinDialog::given, this, [this, dialog, officer](const QString& old, const QString& pin) {
        m_parts.workspace.officers().changePin(officer.code, old, pin).then(
            dialog, [this, dialog, officer](const Result<SignInOutcome>& outcome) {
                if (!outcome)
                    return dialog->showProblem(OfficerWords::told(outcome.error()));
                if (outcome->state != SignInOutcome::State::SignedIn)
                    return dialog->showProblem(OfficerWords::signIn(*outcome, m_parts.workspace.clock().nowMs()));
                m_keychain->forget(officer.code); // it stood for the PIN before
                dialog->accept();
                m_parts.window.notices().tell([] { return tr("Your PIN is changed."); });
            });
    });
    dialog->open();
}

void DeskGate::raise()
{
    QWidget& seen = m_shut ? static_cast<QWidget&>(m_gate) : m_parts.window;
    seen.setWindowState(seen.windowState() & ~Qt::WindowMinimized);
    seen.show();
    seen.raise();
    seen.activateWindow();
}

void DeskGate::shut(GateWindow::Page page)
{
    m_shut = true;
    m_idle.stop();
    m_gate.signIn().setOfficers(officers());
    m_gate.signIn().choose(m_parts.officer.officer().code);
    m_gate.standInFor(m_parts.window);
    m_gate.showPage(page, page == GateWindow::Page::Locked ? m_parts.officer.officer().name : QString());
    m_gate.show(); // before the others go: a program without a window ends
    hideWindows();
    m_gate.raise();
    m_gate.activateWindow();
}

void DeskGate::hideWindows()
{
    while (QWidget* const popup = QApplication::activePopupWidget())
        popup->close();
    m_hidden.clear();
    for (QWidget* const window : QApplication::topLevelWidgets()) {
        if (window == &m_gate || !window->isVisible())
            continue;
        // A question that waits for an answer is cancelled; what floats comes back.
        const auto* const dialog = qobject_cast<QDialog*>(window);
        const bool floats = window->windowType() != Qt::ToolTip && window->windowType() != Qt::Popup;
        if (window != &m_parts.window && floats && (!dialog || !dialog->isModal()))
            m_hidden += window;
        window->hide();
    }
}

// What the one before had open in a window of its own is not the next one's to use.
void DeskGate::bringWindowsBack(bool sameOfficer)
{
    m_parts.window.show();
    for (const QPointer<QWidget>& window : std::as_const(m_hidden)) {
        if (window && (sameOfficer || qobject_cast<QDockWidget*>(window)))
            window->show();
        else if (window)
            window->close();
    }
    m_hidden.clear();
    m_parts.window.raise();
    m_parts.window.activateWindow();
}

void DeskGate::open(const Officer& officer)
{
    if (!m_shut)
        return;
    m_shut = false;
    const bool same = officer.code == m_parts.officer.officer().code;
    m_parts.officer.setOfficer(officer);
    m_parts.settings.setOfficer(officer.code);
    bringWindowsBack(same);
    m_gate.hide();
    m_idle.setAfter(m_parts.settings.lockAfterMinutes() * kMinuteMs);
    if (kind() == Kind::Guarded)
        m_idle.start();
    Q_EMIT opened();
}

void DeskGate::signIn(const QString& code, const QString& pin, bool remember)
{
    if (kind() != Kind::Guarded) {
        for (const Officer& officer : officers()) {
            if (officer.code == code)
                open(officer);
        }
        return;
    }
    m_parts.workspace.officers().signIn(code, pin).then(this, [this, remember](const Result<SignInOutcome>& outcome) {
        if (!outcome) {
            m_gate.signIn().showProblem(OfficerWords::told(outcome.error()));
            return;
        }
        m_gate.signIn().showOutcome(*outcome);
        if (outcome->state != SignInOutcome::State::SignedIn)
            return;
        open(outcome->officer);
        if (!remember || !DeviceKeychain::isAvailable())
            return;
        m_parts.workspace.officers().remember(outcome->officer.code).then(
            this, [this, officer = outcome->officer.code](const Result<QByteArray>& secret) {
                if (secret)
                    m_keychain->keep(officer, *secret);
            });
    });
}

// Who signed in on this device a while ago need not type the PIN after a start of the program.
void DeskGate::tryKeychain()
{
    const QString code = m_parts.settings.officer();
    if (code.isEmpty() || !DeviceKeychain::isAvailable())
        return;
    m_keychain->read(code, [this, code](const Result<QByteArray>& secret) {
        if (!secret || secret->isEmpty() || !m_shut)
            return;
        m_parts.workspace.officers().signInRemembered(code, *secret).then(this, [this](const Result<SignInOutcome>& outcome) {
            if (m_shut && outcome && outcome->state == SignInOutcome::State::SignedIn)
                open(outcome->officer);
        });
    });
}

void DeskGate::addFirst(const Officer& officer, const QString& pin)
{
    m_parts.workspace.officers().add(officer, pin, {}).then(this, [this](const Result<Officer>& added) {
        if (!added) {
            m_gate.firstOfficer().showProblem(OfficerWords::told(added.error()));
            return;
        }
        // From now on it is guarded; who has just chosen the PIN is in.
        m_accounts = {OfficerAccount {.officer = *added, .id = {}}};
        open(*added);
        readAccounts();
    });
}

void DeskGate::readAccounts()
{
    m_parts.workspace.officers().accounts().then(this, [this](const Result<QList<OfficerAccount>>& accounts) {
        if (accounts)
            m_accounts = *accounts;
        Q_EMIT officersChanged();
    });
}

} // namespace JakOps
