// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cityfacts.h"
#include "domain/draft.h"
#include "domain/escalation.h"
#include "domain/slaclock.h"
#include "domain/surveyanswer.h"
#include "domain/ticketevent.h"
#include "domain/visibility.h"
#include "domain/workflow.h"
#include "storage/database.h"
#include "storage/ticketstore.h"

#include <QFuture>

namespace JakOps {

// Everything a view shows of one ticket, as this officer may see it.
struct TicketDetail
{
    qint64 key = 0;
    Ticket ticket; // redacted
    QList<TicketEvent> events; // oldest first; bodies without what the officer may not see
    QList<CommandOption> options; // every officer command, legal or not
    TicketVisibility visible;
    qint64 due = 0; // UTC ms; 0: closed
    SlaStage dueStage = SlaStage::Respond; // what is due then
    QList<SlaClock> clocks; // of the stages it was in
    QList<EscalationStep> escalation; // who has it on the desk, too, and from when
    QString villageName; // empty: outside or no place
    std::optional<SurveyAnswer> survey; // the reporter's; its words only where the officer may read the report's
    QList<Draft> drafts; // of this officer, newest first; for the window only
};

// Reads tickets for views and scripts. Answers come from the store's readers; nothing here blocks. Any thread.
class TicketReader final
{
public:
    TicketReader(Database& database, const TicketStore& store, const CityFacts& facts, const Workflow& workflow,
        const EscalationRules& escalation);

    [[nodiscard]] QFuture<Result<TicketDetail>> detail(qint64 key, const Officer& officer); // NotFound
    [[nodiscard]] QFuture<Result<qint64>> keyByNumber(const QString& number); // NotFound; upper or lower case
    // Numbers that begin like this, the last ones first.
    [[nodiscard]] QFuture<Result<QStringList>> numbersFrom(const QString& beginning, int limit);
    [[nodiscard]] QFuture<Result<qint64>> keyByUuid(const QUuid& id); // NotFound
    // In the order asked; a key that is not there is left out. First words are empty where the officer may not read
    // them.
    // `search`: instead of the first words the ones around what was searched for.
    [[nodiscard]] QFuture<Result<std::vector<QueueText>>> queueTexts(
        std::vector<qint64> keys, const Officer& officer, const QString& search = {});
    // Keys in ascending order. Private reports the officer may not read are found by number only.
    [[nodiscard]] QFuture<Result<std::vector<qint64>>> search(
        const QString& text, const Officer& officer, int limit = 0);
    // The best of them, best first: see SearchStore::best.
    [[nodiscard]] QFuture<Result<std::vector<qint64>>> best(const QString& text, const Officer& officer);
    [[nodiscard]] QFuture<Result<std::vector<TicketRow>>> rows(std::vector<qint64> keys);

private:
    Database& m_database;
    const TicketStore& m_store;
    const CityFacts& m_facts;
    const Workflow& m_workflow;
    const EscalationRules& m_escalation;
};

} // namespace JakOps
