// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/commandkind.h"
#include "domain/role.h"
#include "services/ticketrelations.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace JakOps {

class DuplicateService;
class PlainLabel;
class SectionHeader;
struct CommandOption;
struct TicketDetail;

// What the open report has to do with others: which may be the same, which were merged, the group it belongs to. Asked for in
// the background each time the report is shown; takes no room where there is nothing to tell.
class RelationSection final : public QWidget
{
    Q_OBJECT

public:
    explicit RelationSection(QWidget* parent = nullptr);

    void setService(const DuplicateService* service); // null: nothing is looked for
    void setTicket(const TicketDetail& detail, const Officer& officer);
    [[nodiscard]] const TicketRelations& relations() const { return m_relations; }

Q_SIGNALS:
    void shown(); // what was asked for is here
    void ticketRequested(qint64 key);
    void compareRequested(const JakOps::AlikeReport& alike);
    void commandRequested(JakOps::CommandKind kind); // for the open report

protected:
    void changeEvent(QEvent* event) override;

private:
    void read();
    void show(const TicketRelations& relations);
    void clear();
    SectionHeader* addHeader(const QString& title, const QString& note);
    void addAlike();
    void addMerged();
    void addGroup();
    void addMembers();
    void addMore(const QString& text, const QString& objectName, bool& unfolded);
    void addNote(const QString& text);
    void addCommand(SectionHeader& header, CommandKind kind, const QString& text);

    const DuplicateService* m_service = nullptr;
    TicketRelations m_relations;
    QList<CommandOption> m_options;
    Officer m_officer;
    qint64 m_key = 0;
    quint64 m_generation = 0;
    bool m_allMembers = false;
    bool m_allAlike = false;
    QVBoxLayout* m_column;
};

} // namespace JakOps

Q_DECLARE_METATYPE(JakOps::AlikeReport)
