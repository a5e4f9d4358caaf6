// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/learn/suggester.h"
#include "support/testmain.h"

#include <cmath>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Theme
{
    QString category;
    QString agency;
    QStringList words;
};

const QList<Theme>& themes()
{
    static const QList<Theme> all{{u"jalan"_s, u"dbm"_s, {u"aspal"_s, u"berlubang"_s, u"jalan"_s, u"rusak"_s}},
        {u"pohon"_s, u"distamhut"_s, {u"pohon"_s, u"tumbang"_s, u"dahan"_s, u"rindang"_s}},
        {u"sampah"_s, u"dlh"_s, {u"sampah"_s, u"menumpuk"_s, u"bau"_s, u"diangkut"_s}}};
    return all;
}

// Every second is about a road, so that the commonest answer is right in half.
LearnedReport report(int i)
{
    const Theme& theme = themes()[i % 2 == 0 ? 0 : 1 + i / 2 % 2];
    return {.text = u"Mohon bantuan %1 di dekat %2 sejak kemarin"_s.arg(theme.words[i / 3 % 4], theme.words[i / 7 % 4]),
        .village = u"31.74.01.1007"_s,
        .channel = u"jaki"_s,
        .category = theme.category,
        .agency = theme.agency,
        .createdAt = i};
}

std::vector<LearnedReport> reports(int count)
{
    std::vector<LearnedReport> all;
    for (int i = 0; i < count; ++i)
        all.push_back(report(i));
    return all;
}

} // namespace

