// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devicekeychain.h"

#include "base/logging.h"

#include <qt6keychain/keychain.h>

#include <QTimer>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kService = "JakOps"_L1;
constexpr int kPatienceMs = 3000; // a locked keychain asks the user something first, or hangs

} // namespace

DeviceKeychain::DeviceKeychain(QString device, QObject* parent)
    : QObject(parent)
    , m_device(std::move(device))
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

void DeviceKeychain::keep(const QString& officer, const QByteArray& secret)
{
    auto* job = new QKeychain::WritePasswordJob(kService, this);
    job->setInsecureFallback(false);
    job->setKey(key(officer));
    job->setBinaryData(secret);
    connect(job, &QKeychain::Job::finished, this, [](const QKeychain::Job* done) {
        if (done->error() != QKeychain::NoError)
            qCInfo(lcApp) << "keychain:" << done->errorString();
    });
    job->start();
}

void DeviceKeychain::read(const QString& officer, std::function<void(const QByteArray&)> answer)
{
    if (!isAvailable()) {
        answer({});
        return;
    }
    auto* job = new QKeychain::ReadPasswordJob(kService, this);
    job->setInsecureFallback(false);
    job->setKey(key(officer));
    // Once, by whichever comes first: the keychain, or the end of our patience.
    auto* const patience = new QTimer(job);
    patience->setSingleShot(true);
    connect(patience, &QTimer::timeout, this, [job, answer] {
        job->disconnect();
        answer({});
    });
    connect(job, &QKeychain::Job::finished, this, [job, patience, answer = std::move(answer)] {
        patience->stop();
        answer(job->error() == QKeychain::NoError ? job->binaryData() : QByteArray());
    });
    patience->start(kPatienceMs);
    job->start();
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
