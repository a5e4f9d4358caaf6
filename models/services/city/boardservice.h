// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "services/city/boardrefresh.h"

#include <QFuture>

#include <memory>
#include <optional>

namespace JakOps {

// How a board stands: nothing read yet, there is one, or the last reading failed (the board before it stays).
enum class BoardState : quint8 { Loading, Ready, Failed };

// What all boards have in common: when they are read, and how the last reading went. GUI thread.
class BoardServiceBase : public QObject
{
    Q_OBJECT

public:
    void refresh() { m_refresh.ask(); }
    [[nodiscard]] BoardState state() const { return m_state; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    // The board is there and of now, not of a replay that ended while it was read.
    [[nodiscard]] bool isOfNow() const { return m_state == BoardState::Ready && m_ofNow; }

Q_SIGNALS:
    void changed();

protected:
    BoardServiceBase(const CityMoment& moment, QObject* parent);
    virtual void begin() = 0; // a reading, which ends in one call of end()
    void end(std::optional<Error> error);

private:
    BoardState m_state = BoardState::Loading;
    std::optional<Error> m_error;
    bool m_readsNow = true; // the reading under way
    bool m_ofNow = true;
    BoardRefresh m_refresh;
};

// Keeps a board for the moment shown. Reading happens elsewhere.
template<class Board> class BoardService : public BoardServiceBase
{
public:
    [[nodiscard]] const std::shared_ptr<const Board>& board() const { return m_board; } // never null

protected:
    using Read = std::function<QFuture<Result<Board>>()>;
    BoardService(const CityMoment& moment, Read read, QObject* parent)
        : BoardServiceBase(moment, parent)
        , m_read(std::move(read))
    {
    }

private:
    void begin() final
    {
        m_read().then(this, [this](Result<Board> board) {
            if (board)
                m_board = std::make_shared<const Board>(std::move(*board));
            end(board ? std::nullopt : std::optional(board.error()));
        });
    }

    Read m_read;
    std::shared_ptr<const Board> m_board = std::make_shared<const Board>();
};

} // namespace JakOps
