// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identityaccess.h"
#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestIdentityAccess final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void wantsAReasonThatIsOne()
    {
        QCOMPARE(checkReason(u"ya"_s), IdentityProblem::ReasonShort);
        QCOMPARE(checkReason({}), IdentityProblem::ReasonShort);
        QCOMPARE(checkReason(QString(19, u'a')), IdentityProblem::ReasonShort);
        QCOMPARE(checkReason(QString(20, u'a')), IdentityProblem::None);
        QCOMPARE(checkReason(u"a"_s + QString(40, u' ') + u"b"_s), IdentityProblem::ReasonShort); // spaces are no reason
        QCOMPARE(checkReason(QString(2'000, u'a')), IdentityProblem::None);
        QCOMPARE(checkReason(QString(2'001, u'a')), IdentityProblem::ReasonLong);
    }

    void nobodyApprovesHisOwn()
    {
        const IdentityRequest request = asked();
        QCOMPARE(checkApproval(request, u"biro"_s, kAt + 1), IdentityProblem::OwnRequest);
        QCOMPARE(checkApproval(request, u"pengawas"_s, kAt + 1), IdentityProblem::None);
    }

    void aRequestWaitsSevenDays()
    {
        QCOMPARE(checkApproval(asked(), u"pengawas"_s, kAt + kAskedForMs - 1), IdentityProblem::None);
        QCOMPARE(checkApproval(asked(), u"pengawas"_s, kAt + kAskedForMs), IdentityProblem::TooLate);
        QCOMPARE(checkApproval(asked(), u"pengawas"_s, kAt - 1), IdentityProblem::TooLate); // the clock was set back
        IdentityRequest approved = asked();
        approved.approvedAt = kAt + 5;
        QCOMPARE(checkApproval(approved, u"lain"_s, kAt + 6), IdentityProblem::ApprovedAlready);
    }

    void onlyWhoAskedOpensAndOnlyForADay()
    {
        QCOMPARE(checkOpening(asked(), u"biro"_s, kAt), IdentityProblem::NotApproved);
        IdentityRequest approved = asked();
        approved.approvedBy = u"pengawas"_s;
        approved.approvedAt = kAt + 5;
        QCOMPARE(checkOpening(approved, u"pengawas"_s, kAt + 6), IdentityProblem::NotAsker);
        QCOMPARE(checkOpening(approved, u"biro"_s, kAt + 5), IdentityProblem::None);
        QCOMPARE(checkOpening(approved, u"biro"_s, kAt + 4 + kApprovedForMs), IdentityProblem::None);
        QCOMPARE(checkOpening(approved, u"biro"_s, kAt + 5 + kApprovedForMs), IdentityProblem::TooLate);
        QCOMPARE(checkOpening(approved, u"biro"_s, kAt + 4), IdentityProblem::TooLate);
    }

    void everyProblemHasACodeOfItsOwn()
    {
        QSet<QString> codes;
        for (int i = 1; i <= int(IdentityProblem::KeyTaken); ++i) {
            const QString code = identityProblemCode(IdentityProblem(i));
            QVERIFY(!code.isEmpty() && !codes.contains(code));
            QCOMPARE(identityProblemFromCode(code), IdentityProblem(i));
            codes += code;
        }
        QVERIFY(!identityProblemFromCode(u"x").has_value());
    }

private:
    static constexpr qint64 kAt = 1'795'000'000'000;
    static IdentityRequest asked()
    {
        IdentityRequest request;
        request.askedBy = u"biro"_s;
        request.reason = u"Perlu menghubungi pelapor"_s;
        request.askedAt = kAt;
        return request;
    }
};

QTEST_APPLESS_MAIN(TestIdentityAccess)
#include "tst_identityaccess.moc"
