// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/identityseal.h"
#include "storage/storelock.h"
#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

#include <sodium.h>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestIdentitySeal final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void keepsItsKeyForItsOwnerAlone()
    {
        QTemporaryDir dir;
        const auto first = IdentitySeal::open(dir.path());
        VERIFY_RESULT(first);
        const auto permissions = QFile::permissions(dir.filePath(u"identity.key"_s));
        QVERIFY(permissions & QFile::ReadOwner);
        QVERIFY(!(permissions & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
        QCOMPARE(IdentitySeal::open(dir.path())->publicKey(), first->publicKey());
    }

    void sealsSoThatOnlyTheSecretKeyOpens()
    {
        QTemporaryDir dir;
        const auto seal = IdentitySeal::open(dir.path());
        VERIFY_RESULT(seal);
        const QByteArray identity = "Ibu Sari, 0812-0000-0000";
        const QByteArray box = seal->seal(identity);
        QVERIFY(!box.contains("Sari"));
        QVERIFY(box != seal->seal(identity)); // equal names do not show
        QCOMPARE(box.size(), seal->seal("A").size()); // nor do lengths
        QVERIFY(seal->seal(QByteArray(300, 'x')).size() > box.size());
        QVERIFY(seal->seal({}).isEmpty());

        QFile file(dir.filePath(u"identity.key"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray key = file.readAll();
        QByteArray opened(box.size() - qsizetype(crypto_box_SEALBYTES), '\0');
        const auto bytes = [](const QByteArray& b) { return reinterpret_cast<const unsigned char*>(b.constData()); };
        auto* to = reinterpret_cast<unsigned char*>(opened.data());
        QCOMPARE(crypto_box_seal_open(
                     to, bytes(box), size_t(box.size()), bytes(key), bytes(key) + crypto_box_PUBLICKEYBYTES),
            0);
        size_t length = 0;
        QCOMPARE(sodium_unpad(&length, to, size_t(opened.size()), 256), 0);
        QCOMPARE(opened.first(qsizetype(length)), identity);
    }

    void refusesAFileThatIsNoKey()
    {
        QTemporaryDir dir;
        QFile file(dir.filePath(u"identity.key"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("short");
        file.close();
        VERIFY_ERROR(IdentitySeal::open(dir.path()), ErrorCode::WrongFormat);
        VERIFY_ERROR(IdentitySeal::open(dir.filePath(u"none"_s)), ErrorCode::Unwritable);
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
};

QTEST_GUILESS_MAIN(TestIdentitySeal)
#include "tst_identityseal.moc"
