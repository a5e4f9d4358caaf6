// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/photofacts.h"
#include "support/testmain.h"

#include <QDateTime>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestPhotoFacts final : public QObject
{
    Q_OBJECT

    static qint64 at(const QString& time) { return QDateTime::fromString(time, Qt::ISODate).toMSecsSinceEpoch(); }
    const qint64 m_now = at(u"2026-11-20T10:00:00Z"_s);

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void believesWhatCanBeTrue()
    {
        const PhotoFacts facts
            = believable({m_now - 1000, GeoPoint {-6.2, 106.8}, u"Contoh A1"_s, u"A136BXXU5"_s}, m_now);
        QCOMPARE(facts.takenAt, std::optional(m_now - 1000));
        QCOMPARE(facts.place, std::optional(GeoPoint {-6.2, 106.8}));
        QCOMPARE(facts.doubts, 0);
    }

    void namesATimeThatCannotBeTrue_data()
    {
        QTest::addColumn<QString>("time");
        QTest::newRow("1904") << u"1904-01-01T00:00:00Z"_s;
        QTest::newRow("1970") << u"1970-01-01T00:00:00Z"_s;
        QTest::newRow("2000") << u"2000-01-01T00:00:00Z"_s;
        QTest::newRow("just before 2010") << u"2009-12-31T23:59:59Z"_s;
        QTest::newRow("the day after tomorrow") << u"2026-11-21T10:00:01Z"_s;
    }
    void namesATimeThatCannotBeTrue()
    {
        QFETCH(QString, time);
        const PhotoFacts facts = believable({at(time), {}, {}, {}}, m_now);
        QVERIFY(!facts.takenAt);
        QVERIFY(facts.has(PhotoFacts::AbsurdTime));
    }

    void allowsForAWrongZone() { QVERIFY(believable({m_now + 86'400'000, {}, {}, {}}, m_now).takenAt.has_value()); }

    void namesAPlaceThatCannotBeTrue()
    {
        for (const GeoPoint place : {GeoPoint {0, 0}, GeoPoint {95, 106}, GeoPoint {-6, 190}}) {
            const PhotoFacts facts = believable({{}, place, {}, {}}, m_now);
            QVERIFY(!facts.place);
            QVERIFY(facts.has(PhotoFacts::AbsurdPlace));
        }
    }

    void keepsWordsOnOneShortLine()
    {
        const PhotoFacts facts = believable({{}, {}, u"a\nb\u202E"_s, QString(500, u'x')}, m_now);
        QCOMPARE(facts.camera, u"a b"_s);
        QCOMPARE(facts.software.size(), 80);
    }

    void knowsImageEditorsFromTelephones()
    {
        QCOMPARE(editorIn(u"Adobe Photoshop 25.0 (Windows)"_s), u"Photoshop"_s);
        QCOMPARE(editorIn(u"snapseed 2.0"_s), u"Snapseed"_s);
        QVERIFY(editorIn(u"A136BXXU5CWG1"_s).isEmpty());
        QVERIFY(editorIn(u"17.4.1"_s).isEmpty());
        QVERIFY(editorIn({}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPhotoFacts)
#include "tst_photofacts.moc"
