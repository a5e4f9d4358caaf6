// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/survey/surveyservice.h"

#include "domain/ticketevent.h"
#include "services/testworkspace.h"
#include "services/ticketreader.h"
#include "storage/surveystore.h"
#include "storage/ticketstore.h"
#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestSurveyService final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TestWorkspace> m_store;
    QList<qint64> m_keys;
    QStringList m_numbers;
    Officer m_officer;

    [[nodiscard]] Result<SurveySummary> import(const QByteArray& csv, SurveyService::Watch watch = {})
    {
        QFile file(m_store->dir() + u"/hasil.csv"_s);
        if (!file.open(QIODevice::WriteOnly))
            return fail(ErrorCode::Unwritable);
        file.write(csv);
        file.close();
        SurveyService service(**m_store);
        return service.import(file.fileName(), m_officer, std::move(watch)).result();
    }
    [[nodiscard]] std::optional<SurveyAnswer> answer(qint64 key)
    {
        return (*m_store)->database().read([key](ReadSession& s) { return SurveyStore::of(s, key); }).result().value_or(std::nullopt);
    }
    [[nodiscard]] QByteArray row(int report, const char* rest) const { return m_numbers[report].toLatin1() + ',' + rest + '\n'; }
    static constexpr auto kHead = "nomor,nilai,komentar,tanggal\n";

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_store = std::make_unique<TestWorkspace>();
        VERIFY_RESULT(m_store->open());
        m_officer = m_store->bureau;
        m_keys.clear();
        m_numbers.clear();
        for (int n = 1; n <= 3; ++n) {
            const auto key = m_store->addReport(n, {{BodyKey::isPrivate, n == 3}});
            VERIFY_RESULT(key);
            m_keys += *key;
            m_numbers += m_store->ticket(*key)->number;
        }
    }
    void cleanup() { m_store.reset(); }

    void takesAnswersAndRejectsTheRest()
    {
        const auto summary = import(kHead + row(0, "5,Cepat,2026-11-20") + row(1, "9,Buruk,2026-11-20") + "JK0000000000,4,x,2026-11-20\n"
            + row(2, "2,Lama,2026-11-20"));
        VERIFY_RESULT(summary);
        QCOMPARE(summary->read, 4);
        QCOMPARE(summary->added, 2);
        QCOMPARE(summary->rejected, 2);
        QCOMPARE(answer(m_keys[0])->score, 5);
        QCOMPARE(answer(m_keys[0])->words, u"Cepat"_s);
        QVERIFY(!answer(m_keys[1]));
        QFile rejects(summary->rejectsFile);
        QVERIFY(rejects.open(QIODevice::ReadOnly));
        const QByteArray told = rejects.readAll();
        QVERIFY(told.contains("whole number from 1 to 5"));
        QVERIFY(told.contains("no such report here"));
        QVERIFY(!told.contains("Buruk")); // the reporter's words stay in his file
    }

    void changesNothingTheSecondTime()
    {
        const QByteArray csv = kHead + row(0, "5,Cepat,2026-11-20") + row(1, "3,,2026-11-20");
        VERIFY_RESULT(import(csv));
        const auto again = import(csv);
        VERIFY_RESULT(again);
        QCOMPARE(again->added, 0);
        QCOMPARE(again->unchanged, 2);
    }

    void letsTheNewerAnswerStand()
    {
        VERIFY_RESULT(import(kHead + row(0, "2,Belum beres,2026-11-20 10:30")));
        const auto newer = import(kHead + row(0, "5,Sudah beres,2026-11-20 12:00"));
        QCOMPARE(newer->updated, 1);
        const auto older = import(kHead + row(0, "2,Belum beres,2026-11-20 10:30"));
        QCOMPARE(older->unchanged, 1);
        QCOMPARE(answer(m_keys[0])->score, 5);
    }

    void rejectsAnAnswerFromBeforeTheReport()
    {
        const auto summary = import(kHead + row(0, "4,x,2020-01-01"));
        VERIFY_RESULT(summary);
        QCOMPARE(summary->rejected, 1);
    }

    void showsWordsOfPrivateReportsToWhoMayReadThem()
    {
        VERIFY_RESULT(import(kHead + row(2, "2,Rahasia saya,2026-11-20")));
        const auto seen = (*m_store)->reader().detail(m_keys[2], m_store->bureau).result();
        VERIFY_RESULT(seen);
        QCOMPARE(seen->survey->words, u"Rahasia saya"_s);
        const auto hidden = (*m_store)->reader().detail(m_keys[2], m_store->viewer).result();
        VERIFY_RESULT(hidden);
        QVERIFY(!hidden->visible.text);
        QCOMPARE(hidden->survey->score, 2);
        QVERIFY(hidden->survey->words.isEmpty());
    }

    void knowsAllScoresByKey()
    {
        QFile file(m_store->dir() + u"/a.csv"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(kHead + row(1, "4,,2026-11-20"));
        file.close();
        SurveyService service(**m_store);
        QVERIFY(service.scores());
        QVERIFY(service.scores()->empty());
        VERIFY_RESULT(service.import(file.fileName(), m_officer).result());
        const auto scores = service.scores(); // not those of before
        QVERIFY(scores->size() > size_t(m_keys[1]));
        QCOMPARE((*scores)[size_t(m_keys[1])], 4);
        QCOMPARE((*scores)[size_t(m_keys[0])], 0);
    }

    void stopsWhenToldAndKeepsWhatItHas()
    {
        QByteArray csv = kHead;
        for (int i = 0; i < 1000; ++i)
            csv += row(0, "4,,2026-11-20");
        const auto summary = import(csv, [](qint64, qint64) { return false; });
        VERIFY_RESULT(summary);
        QVERIFY(summary->cancelled);
        QVERIFY(summary->read < 1000);
        QVERIFY(answer(m_keys[0]));
    }

    void refusesWhoMayNotAndWhatIsNoFile()
    {
        m_officer = m_store->viewer;
        VERIFY_ERROR(import(kHead + row(0, "4,,2026-11-20")), ErrorCode::NotAllowed);
        QVERIFY(!answer(m_keys[0]));
        SurveyService service(**m_store);
        VERIFY_ERROR(service.import(m_store->dir() + u"/none.csv"_s, m_store->bureau).result(), ErrorCode::NotFound);
        m_officer = m_store->bureau;
        VERIFY_ERROR(import("a,b\n1,2\n"), ErrorCode::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(TestSurveyService)
#include "tst_surveyservice.moc"
