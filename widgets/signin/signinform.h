// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/officerrules.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace JakOps {

class ChoiceBox;
class PlainLabel;

// Who sits here, and the PIN. Holds no rule: it asks, and shows the answer; while somebody has to wait it counts the time.
class SignInForm final : public QWidget
{
    Q_OBJECT

public:
    explicit SignInForm(const Clock& clock, QWidget* parent = nullptr);

    void setOfficers(const QList<Officer>& officers);
    void choose(const QString& code); // who sat here last
    void setWithPin(bool on); // the demo asks for none
    // Whether this device can keep a secret, so that the PIN may be left out for a while; where not, the choice says why.
    void setRemembering(bool possible);
    void begin(); // as at first: no PIN, the cursor where one types
    void showOutcome(const SignInOutcome& outcome);
    void showProblem(const QString& text); // the store did not answer

Q_SIGNALS:
    void asked(const QString& code, const QString& pin, bool remember);

protected:
    void changeEvent(QEvent* event) override;

private:
    void ask();
    void tell();
    void enable();
    void retranslate();

    const Clock& m_clock;
    QTimer m_tick;
    SignInOutcome m_outcome;
    bool m_told = false; // there is an outcome to show
    bool m_busy = false;
    bool m_withPin = true;
    bool m_canRemember = false;
    PlainLabel* m_officerLabel;
    ChoiceBox* m_officer;
    PlainLabel* m_pinLabel;
    QLineEdit* m_pin;
    QCheckBox* m_remember;
    PlainLabel* m_problem;
    QPushButton* m_enter;
};

} // namespace JakOps
