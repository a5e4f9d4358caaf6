// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/joindesk.h"

#include "app/hubjoin.h"
#include "app/syncdesk.h"
#include "services/workspace.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/noticestrip.h"
#include "widgets/sync/joindialog.h"

namespace JakOps {

JoinDesk::JoinDesk(const Parts& parts)
    : m_parts(parts)
{
}

JoinDesk::~JoinDesk()
{
    delete m_dialog;
}

JoinDialog* JoinDesk::dialog() const
{
    return m_dialog;
}

void JoinDesk::offer()
{
    if (!m_dialog) {
        m_dialog = new JoinDialog(m_parts.theme, &m_parts.window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &JoinDialog::joinRequested, this, &JoinDesk::join);
        connect(m_dialog, &JoinDialog::cancelRequested, this, [this] {
            if (m_join)
                m_join->cancel();
        });
        if (m_parts.sync.isOffline())
            m_dialog->setOffline();
        else if (const QString address = m_parts.sync.address(); !address.isEmpty())
            m_dialog->showForm(address);
        m_dialog->show();
    }
    m_dialog->raise();
    m_dialog->activateWindow();
}

void JoinDesk::join(const JoinEntry& entry)
{
    m_join = std::make_unique<HubJoin>(
        HubJoin::Request {m_parts.workspace.profileDir(), entry.address, entry.password, entry.code, entry.authority});
    connect(m_join.get(), &HubJoin::keeping, this, [this] {
        if (m_dialog)
            m_dialog->showStep(JoinDialog::Step::Keeping);
    });
    connect(m_join.get(), &HubJoin::failed, this, [this](const Error& error) {
        if (m_dialog)
            m_dialog->showProblem(error);
    });
    connect(m_join.get(), &HubJoin::joined, this, [this](const HubHello& hello, const QUuid&, HubKeys::Place place) {
        delete m_dialog;
        m_parts.window.notices().tell([hub = hello.name, officer = hello.fullName, inFile = place == HubKeys::Place::File] {
            return tr("This console works with the hub %1 as %2.").arg(hub, officer)
                + (inFile ? u' ' + tr("There is no keychain: this computer's key is in a file that only you may read.") : QString());
        });
        Q_EMIT joined(hello.name);
        m_parts.sync.restart();
    });
    m_join->start();
}

} // namespace JakOps
