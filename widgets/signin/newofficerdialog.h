// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cityfacts.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace JakOps {

class ChoiceBox;
class NewPinFields;
class PlainLabel;

// Takes down a new officer: name, code, role, whom he works for, where, and his first PIN. Asks only, as PinDialog does.
class NewOfficerDialog final : public QDialog
{
    Q_OBJECT

public:
    NewOfficerDialog(const CityFacts& facts, QWidget* parent);

    void showProblem(const QString& text);

Q_SIGNALS:
    void asked(const JakOps::Officer& officer, const QString& pin);

private:
    void ask();
    void enable();
    void fitToRole();
    [[nodiscard]] Role role() const;

    const CityFacts& m_facts;
    QLineEdit* m_name;
    QLineEdit* m_code;
    QComboBox* m_role;
    ChoiceBox* m_agency;
    ChoiceBox* m_area;
    PlainLabel* m_agencyHint;
    NewPinFields* m_pin;
    PlainLabel* m_problem;
    QPushButton* m_add;
    bool m_codeIsOurs = true; // made from the name until somebody writes another
    bool m_busy = false;
};

} // namespace JakOps
