// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/role.h"
#include "storage/ticketstore.h"

#include <QCache>
#include <QFuture>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

namespace JakOps {

// Number and first words of the tickets around what is on screen. Asked for in pages of 256 rows, kept by ticket, so
// that they survive a new order; the least recently seen go when there are too many. Pages wanted last are read first,
// and wishes that were not begun when the officer scrolled on are forgotten. Nothing blocks. Lives in the window's
// thread.
class QueueTexts final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kPageRows = 256;
    static constexpr int kMaxTexts = 64 * kPageRows;
    static constexpr int kMaxInFlight = 2;

    using Loader
        = std::function<QFuture<Result<std::vector<QueueText>>>(std::vector<qint64> keys, const Officer& officer)>;
    using PageKeys = std::function<std::vector<qint64>(int page)>; // the keys of rows page * 256 … as shown now

    QueueTexts(Loader loader, PageKeys pageKeys, QObject* parent = nullptr);

    [[nodiscard]] const QueueText* find(qint64 key) const { return m_texts.object(key); } // null: not here
    void want(int page); // cheap; reads start when control returns to the event loop
    void forget(qint64 key); // the ticket changed: read again when it is wanted
    void clear(); // forgets everything, and answers that are under way
    void setOfficer(const Officer& officer); // and clear(): others may read other words
    void setVisiblePages(int first, int last); // wishes outside (with one page around) are dropped

Q_SIGNALS:
    void arrived(int page); // as asked for; rows may have moved since

private:
    void startReads();
    void take(
        quint64 generation, int page, const std::vector<qint64>& keys, const Result<std::vector<QueueText>>& texts);

    Loader m_loader;
    PageKeys m_pageKeys;
    Officer m_officer;
    mutable QCache<qint64, QueueText> m_texts{kMaxTexts};
    QList<int> m_wanted; // newest last
    QSet<int> m_inFlight;
    QSet<qint64> m_stale; // changed while their page was being read
    QTimer m_timer;
    quint64 m_generation = 0; // answers of an older one are dropped
};

} // namespace JakOps
