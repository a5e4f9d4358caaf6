// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/identitykeys.h"
#include "storage/identityseal.h"
#include "storage/storelock.h"
#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestIdentitySeal final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        auto head = IdentityKeys::make();
        auto second = IdentityKeys::make();
        QVERIFY(head && second);
        m_seal = IdentitySeal(head->publicKey, second->publicKey);
        m_head = std::move(head->secretKey);
        m_second = std::move(second->secretKey);
    }

    void sealsSoThatNothingShows()
    {
        const QByteArray identity = "Ibu Sari, 0812-0000-0000";
        const QByteArray box = m_seal.seal(m_ticket, identity);
        QVERIFY(!box.isEmpty() && !box.contains("Sari"));
        QVERIFY(box != m_seal.seal(m_ticket, identity)); // equal names do not show
        QCOMPARE(box.size(), m_seal.seal(m_ticket, "A").size()); // nor do lengths
        QVERIFY(m_seal.seal(m_ticket, QByteArray(300, 'x')).size() > box.size());
        QVERIFY(m_seal.seal(m_ticket, QByteArray(256, 'x')).size() > box.size());
        QVERIFY(m_seal.seal(m_ticket, {}).isEmpty());
        QVERIFY(IdentitySeal().seal(m_ticket, identity).isEmpty()); // nobody there who could open it
    }

    void saysForWhichKeysOfAHubItIsSealed()
    {
        const QUuid asks = QUuid::createUuid();
        const QUuid approves = QUuid::createUuid();
        const auto head = IdentityKeys::make();
        const auto second = IdentityKeys::make();
        QVERIFY(head && second);
        const QByteArray whole = IdentitySeal(head->publicKey, second->publicKey, asks, approves).seal(m_ticket, "Ibu Sari");
        QVERIFY(whole.toBase64().startsWith("Skky")); // Outbox::append() looks for it
        const auto sealed = SealedIdentity::parse(whole);
        QVERIFY(sealed && sealed->isForHub());
        QCOMPARE(sealed->headKey, asks);
        QCOMPARE(sealed->secondKey, approves);
        const auto one = IdentityKeys::take(sealed->headShare, head->secretKey);
        const auto other = IdentityKeys::take(sealed->secondShare, second->secretKey);
        QVERIFY(one && other);
        QCOMPARE(IdentitySeal::open(m_ticket, *sealed, *one, *other)->view().toByteArray(), QByteArray("Ibu Sari"));
        const auto own = SealedIdentity::parse(m_seal.seal(m_ticket, "Ibu Sari"));
        QVERIFY(own && !own->isForHub());
        QVERIFY(!SealedIdentity::parse(whole.first(60)));
    }

    void opensWithBothHalvesOnly()
    {
        for (const QByteArray& identity : {QByteArray("Ibu Sari"), QByteArray(255, 'y'), QByteArray(256, 'z'), QByteArray(700, 'w')}) {
            const auto sealed = SealedIdentity::parse(m_seal.seal(m_ticket, identity));
            QVERIFY(sealed.has_value());
            const auto head = IdentityKeys::take(sealed->headShare, m_head);
            const auto second = IdentityKeys::take(sealed->secondShare, m_second);
            QVERIFY(head && second);
            const auto plain = IdentitySeal::open(m_ticket, *sealed, *head, *second);
            QVERIFY(plain.has_value());
            QCOMPARE(plain->view().toByteArray(), identity);
            QVERIFY(!IdentitySeal::open(m_ticket, *sealed, *head, *head));
            QVERIFY(!IdentitySeal::open(m_ticket, *sealed, *second, *second));
            QVERIFY(!IdentitySeal::open(m_ticket, *sealed, SecretBytes(QByteArray(32, '\0')), *second));
            QVERIFY(!IdentityKeys::take(sealed->secondShare, m_head)); // one side cannot take the other's half
            QVERIFY(!IdentitySeal::open(QUuid::createUuid(), *sealed, *head, *second)); // the box of another report
        }
    }

    void noticesEveryChangedByte()
    {
        const QByteArray whole = m_seal.seal(m_ticket, "Ibu Sari");
        for (qsizetype at = 0; at < whole.size(); ++at) {
            QByteArray changed = whole;
            changed[at] = char(changed[at] ^ 1);
            const auto sealed = SealedIdentity::parse(changed);
            const auto head = sealed ? IdentityKeys::take(sealed->headShare, m_head) : std::nullopt;
            const auto second = sealed ? IdentityKeys::take(sealed->secondShare, m_second) : std::nullopt;
            QVERIFY(!head || !second || !IdentitySeal::open(m_ticket, *sealed, *head, *second));
        }
        QVERIFY(!SealedIdentity::parse(whole.first(150)));
        QVERIFY(!SealedIdentity::parse({}));
    }

    void opensWhatTheVersionBeforeSealed()
    {
        auto one = IdentityKeys::make();
        QVERIFY(one.has_value());
        QByteArray padded("Pak Tono");
        padded += QByteArray::fromHex("80") + QByteArray(256 - padded.size() - 1, '\0');
        const QByteArray box = IdentityKeys::give(SecretBytes(padded), one->publicKey);
        QVERIFY(!SealedIdentity::parse(box));
        const SecretHalves halves = SecretHalves::of(one->secretKey);
        const auto plain = IdentitySeal::openOfOneKey(box, halves.head, halves.second);
        QVERIFY(plain.has_value());
        QCOMPARE(plain->view().toByteArray(), QByteArray("Pak Tono"));
        QVERIFY(!IdentitySeal::openOfOneKey(box, halves.head, halves.head));
    }

    void wrapsASecretByItsPin()
    {
        const auto wrapped = IdentityKeys::wrap(m_head, u"rahasia-71"_s);
        VERIFY_RESULT(wrapped);
        QVERIFY(!wrapped->contains(m_head.view().toByteArray()));
        const auto again = IdentityKeys::unwrap(*wrapped, u"rahasia-71"_s);
        QVERIFY(again.has_value());
        QCOMPARE(again->view().toByteArray(), m_head.view().toByteArray());
        QVERIFY(!IdentityKeys::unwrap(*wrapped, u"rahasia-72"_s));
        QVERIFY(!IdentityKeys::unwrap(wrapped->first(40), u"rahasia-71"_s));
        QByteArray greedy = *wrapped; // asks for four gigabytes
        greedy[4] = char(0xff);
        QVERIFY(!IdentityKeys::unwrap(greedy, u"rahasia-71"_s));
    }

    void oneProgramAtATimeHoldsAProfile()
    {
        QTemporaryDir dir;
        {
            const auto first = StoreLock::acquire(dir.filePath(u"profile"_s));
            VERIFY_RESULT(first);
            const auto second = StoreLock::acquire(dir.filePath(u"profile"_s));
            VERIFY_ERROR(second, ErrorCode::StoreBusy);
            QVERIFY(second.error().detail.startsWith(QString::number(QCoreApplication::applicationPid())));
        }
        VERIFY_RESULT(StoreLock::acquire(dir.filePath(u"profile"_s)));
        // A program killed at any moment leaves whatever file it likes, but no lock.
        QFile left(dir.filePath(u"profile/store.lock"_s));
        QVERIFY(left.open(QIODevice::WriteOnly | QIODevice::Truncate));
        left.close();
        VERIFY_RESULT(StoreLock::acquire(dir.filePath(u"profile"_s)));
        QFile file(dir.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        VERIFY_ERROR(StoreLock::acquire(file.fileName()), ErrorCode::Unwritable);
    }

private:
    const QUuid m_ticket = QUuid::createUuid();
    IdentitySeal m_seal;
    SecretBytes m_head, m_second;
};

QTEST_GUILESS_MAIN(TestIdentitySeal)
#include "tst_identityseal.moc"
