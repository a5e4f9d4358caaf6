// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/floodboard.h"
#include "services/city/boardrefresh.h"
#include "services/city/boardstate.h"

#include <memory>

namespace JakOps {

class CityReadings;

// Keeps the board of rivers, pumps and rain for the moment shown. GUI thread; reading happens elsewhere.
class FloodService final : public QObject
{
    Q_OBJECT

public:
    FloodService(const CityReadings& readings, const FloodPosts& posts, const CityMoment& moment, QObject* parent = nullptr);

    void refresh();
    [[nodiscard]] const std::shared_ptr<const FloodBoard>& board() const { return m_board; } // never null
    [[nodiscard]] BoardState state() const { return m_state; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    void begin();

    const CityReadings& m_readings;
    const FloodPosts& m_posts;
    const CityMoment& m_moment;
    std::shared_ptr<const FloodBoard> m_board;
    BoardState m_state = BoardState::Loading;
    std::optional<Error> m_error;
    BoardRefresh m_refresh;
};

} // namespace JakOps
