// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/evidencerating.h"
#include "support/testmain.h"

#include <QSet>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kReported = 1'795'143'600'000;
constexpr qint64 kSent = kReported + 30 * 24 * kHour;

EvidencePhoto honest()
{
    EvidencePhoto photo;
    photo.photo = QString(64, u'a');
    photo.state = EvidencePhoto::State::Done;
    photo.facts.takenAt = kSent - 20 * kMinute;
    photo.facts.place = GeoPoint {-6.2, 106.8};
    photo.metres = 40;
    return photo;
}

EvidenceRating rate(const EvidencePhoto& photo, double accuracy = -1.0)
{
    return rateEvidence({.reportedAt = kReported, .sentAt = kSent, .hasPlace = true, .accuracyMetres = accuracy, .photos = {photo}});
}

std::optional<EvidenceLight> lightOf(const EvidenceRating& rating, EvidenceReason reason)
{
    for (const EvidenceFinding& finding : rating.findings) {
        if (finding.reason == reason)
            return finding.light;
    }
    return std::nullopt;
}

} // namespace

class TestEvidenceRating final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void aPhotoThatFitsIsGreenAndSaysWhy()
    {
        const EvidenceRating rating = rate(honest());
        QCOMPARE(rating.light, EvidenceLight::Green);
        QVERIFY(rating.isComplete);
        QCOMPARE(lightOf(rating, EvidenceReason::PlaceFits), EvidenceLight::Green);
        QCOMPARE(lightOf(rating, EvidenceReason::TimeFits), EvidenceLight::Green);
    }

    void theDistanceDecides_data()
    {
        QTest::addColumn<double>("metres");
        QTest::addColumn<double>("accuracy");
        QTest::addColumn<int>("light");
        QTest::newRow("near") << 150.0 << -1.0 << int(EvidenceLight::Green);
        QTest::newRow("just beyond") << 150.1 << -1.0 << int(EvidenceLight::Amber);
        QTest::newRow("within the report's accuracy") << 190.0 << 40.0 << int(EvidenceLight::Green);
        QTest::newRow("a kilometre") << 1000.0 << -1.0 << int(EvidenceLight::Amber);
        QTest::newRow("farther") << 1000.1 << -1.0 << int(EvidenceLight::Red);
        QTest::newRow("farther, but the report is vague") << 1100.0 << 1000.0 << int(EvidenceLight::Green);
    }
    void theDistanceDecides()
    {
        QFETCH(double, metres);
        QFETCH(double, accuracy);
        QFETCH(int, light);
        EvidencePhoto photo = honest();
        photo.metres = metres;
        QCOMPARE(int(rate(photo, accuracy).light), light);
    }

    void theTimeDecides_data()
    {
        QTest::addColumn<qint64>("takenAt");
        QTest::addColumn<int>("reason");
        QTest::addColumn<int>("light");
        const auto row = [](const char* name, qint64 at, EvidenceReason reason, EvidenceLight light) {
            QTest::newRow(name) << at << int(reason) << int(light);
        };
        row("clocks differ", kReported - 10 * kMinute, EvidenceReason::TimeLongAgo, EvidenceLight::Amber);
        row("before the report", kReported - 10 * kMinute - 1, EvidenceReason::TimeBeforeReport, EvidenceLight::Amber);
        row("a day before it", kReported - 24 * kHour, EvidenceReason::TimeBeforeReport, EvidenceLight::Amber);
        row("longer before it", kReported - 24 * kHour - 1, EvidenceReason::TimeBeforeReport, EvidenceLight::Red);
        row("a week before sending", kSent - 7 * 24 * kHour, EvidenceReason::TimeFits, EvidenceLight::Green);
        row("longer", kSent - 7 * 24 * kHour - 1, EvidenceReason::TimeLongAgo, EvidenceLight::Amber);
        row("a moment after sending", kSent + 10 * kMinute, EvidenceReason::TimeFits, EvidenceLight::Green);
        row("after sending", kSent + 10 * kMinute + 1, EvidenceReason::TimeAfterSending, EvidenceLight::Amber);
    }
    void theTimeDecides()
    {
        QFETCH(qint64, takenAt);
        QFETCH(int, reason);
        QFETCH(int, light);
        EvidencePhoto photo = honest();
        photo.facts.takenAt = takenAt;
        const EvidenceRating rating = rate(photo);
        QCOMPARE(lightOf(rating, EvidenceReason(reason)), EvidenceLight(light));
        QCOMPARE(int(rating.light), light);
    }

    void whatIsAbsurdIsNotBelieved()
    {
        EvidencePhoto photo = honest();
        photo.facts = {};
        photo.metres.reset();
        photo.facts.doubts = PhotoFacts::AbsurdTime | PhotoFacts::AbsurdPlace;
        const EvidenceRating rating = rate(photo);
        QCOMPARE(rating.light, EvidenceLight::Amber);
        QVERIFY(lightOf(rating, EvidenceReason::TimeAbsurd));
        QVERIFY(lightOf(rating, EvidenceReason::PlaceAbsurd));
        QVERIFY(!lightOf(rating, EvidenceReason::NothingWritten));
    }

    void oneOfTheTwoIsEnough()
    {
        EvidencePhoto photo = honest();
        photo.facts.place.reset();
        photo.metres.reset();
        QCOMPARE(rate(photo).light, EvidenceLight::Green);
        QVERIFY(lightOf(rate(photo), EvidenceReason::PlaceMissing));
        photo = honest();
        photo.facts.takenAt.reset();
        QCOMPARE(rate(photo).light, EvidenceLight::Green);
        QVERIFY(lightOf(rate(photo), EvidenceReason::TimeMissing));
    }

    void neitherIsAQuestionNotAnAccusation()
    {
        EvidencePhoto photo = honest();
        photo.facts = {};
        photo.metres.reset();
        QCOMPARE(lightOf(rate(photo), EvidenceReason::NothingWritten), EvidenceLight::Amber);
        QCOMPARE(rate(photo).light, EvidenceLight::Amber);
    }

    void reuseWeighsByWhereItWas()
    {
        EvidencePhoto photo = honest();
        photo.reuses = {{.number = u"JK2503020020"_s}};
        QCOMPARE(lightOf(rate(photo), EvidenceReason::UsedElsewhere), EvidenceLight::Red);
        photo.reuses = {{.isOfReport = true, .isSameTicket = true}};
        QCOMPARE(lightOf(rate(photo), EvidenceReason::ReportsOwnPhoto), EvidenceLight::Red);
        photo.reuses = {{.isSameTicket = true}};
        QCOMPARE(lightOf(rate(photo), EvidenceReason::UsedBeforeHere), EvidenceLight::Amber);
    }

    void anEditorIsNamed()
    {
        EvidencePhoto photo = honest();
        photo.facts.software = u"GIMP 2.10"_s;
        const EvidenceRating rating = rate(photo);
        QCOMPARE(rating.light, EvidenceLight::Amber);
        QCOMPARE(rating.findings.first().detail, u"GIMP"_s);
    }

    void whatIsStillLookedAtIsNotRatedYet()
    {
        EvidencePhoto photo = honest();
        photo.state = EvidencePhoto::State::Due;
        QVERIFY(!rate(photo).isComplete);
        photo.state = EvidencePhoto::State::Unreadable;
        QVERIFY(rate(photo).isComplete);
        QCOMPARE(rate(photo).light, EvidenceLight::Amber);
        QCOMPARE(rateEvidence({}).findings.first().reason, EvidenceReason::NoPhoto);
    }

    void theGravestOfSeveralPhotosLeads()
    {
        EvidencePhoto used = honest();
        used.reuses = {{.number = u"JK1"_s}};
        const EvidenceRating rating = rateEvidence({.reportedAt = kReported, .sentAt = kSent, .hasPlace = true, .photos = {honest(), used}});
        QCOMPARE(rating.light, EvidenceLight::Red);
        QCOMPARE(rating.findings.first().photo, 1);
        QVERIFY(std::ranges::is_sorted(rating.findings, std::greater(), &EvidenceFinding::light));
    }

    void everyReasonHasACode()
    {
        QSet<QString> codes;
        for (int i = 0; i < kEvidenceReasonCount; ++i)
            codes.insert(evidenceReasonCode(EvidenceReason(i)));
        QCOMPARE(codes.size(), kEvidenceReasonCount);
    }
};

QTEST_GUILESS_MAIN(TestEvidenceRating)
#include "tst_evidencerating.moc"
