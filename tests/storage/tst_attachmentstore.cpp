// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/attachmentstore.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <thread>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestAttachmentStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void storesByContentOnce()
    {
        QTemporaryDir dir;
        const AttachmentStore store(dir.filePath(u"attachments"_s));
        const auto name = store.put("abc");
        VERIFY_RESULT(name);
        QCOMPARE(*name, u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s);
        QCOMPARE(store.path(*name), store.dir() + u"/ba/"_s + *name);
        QVERIFY(store.contains(*name));
        QCOMPARE(*store.put("abc"), *name);
        QCOMPARE(*store.read(*name), "abc");
        QCOMPARE(QDir(store.dir() + u"/ba"_s).entryList(QDir::Files).size(), 1);
    }

    void namesThatAreNoHashesLeadNowhere_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("path") << u"../../etc/passwd"_s;
        QTest::newRow("empty") << QString();
        QTest::newRow("upper case") << u"BA"_s.repeated(32);
        QTest::newRow("63 digits") << u"a"_s.repeated(63);
        QTest::newRow("address") << u"https://example.org/foto.jpg"_s;
    }
    void namesThatAreNoHashesLeadNowhere()
    {
        QFETCH(QString, name);
        const AttachmentStore store(u"/nowhere"_s);
        QCOMPARE(store.path(name), QString());
        QVERIFY(!store.contains(name));
        VERIFY_ERROR(store.read(name), ErrorCode::InvalidInput);
    }

    void findsAndMendsDamagedFiles()
    {
        QTemporaryDir dir;
        const AttachmentStore store(dir.path());
        const QString name = *store.put("photo");
        QFile file(store.path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("phot");
        file.close();
        VERIFY_ERROR(store.read(name), ErrorCode::WrongFormat);
        QCOMPARE(*store.put("photo"), name);
        QCOMPARE(*store.read(name), "photo");
        VERIFY_ERROR(store.read(u"0"_s.repeated(64)), ErrorCode::NotFound);
    }

    void takesTheSameFromManyThreads()
    {
        QTemporaryDir dir;
        const AttachmentStore store(dir.path());
        std::atomic<int> good = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&] {
                for (int k = 0; k < 10; ++k) {
                    const QByteArray content = "photo " + QByteArray::number(k);
                    const auto name = store.put(content);
                    good += name && store.read(*name).value_or(QByteArray()) == content ? 1 : 0;
                }
            });
        }
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(good.load(), 40);
    }

    void tellsWhereItCannotWrite()
    {
        QTemporaryDir dir;
        QFile file(dir.filePath(u"attachments"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        VERIFY_ERROR(AttachmentStore(file.fileName()).put("abc"), ErrorCode::Unwritable);
    }
};

QTEST_GUILESS_MAIN(TestAttachmentStore)
#include "tst_attachmentstore.moc"
