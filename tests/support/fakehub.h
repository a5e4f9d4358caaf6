// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/uuid.h"
#include "domain/projection.h"
#include "sync/devicekey.h"
#include "sync/hub.h"
#include "sync/hubrules.h"

#include <QMap>
#include <QSet>

#include <memory>
#include <mutex>

namespace JakOps {

// A hub in this process with the rules of the real one (HubRules), for tests: lines to it can be cut.
class FakeHub final
{
public:
    enum class Fault : quint8 { None, CutBefore, CutAfter }; // the line goes before the hub did it, or with its answer
    struct Login
    {
        Officer officer;
        bool everything = false; // else by area and agency
        int scopeVersion = 1;
        bool enabled = true;
        bool ingest = false; // a source of reports
    };
    struct Device
    {
        QString login;
        qint64 lastSeq = 0;
        bool revoked = false;
    };
    struct Held // of one ticket
    {
        Ticket ticket;
        QByteArray hash;
        QList<HubEvent> events;
        QList<QSet<qint64>> audiences; // of each event
        TicketEvent last;
        QString area;
    };
    // All that a backup has.
    struct State
    {
        QUuid id = QUuid::createUuidV5(QUuid(), QStringLiteral("hub"));
        int epoch = 1;
        QMap<QString, Login> logins;
        QMap<QUuid, Device> devices;
        QMap<QUuid, Held> tickets;
        QMap<qint64, QList<FeedRow>> feeds;
        QHash<qint64, QString> codes; // of the audiences
        QHash<QUuid, std::pair<PushAnswer, QByteArray>> verdicts; // and the body
        QHash<QUuid, QByteArray> apart; // of events: what stands apart
        QSet<QUuid> acknowledged; // events whose cards were read
        QHash<QString, QByteArray> files;
        QHash<QString, QByteArray> begun;
        QHash<QString, qint64> sizes; // as they were announced
    };

    FakeHub(Workflow workflow, HubRules rules, const Clock& clock);
    // A line for a login. `fault` is asked before every call.
    [[nodiscard]] std::unique_ptr<Hub> line(const QString& login, std::function<Fault()> fault = {});
    // A report as an ingest brings it.
    HubEvent report(int n, const QString& area, const QString& agency, const QJsonObject& more = {});
    [[nodiscard]] static qint64 audience(const QString& code);

    State state;
    int looks = 0; // at all heads
    QList<QSet<qint64>> pulls; // of which audiences, call by call
    bool forges = false; // report() is signed by nobody
    const DeviceKey key = DeviceKey::make(); // of all devices here

private:
    friend class FakeHubLine;
    [[nodiscard]] HubJudgement judgeIntake(const Login& who, const HubCommand& command, const QJsonObject& body);
    [[nodiscard]] HubJudgement judge(const Login& who, const HubCommand& command, const QJsonObject& body);
    [[nodiscard]] PushAnswer take(const QString& login, const QUuid& device, const HubCommand& command);
    [[nodiscard]] bool hears(const Login& login, const QSet<qint64>& audiences) const;
    [[nodiscard]] bool has(const Login& login, const Held& held);
    [[nodiscard]] QSet<qint64> audiences(const Held& held);
    [[nodiscard]] bool names(const QString& sha256) const;
    HubEvent write(Held& held, HubEvent event);

    Workflow m_workflow;
    HubRules m_rules;
    const Clock& m_clock;
    std::mutex m_mutex;
};

} // namespace JakOps
