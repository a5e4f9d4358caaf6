// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/foodboard.h"
#include "services/city/boardrefresh.h"
#include "services/city/boardstate.h"

#include <memory>

namespace JakOps {

class CityReadings;

// Keeps the board of the city's food prices for the day shown. GUI thread; reading happens elsewhere.
class FoodService final : public QObject
{
    Q_OBJECT

public:
    FoodService(const CityReadings& readings, const CityMoment& moment, QObject* parent = nullptr);

    void refresh();
    [[nodiscard]] const std::shared_ptr<const FoodBoard>& board() const { return m_board; } // never null
    [[nodiscard]] BoardState state() const { return m_state; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    struct Reading;
    void begin();
    void readMarkets(const std::shared_ptr<Reading>& reading);
    void readPrices(const std::shared_ptr<Reading>& reading);
    void giveUp(const Error& error);

    const CityReadings& m_readings;
    const CityMoment& m_moment;
    std::shared_ptr<const FoodBoard> m_board;
    BoardState m_state = BoardState::Loading;
    std::optional<Error> m_error;
    BoardRefresh m_refresh;
};

} // namespace JakOps
