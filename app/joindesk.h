// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <memory>

namespace JakOps {

class HubJoin;
class JoinDialog;
class MainWindow;
class SyncDesk;
class Theme;
class Workspace;
struct JoinEntry;

// How a window joins a hub, or anew: asks for what an administrator gave, and begins the work with it when the hub has agreed.
// Lives in the GUI thread; the window owns the dialog.
class JoinDesk final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        SyncDesk& sync;
        Workspace& workspace;
        MainWindow& window;
        const Theme& theme;
    };
    explicit JoinDesk(const Parts& parts);
    ~JoinDesk() override;

    void offer(); // raises the dialog that is open already
    [[nodiscard]] JoinDialog* dialog() const; // null: it is not open

Q_SIGNALS:
    void joined(const QString& hub); // by the name it gives itself; the work with it begins anew after this

private:
    void join(const JoinEntry& entry);

    Parts m_parts;
    QPointer<JoinDialog> m_dialog;
    std::unique_ptr<HubJoin> m_join;
};

} // namespace JakOps
