// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/hub.h"
#include "sync/hubconnection.h"
#include "sync/pghubidentity.h"

namespace JakOps {

// The hub on a PostgreSQL server: resources/hub. Lost races are tried again a few times with the same ids.
class PgHub : public Hub
{
public:
    explicit PgHub(HubConnection& connection);

    [[nodiscard]] Result<HubHello> hello(const QUuid& device) override;
    [[nodiscard]] Result<bool> enrol(
        const QString& code, const QUuid& device, const QByteArray& publicKey, const QString& name) override;
    [[nodiscard]] Result<QList<PushAnswer>> push(const QUuid& device, const QList<HubCommand>& commands) override;
    [[nodiscard]] Result<QList<FeedHead>> heads() override;
    [[nodiscard]] Result<QList<FeedRow>> pull(const QHash<qint64, qint64>& positionByAudience, int limit) override;
    [[nodiscard]] Result<QList<HubEvent>> history(const QUuid& ticket) override;
    [[nodiscard]] Result<QList<FeedHead>> firstSync(
        const std::function<bool(const QList<HubEvent>& page)>& visit) override;
    [[nodiscard]] Result<QList<PrivatePart>> privateWords(const QList<QUuid>& tickets) override;
    [[nodiscard]] Result<QList<DevicePublicKey>> deviceKeys(const QList<QUuid>& devices) override;
    [[nodiscard]] Result<QList<AttachmentState>> attachmentStates(const QStringList& sha256) override;
    [[nodiscard]] Result<int> putPiece(const QString& sha256, qint64 size, int n, const QByteArray& bytes) override;
    [[nodiscard]] Result<QByteArray> getPiece(const QString& sha256, int n) override;
    [[nodiscard]] Result<QStringList> present(const QUuid& ticket) override;
    [[nodiscard]] Result<> acknowledge(const QList<QUuid>& events) override;
    [[nodiscard]] Result<QList<HubCardCount>> unreadCards() override;
    [[nodiscard]] HubIdentity* identities() override { return &m_identities; }
    [[nodiscard]] std::optional<HubCertificate> certificate() const override { return m_connection.certificate(); }

    [[nodiscard]] int retries() const { return m_retries; } // lost races so far

private:
    friend class PgHubIdentity;
    [[nodiscard]] Result<HubRows> ask(const char* sql, const QList<QByteArray>& values = {});

    HubConnection& m_connection;
    int m_retries = 0;
    PgHubIdentity m_identities{*this};
};

// Columns of hub.event from `first` on, in the order of kEventColumns.
extern const char* const kEventColumns;
[[nodiscard]] HubEvent eventAt(const HubRows& rows, int row, int first);

} // namespace JakOps
