// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/role.h"
#include "services/identityservice.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace JakOps {

class IdentityDialog;
class PlainLabel;
class Theme;
class Workspace;
struct TicketDetail;

// Below the report's words: that who reported is sealed, what was done to open it, and the way to the next step for those
// whose role has one.
class IdentityLine final : public QWidget
{
    Q_OBJECT

public:
    IdentityLine(Workspace& workspace, const Theme& theme, QWidget* parent = nullptr);

    void setTicket(const TicketDetail& detail, const Officer& officer, const QList<Officer>& officers);

    // How soon the hub is asked again, while somebody waits for somebody there.
    static constexpr int kAgainMs = 20'000;

private:
    void load();
    void show(const IdentityState& state);
    void openDialog();
    [[nodiscard]] QString nameOf(const QString& code) const;

    Workspace& m_workspace;
    const Theme& m_theme;
    qint64 m_key = 0;
    QString m_number;
    bool m_mayRead = false; // the reasons, which repeat the report's words
    Officer m_officer;
    QList<Officer> m_officers;
    IdentityState m_state;
    PlainLabel* m_lock;
    PlainLabel* m_text;
    PlainLabel* m_trouble; // why the hub could not be asked
    QPushButton* m_button;
    QVBoxLayout* m_lines;
    QPointer<IdentityDialog> m_dialog;
    QTimer m_again;
    quint64 m_generation = 0;
};

} // namespace JakOps
