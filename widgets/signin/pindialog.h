// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace JakOps {

class NewPinFields;
class PlainLabel;

// Asks for a new PIN: one's own, with the one until now, or somebody else's who forgot it. Asks only; who opened it gives the
// order and answers with accept() or showProblem().
class PinDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Whose { Own, Forgotten };
    PinDialog(Whose whose, const QString& officerName, QWidget* parent);

    void showProblem(const QString& text);
    // What would be lost, to be accepted with a tick of its own before the same question is asked again.
    void askForLoss(const QString& what);

Q_SIGNALS:
    void given(const QString& old, const QString& pin, bool evenIfKeyIsLost);

private:
    void give();
    void enable();

    QLineEdit* m_old = nullptr;
    NewPinFields* m_new;
    QCheckBox* m_loss;
    PlainLabel* m_problem;
    QPushButton* m_change;
    bool m_busy = false;
};

} // namespace JakOps
