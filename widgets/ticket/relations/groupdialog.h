// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/role.h"
#include "services/groupservice.h"

#include <QDialog>

class QComboBox;
class QPushButton;

namespace JakOps {

class PlainLabel;
class WrapText;

// Makes several reports into a group: which of them stands for it, and before anything is done how many may and why the others may
// not. Deletes itself.
class GroupDialog final : public QDialog
{
    Q_OBJECT

public:
    GroupDialog(GroupService& groups, std::vector<qint64> keys, const Officer& officer, QWidget* parent);

    [[nodiscard]] const GroupPlan& plan() const { return m_plan; }
    [[nodiscard]] bool isReady() const { return m_isReady; }

Q_SIGNALS:
    void ready(); // the plan is shown
    void done(const JakOps::RelatedReport& head, qint64 reports);

private:
    void read(qint64 head);
    void take(const GroupPlan& plan);
    void carryOut();
    void complain(const QString& problem);

    GroupService& m_groups;
    const std::vector<qint64> m_keys;
    const Officer m_officer;
    GroupPlan m_plan;
    bool m_isReady = false;
    quint64 m_generation = 0;
    QComboBox* m_head;
    PlainLabel* m_summary;
    WrapText* m_exceptions;
    PlainLabel* m_problem;
    QPushButton* m_go;
    QPushButton* m_close;
};

} // namespace JakOps
