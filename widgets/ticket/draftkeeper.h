// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/draft.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <QVariantMap>

namespace JakOps {

class Clock;
class DeskMemory;

// What officers typed and did not send, as the window knows it: at hand at once, and in the store half a second after the last
// key, or at flush(). What is being sent is out of sight, and comes back where it is refused. Lives in the GUI thread, which
// never waits for the store.
class DraftKeeper final : public QObject
{
    Q_OBJECT

public:
    DraftKeeper(DeskMemory& memory, const Clock& clock, QObject* parent = nullptr);
    ~DraftKeeper() override; // flush()

    // What the store has of a ticket: taken the first time only, because what is known here is newer from then on.
    void learn(const QUuid& ticket, const QString& officer, const QList<Draft>& stored);
    [[nodiscard]] QVariantMap words(const DraftPlace& place) const; // empty: none
    [[nodiscard]] QList<Draft> ofTicket(const QUuid& ticket, const QString& officer) const; // newest first

    void keep(const DraftPlace& place, const QVariantMap& words); // empty: nothing is left of it
    void discard(const DraftPlace& place);
    void flush();

    void beginSending(const DraftPlace& place);
    void takeBack(const DraftPlace& place); // refused: unless something new was begun meanwhile
    void settle(const DraftPlace& place); // stored, and with it the draft's end

Q_SIGNALS:
    void changed(); // which drafts there are
    void failed(const JakOps::Error& error); // the store could not take it; the words are still in the window

private:
    struct Entry
    {
        QVariantMap words;
        qint64 at = 0;
        QJsonObject stored; // as the store has it, or will in a moment
    };
    void write(const DraftPlace& place);

    DeskMemory& m_memory;
    const Clock& m_clock;
    QHash<DraftPlace, Entry> m_entries;
    QHash<DraftPlace, Entry> m_sent;
    QSet<DraftPlace> m_unwritten;
    QSet<std::pair<QUuid, QString>> m_learnt;
    QTimer m_pause;
};

} // namespace JakOps
