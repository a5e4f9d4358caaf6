// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/cityfacts.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;

namespace JakOps {

class ChoiceBox;

// Which monthly report: the month, and of whom.
class ReportDialog final : public QDialog
{
    Q_OBJECT

public:
    ReportDialog(const CityFacts& facts, const Clock& clock, QWidget* parent = nullptr);

    [[nodiscard]] QDate month() const; // its first day
    [[nodiscard]] QString agency() const; // code; empty: the city and each agency

private:
    void check();

    QComboBox* m_month;
    ChoiceBox* m_agency;
    QDialogButtonBox* m_buttons;
};

} // namespace JakOps
