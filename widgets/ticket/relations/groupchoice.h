// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/role.h"
#include "services/groupservice.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;

namespace JakOps {

class PlainLabel;
struct TicketDetail;

// In the form of a command for the head of a group: whether the others of the group get the same, and before it is sent how many may
// and why the rest may not.
class GroupChoice final : public QWidget
{
    Q_OBJECT

public:
    explicit GroupChoice(GroupService& groups, QWidget* parent = nullptr);

    // Commands that mean the same for each report of a group.
    [[nodiscard]] static bool isFor(CommandKind kind);

    void setTicket(const TicketDetail& detail, const Officer& officer); // hides where it stands for nobody
    void setCommand(const TicketCommand& command); // as the form has it now
    [[nodiscard]] bool isChosen() const;
    [[nodiscard]] const GroupPlan& plan() const { return m_plan; }

Q_SIGNALS:
    void planned();

protected:
    void changeEvent(QEvent* event) override;

private:
    void read();
    void tell();

    GroupService& m_groups;
    QCheckBox* m_box;
    PlainLabel* m_told;
    QTimer m_soon; // while somebody types
    Officer m_officer;
    TicketCommand m_command;
    GroupPlan m_plan;
    qint64 m_head = 0;
    quint64 m_generation = 0;
    bool m_isKnown = false;
};

} // namespace JakOps
