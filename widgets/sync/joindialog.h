// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QDialog>

class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace JakOps {

class EmptyState;
class PlainLabel;
class Theme;

// What somebody types to join a hub.
struct JoinEntry
{
    QString address;
    QString authority; // a file; empty: the address names it, or this computer's own
    QString password;
    QString code;
};

// Says to a console that works alone what a hub is, and asks for what joining one takes. Shows what it is told; the work
// is somebody else's.
class JoinDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Step { Connecting, Keeping };

    explicit JoinDialog(const Theme& theme, QWidget* parent = nullptr);

    void setOffline(); // nothing leaves this machine: there is no joining
    void showForm(const QString& address = {});
    void showStep(Step step);
    void showProblem(const Error& error); // what was typed stays

Q_SIGNALS:
    void joinRequested(const JakOps::JoinEntry& entry);
    void cancelRequested(); // while it joins

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    [[nodiscard]] QWidget* buildForm();
    void setBusy(bool busy);
    void enable();
    void join();
    void chooseAuthority();
    void leave(); // gives up what is under way, else closes

    EmptyState* m_empty;
    QPushButton* m_begin;
    QStackedWidget* m_stack;
    QLineEdit* m_address;
    QLineEdit* m_authority;
    QPushButton* m_choose;
    QLineEdit* m_password;
    QLineEdit* m_code;
    PlainLabel* m_problem;
    QProgressBar* m_bar;
    PlainLabel* m_step;
    QPushButton* m_join;
    QPushButton* m_cancel;
    bool m_busy = false;
};

} // namespace JakOps
