// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/feeds/feedhealth.h"

#include "support/testmain.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestFeedHealth final : public QObject
{
    Q_OBJECT

    static constexpr qint64 kNow = 1'800'000'000'000;
    FeedDescription m_feed;
    FeedState m_state;

    [[nodiscard]] FeedHealth health(bool offline = false) const { return feedHealth(m_feed, m_state, offline, kNow); }

private Q_SLOTS:
    void init()
    {
        m_feed = {.name = u"a"_s, .adapter = u"dsda-levels"_s, .address = u"https://a.example/"_s, .everySeconds = 600, .chosen = true};
        m_state = {.name = u"a"_s, .phase = FeedPhase::Waiting, .okAt = kNow - 600'000};
    }
    void aSourceNobodyChoseIsOff()
    {
        m_state.phase = FeedPhase::Off;
        QCOMPARE(health(), FeedHealth::Off);
    }
    void aSourceWithoutAnAddressReadsFilesOnly()
    {
        m_feed.address.clear();
        QCOMPARE(health(), FeedHealth::FilesOnly);
        m_feed.adapter = u"demo"_s; // needs none
        QCOMPARE(health(), FeedHealth::Fine);
    }
    void pausedSaysMoreThanItsFailures()
    {
        m_state.failures = 3;
        QCOMPARE(health(), FeedHealth::Failing);
        m_state.phase = FeedPhase::Paused;
        QCOMPARE(health(), FeedHealth::Paused);
    }
    void offlineNothingIsAskedButTheDemo()
    {
        QCOMPARE(health(true), FeedHealth::Offline);
        m_feed.adapter = u"demo"_s;
        QCOMPARE(health(true), FeedHealth::Fine);
    }
    void withoutAnAnswerItIsWaitedFor()
    {
        m_state.okAt = 0;
        QCOMPARE(health(), FeedHealth::Waiting);
    }
    void twoMissedTurnsAreLate()
    {
        m_state.okAt = kNow - 2 * 600'000;
        QCOMPARE(health(), FeedHealth::Fine);
        m_state.okAt = kNow - 2 * 600'000 - 1;
        QCOMPARE(health(), FeedHealth::Late);
    }
};

QTEST_GUILESS_MAIN(TestFeedHealth)
#include "tst_feedhealth.moc"
