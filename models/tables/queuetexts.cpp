// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/queuetexts.h"

#include "base/logging.h"

#include <utility>

namespace JakOps {

namespace {

constexpr qsizetype kMaxWanted = 16; // pages; what was wanted before is out of sight by now

} // namespace

QueueTexts::QueueTexts(Loader loader, PageKeys pageKeys, QObject* parent)
    : QObject(parent)
    , m_loader(std::move(loader))
    , m_pageKeys(std::move(pageKeys))
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &QueueTexts::startReads);
}

void QueueTexts::want(int page)
{
    if (m_inFlight.contains(page) || (!m_wanted.isEmpty() && m_wanted.last() == page))
        return;
    m_wanted.removeOne(page);
    m_wanted.append(page);
    if (m_wanted.size() > kMaxWanted)
        m_wanted.removeFirst();
    if (!m_timer.isActive())
        m_timer.start();
}

void QueueTexts::forget(qint64 key)
{
    m_texts.remove(key);
    if (!m_inFlight.isEmpty())
        m_stale.insert(key);
}

void QueueTexts::clear()
{
    ++m_generation;
    m_texts.clear();
    m_wanted.clear();
    m_inFlight.clear();
    m_stale.clear();
}

void QueueTexts::setOfficer(const Officer& officer)
{
    m_officer = officer;
    clear();
}

void QueueTexts::setVisiblePages(int first, int last)
{
    m_wanted.removeIf([first, last](int page) { return page < first - 1 || page > last + 1; });
}

void QueueTexts::startReads()
{
    while (!m_wanted.isEmpty() && m_inFlight.size() < kMaxInFlight) {
        const int page = m_wanted.takeLast();
        std::vector<qint64> keys = m_pageKeys(page);
        std::erase_if(keys, [this](qint64 key) { return m_texts.contains(key); });
        if (keys.empty())
            continue;
        m_inFlight.insert(page);
        m_loader(keys, m_officer)
            .then(this, [this, page, keys, generation = m_generation](const Result<std::vector<QueueText>>& texts) {
                take(generation, page, keys, texts);
            });
    }
}

void QueueTexts::take(
    quint64 generation, int page, const std::vector<qint64>& keys, const Result<std::vector<QueueText>>& texts)
{
    if (generation != m_generation)
        return;
    m_inFlight.remove(page);
    const QSet<qint64> stale = m_inFlight.isEmpty() ? std::exchange(m_stale, {}) : m_stale;
    if (!texts) {
        // Asked again when the rows are painted next.
        qCWarning(lcServices).noquote() << texts.error().toLog();
    } else {
        // A ticket that is no longer in the store has no text: that is an answer too.
        for (const qint64 key : keys) {
            if (!stale.contains(key))
                m_texts.insert(key, new QueueText{.key = key});
        }
        for (const QueueText& text : *texts) {
            if (!stale.contains(text.key))
                m_texts.insert(text.key, new QueueText(text));
        }
        Q_EMIT arrived(page);
    }
    startReads();
}

} // namespace JakOps
