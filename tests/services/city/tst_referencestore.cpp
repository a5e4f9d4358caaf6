// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/city/referencestore.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestReferenceStore : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] static ReferenceLayer layer(const QString& id, qint64 at)
    {
        ReferenceLayer made{.id = id, .title = u"Posko"_s, .mapping = {.name = u"nama"_s}, .rows = 3, .rejected = 1, .addedAt = at};
        made.points = std::make_shared<QList<ReferencePoint>>(
            QList<ReferencePoint>{{u"A"_s, {-6.2, 106.8}, u"k"_s, u"112"_s, u"n"_s}, {u"B"_s, {-6.3, 106.9}, {}, {}, {}}});
        return made;
    }
    static void write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private Q_SLOTS:
    void whatWasSavedComesBackInOrder()
    {
        QTemporaryDir dir;
        const ReferenceStore store(dir.path());
        QVERIFY(store.save(layer(u"b"_s, 1)));
        QVERIFY(store.save(layer(u"a"_s, 2)));
        QStringList problems;
        const QList<ReferenceLayer> layers = store.load(problems);
        QVERIFY(problems.isEmpty());
        QCOMPARE(layers.size(), 2);
        QCOMPARE(layers.first().id, u"b"_s);
        QCOMPARE(*layers.first().points, *layer(u"b"_s, 1).points);
        QCOMPARE(layers.first().mapping.name, u"nama"_s);
        QCOMPARE(layers.first().rejected, 1);
        QVERIFY(store.remove(u"b"_s));
        QCOMPARE(store.load(problems).size(), 1);
        QCOMPARE(store.remove(u"b"_s).error().code, ErrorCode::NotFound);
    }

    void aDamagedFileIsNamedAndLeftAlone()
    {
        QTemporaryDir dir;
        const ReferenceStore store(dir.path());
        QVERIFY(store.save(layer(u"a"_s, 1)));
        write(dir.filePath(u"layers/broken.json"_s), "{\"id\": \"bro");
        write(dir.filePath(u"layers/other.json"_s), "{\"id\": \"../../x\", \"title\": \"x\", \"points\": [[\"A\", -6, 106]]}");
        QStringList problems;
        QCOMPARE(store.load(problems).size(), 1);
        QCOMPARE(problems, (QStringList{u"broken.json"_s, u"other.json"_s}));
        QVERIFY(QFile::exists(dir.filePath(u"layers/broken.json"_s)));
    }

    void anIdIsNoPath()
    {
        QTemporaryDir dir;
        const ReferenceStore store(dir.path());
        QVERIFY(!store.save(layer(u"../evil"_s, 1)));
        QVERIFY(!store.remove(u"../evil"_s));
    }

    void readsAChosenFile()
    {
        QTemporaryDir dir;
        write(dir.filePath(u"x.csv"_s), "nama,lat,lon\nA,-6.2,106.8\n");
        QCOMPARE(ReferenceStore::readFile(dir.filePath(u"x.csv"_s))->points.size(), 1);
        QCOMPARE(ReferenceStore::columnsOf(dir.filePath(u"x.csv"_s))->columns.size(), 3);
        QCOMPARE(ReferenceStore::readFile(dir.filePath(u"none.csv"_s)).error().code, ErrorCode::Unreadable);
    }

    void emergencyNumbersAreBuiltIn()
    {
        QFile file(u":/city/emergency_numbers.csv"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto numbers = readEmergencyNumbers(file.readAll());
        QVERIFY(numbers);
        QStringList all;
        for (const EmergencyNumber& number : *numbers)
            all += number.number;
        QCOMPARE(all, (QStringList{u"112"_s, u"113"_s, u"110"_s, u"118 / 119"_s}));
    }
};

QTEST_GUILESS_MAIN(TestReferenceStore)
#include "tst_referencestore.moc"
