// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/pghub.h"

namespace JakOps {

// A hub with the connection it is asked over: as long as a console is connected.
class PgLine final : public PgHub
{
public:
    explicit PgLine(std::unique_ptr<HubConnection> connection)
        : PgHub(*connection)
        , m_owned(std::move(connection))
    {
    }
    // Network, NotAllowed.
    [[nodiscard]] static Result<std::unique_ptr<Hub>> open(
        const HubAddress& address, const QString& password, const std::atomic<bool>* givenUp = nullptr)
    {
        auto connection = HubConnection::open(address, password, givenUp);
        if (!connection)
            return fail(connection.error());
        return std::make_unique<PgLine>(std::move(*connection));
    }

private:
    std::unique_ptr<HubConnection> m_owned;
};

} // namespace JakOps
