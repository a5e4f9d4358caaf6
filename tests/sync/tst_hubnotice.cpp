// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/hubnotice.h"

#include <QTest>

using namespace JakOps;

class TestHubNotice final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheAudiencesOfItsWords()
    {
        QCOMPARE(HubNotice::parse(u"7"), (HubNotice{false, {7}}));
        QCOMPARE(HubNotice::parse(u"7,12,845"), (HubNotice{false, {7, 12, 845}}));
    }
    void takesWhatItDoesNotUnderstandForAnything_data()
    {
        QTest::addColumn<QString>("words");
        for (const char* words : {"*", "", "7,", "7,x", "7;8", "99999999999999999999", "7,8 --", "jakops_probe_1"})
            QTest::newRow(words) << QString::fromLatin1(words);
    }
    void takesWhatItDoesNotUnderstandForAnything()
    {
        QFETCH(QString, words);
        QCOMPARE(HubNotice::parse(words), HubNotice::all());
    }
    void addsUpUntilItMeansAnything()
    {
        HubNotice notice;
        QVERIFY(notice.isEmpty());
        notice.add({false, {1}});
        notice.add({false, {2, 1}});
        QCOMPARE(notice, (HubNotice{false, {1, 2}}));
        notice.add(HubNotice::all());
        notice.add({false, {3}});
        QCOMPARE(notice, HubNotice::all());
    }
};

QTEST_GUILESS_MAIN(TestHubNotice)
#include "tst_hubnotice.moc"
