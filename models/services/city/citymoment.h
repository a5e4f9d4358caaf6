// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QObject>

#include <optional>

namespace JakOps {

// From `from` until `to`, which is not part of it. UTC ms.
struct CityPeriod
{
    qint64 from = 0;
    qint64 to = 0;

    friend bool operator==(const CityPeriod&, const CityPeriod&) = default;
};

// The moment whose state of the city is shown: now, or, while a period of the past is chosen, a cursor within it. Panels and map read
// values of this moment and nothing later. GUI thread.
class CityMoment final : public QObject
{
    Q_OBJECT

public:
    explicit CityMoment(const Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] bool isLive() const { return !m_period; }
    [[nodiscard]] qint64 at() const; // the moment shown
    // Nothing that came later belongs to it. A source's clock that is a little ahead is borne while it is now; the past is known.
    [[nodiscard]] qint64 until() const;
    [[nodiscard]] const std::optional<CityPeriod>& period() const { return m_period; }

    // A period that ends in the past; the cursor goes to its end. One that is empty or not over yet means live.
    void setPeriod(const CityPeriod& period);
    void setCursor(qint64 at); // kept within the period; nothing while live
    void goLive();

Q_SIGNALS:
    void changed();

private:
    const Clock& m_clock;
    std::optional<CityPeriod> m_period;
    qint64 m_cursor = 0;
};

} // namespace JakOps
