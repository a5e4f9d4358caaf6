// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devicekeychain.h"

#include "base/logging.h"

#include <qt6keychain/keychain.h>

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingReply>
#include <QTimer>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kService = "JakOps"_L1;
constexpr int kSearchMs = 3000;

// Once, by whichever comes first: the keychain, or the end of our patience; not at all when the owner is no more. The job
// goes on by itself to its end: it cannot be taken back while the keychain asks somebody something.
void whenDone(QObject* owner, QKeychain::Job* job, std::chrono::seconds patience, std::function<void(const QString& problem)> ended)
{
    auto* const timer = new QTimer(owner);
    timer->setSingleShot(true);
    QObject::connect(timer, &QTimer::timeout, timer, [job, timer, ended] {
        QObject::disconnect(job, nullptr, timer, nullptr);
        timer->deleteLater();
        ended(u"it does not answer"_s);
    });
    QObject::connect(job, &QKeychain::Job::finished, timer, [job, timer, ended = std::move(ended)] {
        timer->stop();
        timer->deleteLater();
        const bool told = job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound;
        ended(told ? QString() : job->errorString());
    });
    timer->start(patience);
    job->start();
}

} // namespace

DeviceKeychain::DeviceKeychain(QString device, std::chrono::seconds patience, QObject* parent)
    : QObject(parent)
    , m_device(std::move(device))
    , m_patience(patience)
{
}

bool DeviceKeychain::isAvailable()
{
    return QKeychain::isAvailable();
}

QString DeviceKeychain::key(const QString& officer) const
{
    return m_device + u'/' + officer;
}

void DeviceKeychain::keep(const QString& officer, const QByteArray& secret, std::function<void(bool)> answer)
{
    auto* job = new QKeychain::WritePasswordJob(kService);
    job->setInsecureFallback(false);
    job->setKey(key(officer));
    job->setBinaryData(secret);
    whenDone(this, job, m_patience, [answer = std::move(answer)](const QString& problem) {
        if (!problem.isEmpty())
            qCInfo(lcApp) << "keychain:" << problem;
        if (answer)
            answer(problem.isEmpty());
    });
}

void DeviceKeychain::read(const QString& officer, std::function<void(const Result<QByteArray>&)> answer)
{
    if (!isAvailable()) {
        answer(fail(ErrorCode::Unreadable, u"no keychain"_s));
        return;
    }
    auto* job = new QKeychain::ReadPasswordJob(kService);
    job->setInsecureFallback(false);
    job->setKey(key(officer));
    whenDone(this, job, m_patience, [this, officer, job, answer = std::move(answer)](const QString& problem) {
        if (!problem.isEmpty())
            answer(fail(ErrorCode::Unreadable, problem));
        else if (const QByteArray secret = job->binaryData(); !secret.isEmpty())
            answer(secret);
        else
            tellNone(officer, answer);
    });
}

// One that is locked and was not opened looks like one that has nothing: what it holds back it names on the bus.
void DeviceKeychain::tellNone(const QString& officer, const std::function<void(const Result<QByteArray>&)>& answer)
{
    qDBusRegisterMetaType<QMap<QString, QString>>();
    QDBusMessage search = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
        u"org.freedesktop.Secret.Service"_s, u"SearchItems"_s);
    search << QVariant::fromValue(QMap<QString, QString>{{u"server"_s, kService}, {u"user"_s, key(officer)}});
    search.setAutoStartService(false);
    auto* const asked = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(search, kSearchMs), this);
    connect(asked, &QDBusPendingCallWatcher::finished, this, [asked, answer] {
        asked->deleteLater();
        const QDBusPendingReply<QList<QDBusObjectPath>, QList<QDBusObjectPath>> found = *asked;
        if (found.isValid() && !found.argumentAt<1>().isEmpty())
            answer(fail(ErrorCode::Unreadable, u"locked"_s));
        else
            answer(QByteArray());
    });
}

void DeviceKeychain::forget(const QString& officer)
{
    if (!isAvailable())
        return;
    auto* job = new QKeychain::DeletePasswordJob(kService, this);
    job->setInsecureFallback(false);
    job->setKey(key(officer));
    job->start();
}

} // namespace JakOps
