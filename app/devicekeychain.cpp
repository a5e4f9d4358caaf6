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
    whenDone(this, job, m_patience, [job, answer = std::move(answer)](const QString& problem) {
        if (problem.isEmpty())
            answer(job->binaryData());
        else
            answer(fail(ErrorCode::Unreadable, problem));
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
