// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/noticestrip.h"

#include "base/error.h"
#include "support/testmain.h"
#include "widgets/common/theme.h"

#include <QProgressBar>
#include <QSignalSpy>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestNoticeStrip : public QObject
{
    Q_OBJECT

private:
    Theme m_theme;

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void tellsHowAJobGoesAndEnds()
    {
        NoticeStrip strip(m_theme);
        QVERIFY(!strip.isVisibleTo(nullptr));
        strip.begin([] { return u"Backing up"_s; }, true);
        QVERIFY(strip.isBusy());
        strip.advance(250, 1000);
        QCOMPARE(strip.findChild<QProgressBar*>()->value(), 250);
        strip.tell([] { return u"Done <b>well</b>"_s; });
        QVERIFY(!strip.isBusy());
        QCOMPARE(strip.text(), u"Done <b>well</b>"_s);
    }

    void isRetoldInAnotherLanguage()
    {
        QString word = u"Finished"_s;
        NoticeStrip strip(m_theme);
        strip.tell([&] { return word; });
        word = u"Selesai"_s;
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&strip, &change);
        QCOMPARE(strip.text(), u"Selesai"_s);
        QCOMPARE(strip.accessibleName(), u"Selesai"_s);
    }

    void aFailureSaysWhatToDo()
    {
        NoticeStrip strip(m_theme);
        strip.fail([] { return u"Export"_s; }, Error(ErrorCode::DiskFull, u"write: ENOSPC"_s));
        QCOMPARE(strip.text(), u"Export: The disk is full. Free some space, then repeat the step. Nothing that was saved is lost."_s);
        strip.dismiss();
        QVERIFY(!strip.isVisible());
    }
};

QTEST_MAIN(TestNoticeStrip)
#include "tst_noticestrip.moc"
