// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/survey/surveyfile.h"

#include "base/clock.h"
#include "support/testmain.h"

#include <QBuffer>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kNewest = 1'795'143'600'000; // 20 November 2026

struct Found
{
    Result<> result;
    QList<SurveyRecord> records;
    QList<RecordProblem> problems;
};

} // namespace

class TestSurveyFile final : public QObject
{
    Q_OBJECT

private:
    SurveyShape m_shape;

    [[nodiscard]] Found read(QByteArray bytes) const
    {
        QBuffer buffer(&bytes);
        Found found;
        if (!buffer.open(QIODevice::ReadOnly))
            return found;
        found.result = SurveyFile::read(buffer, m_shape, kNewest,
            {.record =
                    [&](SurveyRecord record) {
                        found.records += std::move(record);
                        return true;
                    },
                .problem =
                    [&](RecordProblem problem) {
                        found.problems += std::move(problem);
                        return true;
                    }});
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(JAKOPS_RESOURCES) + u"/city/survey.csv"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto shape = SurveyShape::fromCsv(file.readAll());
        QVERIFY2(shape, shape ? "" : qPrintable(shape.error().toLog()));
        m_shape = std::move(*shape);
    }

    void readsWhatColumnsAreCalledInAnyOrder()
    {
        const Found found = read("Tanggal;Nama;KOMENTAR;Skor;Nomor Laporan\n"
                                 "20/11/2026 09.30;Budi;\"Bagus; cepat\";5;JK2611010001\n"
                                 "2026-11-19;;;3.0;jk2611010002\n");
        VERIFY_RESULT(found.result);
        QVERIFY(found.problems.isEmpty());
        QCOMPARE(found.records.size(), 2);
        QCOMPARE(found.records[0].number, u"JK2611010001"_s);
        QCOMPARE(found.records[0].answer.score, 5);
        QCOMPARE(found.records[0].answer.words, u"Bagus; cepat"_s);
        QCOMPARE(toWib(found.records[0].answer.answeredAt).toString(u"yyyy-MM-dd HH:mm"_s), u"2026-11-20 09:30"_s);
        QCOMPARE(found.records[1].answer.score, 3);
        QVERIFY(found.records[1].answer.words.isEmpty());
    }

    void rejectsWhatIsNoAnswerWithTheReason_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("reason");
        QTest::addRow("no number") << QByteArray(",4,x,2026-11-19") << u"no number"_s;
        QTest::addRow("no score") << QByteArray("JK1,,x,2026-11-19") << u"whole number from 1 to 5"_s;
        QTest::addRow("score 0") << QByteArray("JK1,0,x,2026-11-19") << u"whole number from 1 to 5"_s;
        QTest::addRow("score 6") << QByteArray("JK1,6,x,2026-11-19") << u"whole number from 1 to 5"_s;
        QTest::addRow("half a star") << QByteArray("JK1,4.5,x,2026-11-19") << u"not \"4.5\""_s;
        QTest::addRow("words for a score") << QByteArray("JK1,puas,x,2026-11-19") << u"not \"puas\""_s;
        QTest::addRow("nan") << QByteArray("JK1,nan,x,2026-11-19") << u"not \"nan\""_s;
        QTest::addRow("no date") << QByteArray("JK1,4,x,") << u"date cannot be read"_s;
        QTest::addRow("no such date") << QByteArray("JK1,4,x,2026-13-41") << u"date cannot be read"_s;
        QTest::addRow("tomorrow") << QByteArray("JK1,4,x,2027-01-01") << u"future"_s;
        QTest::addRow("too many words") << QByteArray("JK1,4," + QByteArray(5000, 'a') + ",2026-11-19") << u"over 4000"_s;
        QTest::addRow("short row") << QByteArray("JK1,4") << u"date cannot be read"_s;
    }
    void rejectsWhatIsNoAnswerWithTheReason()
    {
        QFETCH(const QByteArray, row);
        QFETCH(const QString, reason);
        const Found found = read("nomor,nilai,komentar,tanggal\nJK9,5,ok,2026-11-19\n" + row + "\nJK8,1,,2026-11-18\n");
        VERIFY_RESULT(found.result);
        QCOMPARE(found.records.size(), 2);
        QCOMPARE(found.problems.size(), 1);
        QCOMPARE(found.problems[0].position, 2);
        QVERIFY2(found.problems[0].detail.contains(reason), qPrintable(found.problems[0].detail));
        QVERIFY(found.problems[0].code != ProblemCode::Refused); // the store was not asked
        QVERIFY(!found.problems[0].excerpt.contains(u'x')); // nobody's words in a file of rejects
    }

    void keepsNoWordOfColumnsItDoesNotKnow()
    {
        const Found found = read("nomor,nilai,tanggal,nama,telepon\nJK1,4,2026-11-19,Budi Santoso,0812345\nJK2,9,2026-11-19,Ani,0899\n");
        QCOMPARE(found.records.size(), 1);
        QVERIFY(found.records[0].answer.words.isEmpty());
        QVERIFY(!found.problems[0].excerpt.contains(u"Ani"_s));
        QVERIFY(!found.problems[0].detail.contains(u"0899"_s));
    }

    void takesControlsOutOfWords()
    {
        const Found found = read("nomor,nilai,komentar,tanggal\nJK1,4,\"a\u202eb\x07 c\",2026-11-19\n");
        QCOMPARE(found.records.size(), 1);
        QCOMPARE(found.records[0].answer.words, u"ab c"_s);
    }

    void takesTheMonthFirstWhereTheFileDoes()
    {
        const Found found = read("nomor,nilai,tanggal\nJK1,4,11/05/2026\nJK2,4,11/19/2026\n");
        QCOMPARE(found.records.size(), 2);
        QCOMPARE(toWib(found.records[0].answer.answeredAt).date(), QDate(2026, 11, 5));
    }

    void refusesAFileThatIsNoSurvey_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::addRow("empty") << QByteArray() << ErrorCode::InvalidInput;
        QTest::addRow("no score") << QByteArray("nomor,tanggal,komentar\nJK1,2026-11-19,x\n") << ErrorCode::InvalidInput;
        QTest::addRow("no number") << QByteArray("nilai,tanggal,x\n4,2026-11-19,x\n") << ErrorCode::InvalidInput;
        QTest::addRow("JSON") << QByteArray("[{\"nomor\": \"JK1\"}]") << ErrorCode::WrongFormat;
        QTest::addRow("packed") << QByteArray("PK\x03\x04\x14\x00\x06\x00", 8) + QByteArray(200, '\0') << ErrorCode::WrongFormat;
    }
    void refusesAFileThatIsNoSurvey()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const ErrorCode, code);
        const Found found = read(bytes);
        VERIFY_ERROR(found.result, code);
        QVERIFY(found.records.isEmpty());
    }

    void tellsWhatIsWrongWithAShape()
    {
        const auto twice = SurveyShape::fromCsv("field,names\nnumber,a\nscore,A\nwords,w\ndate,d\n");
        VERIFY_ERROR(twice, ErrorCode::InvalidInput);
        QVERIFY(twice.error().detail.contains(u"line 3"_s));
        VERIFY_ERROR(SurveyShape::fromCsv("field,names\nnumber,a\nscore,b\nwords,w\n"), ErrorCode::InvalidInput);
        VERIFY_ERROR(SurveyShape::fromCsv("field,names\nshoe,a\n"), ErrorCode::InvalidInput);
    }
};

QTEST_APPLESS_MAIN(TestSurveyFile)
#include "tst_surveyfile.moc"
