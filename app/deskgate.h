// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "storage/officerstore.h"
#include "widgets/signin/gatewindow.h"
#include "widgets/signin/idlewatch.h"

#include <QPointer>

#include <optional>

namespace JakOps {

class DeviceKeychain;
class MainWindow;
class OfficerContext;
class Settings;
class Workspace;

// Who gets to the console. A store with officers of its own opens after a PIN and shuts again when nobody is there, or at
// once; the demo lets everybody be anybody; a store without officers asks for the first one, when asked to. While it is
// shut the console is hidden, with everything that belongs to it. Lives in the GUI thread.
class DeskGate final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Workspace& workspace;
        OfficerContext& officer;
        Settings& settings;
        const Theme& theme;
        MainWindow& window;
    };
    explicit DeskGate(const Parts& parts);
    ~DeskGate() override;

    enum class Kind {
        Guarded, // officers of its own
        Demo,
        Review, // a copy: read by whoever has it
        Open, // none yet
    };
    [[nodiscard]] Kind kind() const;
    [[nodiscard]] bool isShut() const { return m_shut; }
    [[nodiscard]] GateWindow& gate() { return m_gate; }
    [[nodiscard]] IdleWatch& idle() { return m_idle; }
    [[nodiscard]] QList<Officer> officers() const; // whom one may sign in as
    void setHubOfficer(const Officer& officer); // whom the hub knows here, where nobody else is known

    void begin(const QList<OfficerAccount>& accounts, const QString& deviceId); // shuts a guarded store
    void greet(); // at the start: asks for the first officer, or says whom the hub knows here
    void askForFirst(); // where there is nobody yet; nothing otherwise
    void lock();
    // The list of officers, one's own PIN: windows over the console, where the store has officers of its own.
    void showOfficers();
    void changePin();
    void raise(); // the window that is to be seen now

Q_SIGNALS:
    void officersChanged(); // and what kind of store this is
    void demoRequested();
    void opened(); // somebody is in

private:
    void shut(GateWindow::Page page);
    void open(const Officer& officer);
    void signIn(const QString& code, const QString& pin, bool remember);
    void tryKeychain();
    void addFirst(const Officer& officer, const QString& pin);
    void readAccounts();
    void tellNoOfficers();
    [[nodiscard]] bool hasOwnOfficers(); // tells why not
    void hideWindows();
    void bringWindowsBack(bool sameOfficer);

    Parts m_parts;
    GateWindow m_gate;
    IdleWatch m_idle;
    DeviceKeychain* m_keychain = nullptr;
    QList<OfficerAccount> m_accounts;
    std::optional<Officer> m_hubOfficer;
    QList<QPointer<QWidget>> m_hidden;
    bool m_shut = false;
};

} // namespace JakOps
