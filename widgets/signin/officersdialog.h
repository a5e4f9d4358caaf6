// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/officeraccount.h"

#include <QDialog>

class QPushButton;
class QTableWidget;

namespace JakOps {

class CityFacts;
class OfficerService;
class PlainLabel;

// Who may sit at this console: a list, and what a manager does with it. Every order goes to the service, which looks up what
// the one who asks may do; the list shows the store as it is after the answer.
class OfficersDialog final : public QDialog
{
    Q_OBJECT

public:
    OfficersDialog(OfficerService& officers, const CityFacts& facts, const Officer& by, QWidget* parent);

Q_SIGNALS:
    void changed(); // somebody was added, let in again or shut out

private:
    void read();
    void fill(const QList<OfficerAccount>& accounts);
    void showPresent();
    void add();
    void givePin();
    void toggleDisabled();
    void tell(const QString& text, bool isProblem);
    [[nodiscard]] const OfficerAccount* present() const;

    OfficerService& m_officers;
    const CityFacts& m_facts;
    const Officer m_by;
    QList<OfficerAccount> m_accounts;
    QTableWidget* m_table;
    PlainLabel* m_told;
    QPushButton* m_add;
    QPushButton* m_pin;
    QPushButton* m_disable;
};

} // namespace JakOps
