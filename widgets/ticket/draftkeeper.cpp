// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/draftkeeper.h"

#include "base/clock.h"
#include "services/deskmemory.h"

#include <algorithm>
#include <utility>

namespace JakOps {

namespace {
constexpr int kPauseMs = 500;
}

DraftKeeper::DraftKeeper(DeskMemory& memory, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_memory(memory)
    , m_clock(clock)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &DraftKeeper::flush);
}

DraftKeeper::~DraftKeeper()
{
    flush();
}

void DraftKeeper::learn(const QUuid& ticket, const QString& officer, const QList<Draft>& stored)
{
    if (m_learnt.contains({ticket, officer}))
        return;
    m_learnt.insert({ticket, officer});
    for (const Draft& draft : stored) {
        if (!m_entries.contains(draft.place))
            m_entries.insert(draft.place, {draft.body.toVariantMap(), draft.updatedAt, draft.body});
    }
    if (!stored.isEmpty())
        Q_EMIT changed();
}

QVariantMap DraftKeeper::words(const DraftPlace& place) const
{
    return m_entries.value(place).words;
}

QList<Draft> DraftKeeper::ofTicket(const QUuid& ticket, const QString& officer) const
{
    QList<Draft> drafts;
    for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it) {
        if (it.key().ticket == ticket && it.key().officer == officer && !it->words.isEmpty())
            drafts.append({it.key(), {}, it->at});
    }
    std::ranges::sort(drafts, std::greater(), [](const Draft& d) { return std::pair(d.updatedAt, int(d.place.kind)); });
    return drafts;
}

void DraftKeeper::keep(const DraftPlace& place, const QVariantMap& words)
{
    Entry& entry = m_entries[place];
    if (entry.words == words)
        return;
    const bool other = entry.words.isEmpty() != words.isEmpty();
    entry.words = words;
    entry.at = m_clock.nowMs();
    m_unwritten.insert(place);
    m_pause.start();
    if (other)
        Q_EMIT changed();
}

void DraftKeeper::discard(const DraftPlace& place)
{
    keep(place, {});
    flush();
}

void DraftKeeper::flush()
{
    m_pause.stop();
    for (const DraftPlace& place : std::exchange(m_unwritten, {}))
        write(place);
}

void DraftKeeper::write(const DraftPlace& place)
{
    if (place.officer.isEmpty())
        return; // nobody to give it back to
    Entry& entry = m_entries[place];
    QJsonObject body = QJsonObject::fromVariantMap(entry.words);
    if (body == entry.stored)
        return;
    entry.stored = body;
    m_memory.keepDraft(place, body).then(this, [this, place, body](const Result<>& answer) {
        if (answer)
            return;
        // Tried again with the next key.
        if (const auto now = m_entries.find(place); now != m_entries.end() && now->stored == body)
            now->stored = {};
        Q_EMIT failed(answer.error());
    });
}

void DraftKeeper::beginSending(const DraftPlace& place)
{
    flush(); // the store answers in the order asked: first the words as they are sent, then the command that ends them
    const Entry entry = m_entries.take(place);
    if (entry.words.isEmpty())
        return;
    m_sent.insert(place, entry);
    Q_EMIT changed();
}

void DraftKeeper::takeBack(const DraftPlace& place)
{
    const Entry sent = m_sent.take(place);
    if (sent.words.isEmpty() || !m_entries.value(place).words.isEmpty())
        return;
    m_entries.insert(place, sent);
    Q_EMIT changed();
}

void DraftKeeper::settle(const DraftPlace& place)
{
    m_sent.remove(place);
}

} // namespace JakOps
