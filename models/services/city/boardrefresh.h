// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/city/citymoment.h"

#include <QTimer>

#include <functional>

namespace JakOps {

// When a board is read anew: when asked, when the moment changes, and once a minute while it is now. One reading is
// under way at a time; whatever is asked for meanwhile becomes one more reading after it, so that the newest wish wins
// and no older answer comes after a newer one. GUI thread.
class BoardRefresh final : public QObject
{
    Q_OBJECT

public:
    // `read` begins a reading, which ends in one call of done().
    BoardRefresh(const CityMoment& moment, std::function<void()> read, QObject* parent = nullptr);

    void ask();
    void done();
    [[nodiscard]] bool isReading() const { return m_reading; }

private:
    std::function<void()> m_read;
    QTimer m_everyMinute;
    bool m_reading = false;
    bool m_again = false;
};

} // namespace JakOps
