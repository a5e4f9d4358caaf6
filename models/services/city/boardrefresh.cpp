// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/city/boardrefresh.h"

namespace JakOps {

BoardRefresh::BoardRefresh(const CityMoment& moment, std::function<void()> read, QObject* parent)
    : QObject(parent)
    , m_read(std::move(read))
{
    m_everyMinute.setInterval(60'000);
    m_everyMinute.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_everyMinute, &QTimer::timeout, this, [this, &moment] {
        if (moment.isLive())
            ask();
    });
    connect(&moment, &CityMoment::changed, this, &BoardRefresh::ask);
    m_everyMinute.start();
}

void BoardRefresh::ask()
{
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    m_read();
}

void BoardRefresh::done()
{
    m_reading = false;
    if (std::exchange(m_again, false))
        ask();
}

} // namespace JakOps