class TestSuggester final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void readsTextsAsPiecesOfLengthOne()
    {
        const TextFeatures features = textFeatures(u"Jalan rusak, JALAN rusak!", u"31.74.01.1007", u"jaki");
        double squares = 0.0;
        quint32 before = 0;
        for (const TextFeature& feature : features) {
            QVERIFY(feature.index < kTextFeatures);
            QVERIFY(before == 0 || feature.index > before);
            before = feature.index;
            squares += double(feature.weight * feature.weight);
        }
        QVERIFY(std::abs(squares - 1.0) < 1e-4);
    }

    void doesNotMindCaseMarksAndDigits()
    {
        QCOMPARE(textFeatures(u"Café no. 12", {}, {}), textFeatures(u"cafe NO 99", {}, {}));
        QVERIFY(textFeatures(u"pohon", {}, {}) != textFeatures(u"jalan", {}, {}));
        QVERIFY(textFeatures(u"", {}, {}).empty());
        QVERIFY(textFeatures(u"\U0001F333 !?", {}, {}).empty());
    }

    void readsOnlyTheBeginningOfAVeryLongText()
    {
        const QString longText = u"jalan "_s.repeated(kLearnedLength);
        QCOMPARE(textFeatures(longText, {}, {}), textFeatures(longText.left(kLearnedLength), {}, {}));
    }

    void saysThatThereIsNotEnoughToLearnFrom()
    {
        QCOMPARE(Suggester::learn(reports(Suggester::kFewest - 1)).error().code, ErrorCode::NotFound);
        QVERIFY(Suggester::learn(reports(Suggester::kFewest)).has_value());
        std::vector<LearnedReport> same(300, report(0));
        QCOMPARE(Suggester::learn(same).error().code, ErrorCode::NotFound); // one category only
        std::vector<LearnedReport> wordless = reports(300);
        for (LearnedReport& empty : wordless)
            empty.text = u"  "_s;
        QCOMPARE(Suggester::learn(wordless).error().code, ErrorCode::NotFound);
    }

    void learnsWhatTheCommonestAnswerDoesNotKnow_data()
    {
        QTest::addColumn<Learner>("learner");
        QTest::newRow("softmax") << Learner::Softmax;
        QTest::newRow("complement Bayes") << Learner::ComplementBayes;
    }
    void learnsWhatTheCommonestAnswerDoesNotKnow()
    {
        QFETCH(Learner, learner);
        const auto suggester = Suggester::learn(reports(600), {.learner = learner});
        QVERIFY(suggester.has_value());
        QCOMPARE(suggester->categoryFigures().reports, 60);
        QVERIFY(suggester->categoryFigures().commonest <= 0.55);
        QVERIFY2(suggester->categoryFigures().first >= 0.95, qPrintable(QString::number(suggester->categoryFigures().first)));
        QCOMPARE(suggester->categoryFigures().amongThree, 1.0);
        QVERIFY(suggester->agencyFigures().first >= 0.95);
        const Suggestion found = suggester->suggest(u"ada pohn tumbang", {}, {}); // misspelt
        QCOMPARE(found.categories.size(), 3);
        QCOMPARE(found.categories.first().code, u"pohon"_s);
        QCOMPARE(found.agencies.first().code, u"distamhut"_s);
        double sum = 0.0;
        for (const Suggested& category : found.categories) {
            QVERIFY(category.confidence >= 0.0 && category.confidence <= 1.0);
            sum += category.confidence;
        }
        QVERIFY(std::abs(sum - 1.0) < 1e-3); // of three classes
    }

    void suggestsNothingForNoWords()
    {
        const auto suggester = Suggester::learn(reports(300));
        QVERIFY(suggester->suggest(u" ", u"31.74.01.1007", u"jaki").categories.isEmpty());
    }

    void leavesOutClassesSeenTooSeldom()
    {
        std::vector<LearnedReport> all = reports(300);
        for (int i = 0; i < 4; ++i)
            all[size_t(i)].category = u"tpu"_s;
        const auto suggester = Suggester::learn(all);
        for (const Suggested& category : suggester->suggest(u"makam", {}, {}).categories)
            QVERIFY(category.code != u"tpu"_s);
    }

    void learnsTheSameTwice()
    {
        QCOMPARE(Suggester::learn(reports(400))->toBytes(), Suggester::learn(reports(400))->toBytes());
    }

    void stopsWhenAsked()
    {
        const std::atomic<bool> stop = true;
        QCOMPARE(Suggester::learn(reports(400), {.stop = &stop}).error().code, ErrorCode::Cancelled);
    }

    void comesBackFromItsBytes()
    {
        auto suggester = Suggester::learn(reports(400));
        suggester->setMark(1234);
        const auto again = Suggester::fromBytes(suggester->toBytes());
        QVERIFY(again.has_value());
        QCOMPARE(again->mark(), 1234);
        QCOMPARE(again->learnedFrom(), suggester->learnedFrom());
        QCOMPARE(again->categoryFigures().first, suggester->categoryFigures().first);
        const auto words = u"jalan berlubang dekat pasar"_s;
        QCOMPARE(again->suggest(words, {}, {}).categories, suggester->suggest(words, {}, {}).categories);
        QCOMPARE(again->suggest(words, {}, {}).agencies, suggester->suggest(words, {}, {}).agencies);
    }

    void refusesDamagedBytes()
    {
        const QByteArray good = Suggester::learn(reports(400))->toBytes();
        QByteArray bad = good;
        bad[bad.size() - 10] = char(bad[bad.size() - 10] ^ 1);
        QCOMPARE(Suggester::fromBytes(bad).error().code, ErrorCode::WrongFormat);
        QCOMPARE(Suggester::fromBytes(good.left(good.size() / 2)).error().code, ErrorCode::WrongFormat);
        QCOMPARE(Suggester::fromBytes("PK").error().code, ErrorCode::WrongFormat);
        QCOMPARE(Suggester::fromBytes({}).error().code, ErrorCode::WrongFormat);
        bad = good;
        bad[7] = 99; // version
        QCOMPARE(Suggester::fromBytes(bad).error().code, ErrorCode::WrongFormat);
    }
};

QTEST_GUILESS_MAIN(TestSuggester)
#include "tst_suggester.moc"
