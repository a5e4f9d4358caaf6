// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/searchbox.h"

#include "support/testmain.h"
#include "widgets/common/theme.h"

#include <QSignalSpy>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestSearchBox : public QObject
{
    Q_OBJECT

private:
    Theme m_theme;

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void returnSaysAtOnceAndLeaves()
    {
        SearchBox box(m_theme);
        QSignalSpy searched(&box, &SearchBox::searched);
        QSignalSpy left(&box, &SearchBox::left);
        QTest::keyClicks(&box, u"banjir"_s);
        QTest::keyClick(&box, Qt::Key_Return);
        QCOMPARE(searched.count(), 1);
        QCOMPARE(searched.first().first().toString(), u"banjir"_s);
        QCOMPARE(left.count(), 1);
    }

    void typingSaysOnceWhenItPauses()
    {
        SearchBox box(m_theme);
        QSignalSpy searched(&box, &SearchBox::searched);
        QTest::keyClicks(&box, u"jalan"_s);
        QTRY_COMPARE(searched.count(), 1);
        QCOMPARE(searched.first().first().toString(), u"jalan"_s);
    }

    void escapeEmptiesThenLeaves()
    {
        SearchBox box(m_theme);
        QSignalSpy searched(&box, &SearchBox::searched);
        QSignalSpy left(&box, &SearchBox::left);
        QTest::keyClicks(&box, u"x"_s);
        QTest::keyClick(&box, Qt::Key_Return);
        QTest::keyClick(&box, Qt::Key_Escape);
        QCOMPARE(searched.last().first().toString(), QString());
        QCOMPARE(left.count(), 1);
        QTest::keyClick(&box, Qt::Key_Escape);
        QCOMPARE(left.count(), 2);
    }

    void aWholeNumberIsLookedUpBesideTheSearch()
    {
        SearchBox box(m_theme);
        QSignalSpy searched(&box, &SearchBox::searched);
        QSignalSpy number(&box, &SearchBox::numberEntered);
        QTest::keyClicks(&box, u"jk2611200007"_s);
        QTest::keyClick(&box, Qt::Key_Return);
        QCOMPARE(searched.count(), 1);
        QCOMPARE(number.count(), 1);
        QCOMPARE(number.first(), QVariantList({u"jk2611200007"_s, false}));
        for (const QString& words : {u"banjir"_s, u"rt 5 rw 3"_s, u"jalan 12345678 rusak"_s}) {
            box.setText(words);
            QTest::keyClick(&box, Qt::Key_Return);
            QCOMPARE(number.count(), 1);
        }
    }

    void aNumberAskedForIsNoSearch()
    {
        SearchBox box(m_theme);
        box.setText(u"banjir"_s);
        QTest::keyClick(&box, Qt::Key_Return);
        QSignalSpy searched(&box, &SearchBox::searched);
        QSignalSpy number(&box, &SearchBox::numberEntered);
        box.askNumber();
        QVERIFY(box.text().isEmpty());
        QTest::keyClicks(&box, u"77"_s);
        QTest::keyClick(&box, Qt::Key_Return);
        QCOMPARE(number.first(), QVariantList({u"77"_s, true}));
        QCOMPARE(box.text(), u"banjir"_s);
        box.askNumber();
        QTest::keyClicks(&box, u"8"_s);
        QTest::keyClick(&box, Qt::Key_Escape);
        QCOMPARE(box.text(), u"banjir"_s);
        QVERIFY(!box.isAskingNumber());
        QCOMPARE(number.count(), 1);
        QCOMPARE(searched.count(), 0);
    }

    void aTextFromElsewhereIsShownWithoutASignal()
    {
        SearchBox box(m_theme);
        QSignalSpy searched(&box, &SearchBox::searched);
        box.showText(u"pohon"_s);
        QTest::keyClick(&box, Qt::Key_Return);
        QCOMPARE(searched.count(), 0);
        QCOMPARE(box.text(), u"pohon"_s);
    }
};

QTEST_MAIN(TestSearchBox)
#include "tst_searchbox.moc"
