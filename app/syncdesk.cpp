// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/syncdesk.h"

#include "app/devicekeychain.h"
#include "app/hubkeys.h"
#include "base/logging.h"
#include "services/changenotifier.h"
#include "services/identityservice.h"
#include "services/workspace.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QRandomGenerator>
#include <QtConcurrentRun>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

// What stands in files; the keychain is asked for the rest, from the window's thread.
struct OnDisk
{
    QList<SyncService::Key> keys; // a secret without a seed: not in a file
    HubRules rules;
};

Result<OnDisk> onDisk(const QString& profileDir, const QString& resourcesRoot)
{
    const auto profile = HubProfile::load(profileDir);
    if (!profile)
        return fail(profile.error());
    OnDisk found;
    for (const HubLogin& login : profile->logins) {
        auto secret = HubSecret::load(profileDir, login.device);
        if (!secret && secret.error().code != ErrorCode::NotFound)
            return fail(secret.error());
        found.keys += {login, secret.value_or(HubSecret())};
    }
    if (found.keys.isEmpty())
        return found;
    auto rules = SyncService::rules(resourcesRoot);
    if (!rules)
        return fail(rules.error());
    found.rules = std::move(*rules);
    return found;
}

} // namespace

struct SyncDesk::Way
{
    std::mutex mutex;
    SyncEngine* engine = nullptr; // with mutex; null: it is gone
};

SyncDesk::SyncDesk(Workspace& workspace, bool offline, SecretShelf* shelf, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_offline(offline)
    , m_own(shelf ? nullptr : std::make_unique<DeviceKeychain>(QString(HubKeys::kShelf), DeviceKeychain::kTyping))
    , m_shelf(shelf ? *shelf : *m_own)
{
    // Not at once: what is read before `then` is called is answered within it, before anybody could have connected.
    if (!offline)
        QMetaObject::invokeMethod(this, &SyncDesk::readKeys, Qt::QueuedConnection);
}

void SyncDesk::restart()
{
    if (m_offline)
        return;
    closeDoor();
    m_listener.reset();
    m_engine.reset();
    m_keys.clear();
    m_officerKnown = false;
    readKeys();
}

void SyncDesk::readKeys()
{
    QtConcurrent::run([dir = m_workspace.profileDir(), root = m_workspace.resourcesRoot()] {
        return onDisk(dir, root);
    }).then(this, [this, beginning = ++m_beginnings](Result<OnDisk> found) {
        if (beginning != m_beginnings)
            return;
        if (!found) {
            qCWarning(lcApp) << found.error().toLog();
            Q_EMIT cannotBegin(found.error());
            return;
        }
        m_keys = std::move(found->keys);
        m_rules = std::move(found->rules);
        readNext();
    });
}

SyncDesk::~SyncDesk()
{
    closeDoor();
}

void SyncDesk::openDoor()
{
    const auto door = SyncService::door(m_keys);
    if (!door) {
        qCWarning(lcApp) << door.error().toLog();
        return;
    }
    m_way = std::make_shared<Way>();
    m_way->engine = m_engine.get();
    (*door)->isUp = [way = m_way] {
        const std::scoped_lock lock(way->mutex);
        return way->engine && way->engine->status().connected;
    };
    (*door)->nudge = [way = m_way] {
        const std::scoped_lock lock(way->mutex);
        if (way->engine)
            way->engine->changedHere();
    };
    m_workspace.identities().setDoor(*door);
}

void SyncDesk::closeDoor()
{
    if (!m_way)
        return;
    m_workspace.identities().setDoor(nullptr);
    const std::scoped_lock lock(m_way->mutex);
    m_way->engine = nullptr;
}

// One after the other: the keychain may ask its owner something first.
void SyncDesk::readNext()
{
    const auto next
        = std::ranges::find_if(m_keys, [](const SyncService::Key& key) { return key.secret.seed.isEmpty(); });
    if (next == m_keys.end()) {
        begin();
        return;
    }
    const qsizetype at = next - m_keys.begin();
    m_shelf.read(next->login.device.toString(QUuid::WithoutBraces), [self = QPointer(this), this, at, beginning = m_beginnings](const Result<QByteArray>& kept) {
        if (!self || beginning != m_beginnings)
            return;
        if (auto secret = HubKeys::secretOf(kept)) {
            m_keys[at].secret = std::move(*secret);
        } else if (at == 0) {
            qCInfo(lcApp) << secret.error().toLog();
            Q_EMIT cannotBegin(secret.error());
            return;
        } else {
            m_keys.removeAt(at); // his commands wait
        }
        readNext();
    });
}

void SyncDesk::begin()
{
    if (m_keys.isEmpty())
        return; // works alone
    auto parts = SyncService::parts(m_workspace, m_rules, m_keys);
    if (!parts) {
        qCWarning(lcApp) << parts.error().toLog();
        Q_EMIT cannotBegin(parts.error());
        return;
    }
    m_engine = std::make_unique<SyncEngine>(std::move(*parts));
    connect(m_engine.get(), &SyncEngine::statusChanged, this, &SyncDesk::statusChanged);
    connect(m_engine.get(), &SyncEngine::statusChanged, this, &SyncDesk::readOfficer);
    connect(&m_workspace.notifier(), &ChangeNotifier::changed, m_engine.get(), &SyncEngine::changedHere);
    const auto address = HubAddress::parse(m_keys.first().login.address);
    SyncEngine* const engine = m_engine.get();
    m_listener = std::make_unique<HubListener>(HubListener::Parts{
        .connect = [address = *address, password = m_keys.first().secret.password](
                       const std::atomic<bool>& givenUp) { return HubConnection::open(address, password, &givenUp); },
        .heard = [engine](const HubNotice& notice) { engine->wake(notice); },
        .stateChanged = [engine](bool hearing) { engine->setLive(hearing); },
        .random = [] { return QRandomGenerator::global()->generateDouble(); }});
    openDoor();
    m_engine->start();
    m_listener->start();
}

void SyncDesk::readOfficer(const SyncStatus& status)
{
    if (m_officerKnown || !status.connected)
        return;
    m_officerKnown = true;
    m_workspace.database()
        .read([](ReadSession& session) { return SyncState::identity(session); })
        .then(this, [this](const Result<std::optional<SyncIdentity>>& identity) {
            if (identity && *identity)
                Q_EMIT officerKnown((*identity)->officer);
        });
}

} // namespace JakOps
