// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/bulletin/bulletinservice.h"
#include "widgets/ticket/draftkeeper.h"

#include <QPointer>
#include <QTimer>

namespace JakOps {

class BulletinDialog;
class BulletinForm;
class BulletinStrip;
class MainWindow;
class OfficerContext;
class Theme;
class Workspace;

// Bulletins at the console: the line above the queue follows officer, time and store, and opens the list. A copy for review has the
// list alone: it is of another day. The window owns the widgets.
class BulletinDesk final : public QObject
{
    Q_OBJECT

public:
    BulletinDesk(Workspace& workspace, OfficerContext& officer, const Theme& theme, MainWindow& window);
    ~BulletinDesk() override;

    BulletinDialog& open(); // raises it where it is open
    void review(); // what is in sight now
    void setOfficers(const QList<Officer>& officers); // whose names are known
    [[nodiscard]] BulletinService& service() { return m_service; }
    [[nodiscard]] BulletinStrip* strip() const;

private:
    void keepDraft(BulletinForm* form, const QString& officer);

    Workspace& m_workspace;
    OfficerContext& m_officer;
    BulletinService m_service;
    DraftKeeper m_drafts;
    QPointer<BulletinStrip> m_strip;
    QPointer<BulletinDialog> m_dialog;
    QTimer m_often;
};

} // namespace JakOps
