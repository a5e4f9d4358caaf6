// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/role.h"
#include "services/identityservice.h"

#include <QDialog>
#include <QTimer>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace JakOps {

class PlainLabel;
class Workspace;

// One step of opening an identity: asking with a reason, approving, or looking. What was opened can neither be marked nor
// copied, and goes when its time is over.
class IdentityDialog final : public QDialog
{
    Q_OBJECT

public:
    IdentityDialog(Workspace& workspace, qint64 key, const QString& number, const IdentityState& state,
        const Officer& officer, const QString& askerName, QWidget* parent);

    // What no picture of the program may hold: see TourHand::picture().
    static constexpr auto kSecretProperty = "jakopsSecret";

Q_SIGNALS:
    void changed();

private:
    void buildAsk();
    void buildPin(const QString& button);
    void addReason();
    void send();
    void ask();
    void approve();
    void look();
    void showIdentity(const OpenedIdentity& identity);
    void fail(const Error& error);
    void setBusy(bool busy);
    void tick();
    PlainLabel* addLine(const QString& text, bool secondary = false);

    enum class Step { Ask, Approve, Open };

    Workspace& m_workspace;
    const qint64 m_key;
    const IdentityState m_state;
    const Officer m_officer;
    const QString m_askerName;
    Step m_step = Step::Ask;
    QVBoxLayout* m_column;
    QPlainTextEdit* m_reason = nullptr;
    QLineEdit* m_pin = nullptr;
    PlainLabel* m_left = nullptr;
    PlainLabel* m_problem;
    QPushButton* m_go;
    QPushButton* m_close;
    QWidget* m_form;
    QTimer m_timer;
    qint64 m_until = 0;
};

} // namespace JakOps
