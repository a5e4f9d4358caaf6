// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/hubidentity.h"

namespace JakOps {

class PgHub;

// resources/hub/0005_identity.sql and 0010_identity.sql. Each call is a transaction of its own.
class PgHubIdentity final : public HubIdentity
{
public:
    explicit PgHubIdentity(PgHub& hub)
        : m_hub(hub)
    {
    }

    [[nodiscard]] Result<HubIdentityMine> mine() override;
    [[nodiscard]] Result<QList<HubSideKey>> sides() override;
    [[nodiscard]] Result<QList<HubWaiting>> waiting() override;
    [[nodiscard]] Result<> publish(const QByteArray& publicKey) override;
    [[nodiscard]] Result<> makeSide(const QUuid& key, const QByteArray& publicKey, const QByteArray& box) override;
    [[nodiscard]] Result<> handOn(const QUuid& key, const QString& officer, const QByteArray& box) override;
    [[nodiscard]] Result<> seal(const QUuid& ticket, const SealedIdentity& sealed) override;
    [[nodiscard]] Result<bool> isSealed(const QUuid& ticket) override;
    [[nodiscard]] Result<QList<IdentityRequest>> requests(const QUuid& ticket) override;
    [[nodiscard]] Result<QUuid> ask(const QUuid& ticket, const QString& reason) override;
    [[nodiscard]] Result<std::optional<HubReview>> review(const QUuid& request) override;
    [[nodiscard]] Result<> approve(const QUuid& request, const QByteArray& half) override;
    [[nodiscard]] Result<> open(const QUuid& request) override;
    [[nodiscard]] Result<HubUnsealed> fetch(const QUuid& request) override;
    [[nodiscard]] Result<QList<IdentityLogEntry>> trail(const QUuid& ticket) override;

private:
    PgHub& m_hub;
};

} // namespace JakOps
