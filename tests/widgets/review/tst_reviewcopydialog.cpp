// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/reviewcopydialog.h"

#include "domain/cityfacts.h"
#include "support/fakeclock.h"
#include "support/testmain.h"
#include "widgets/common/choicebox.h"
#include "widgets/common/theme.h"
#include "widgets/review/reviewbanner.h"

#include <QDateEdit>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

// What a copy for review is asked to hold, and what is said of one.
class TestReviewCopyDialog final : public QObject
{
    Q_OBJECT

    FakeClock m_clock;
    CityFacts m_facts;

private Q_SLOTS:
    void initTestCase()
    {
        auto facts = CityFacts::load(u":/city"_s);
        VERIFY_RESULT(facts);
        m_facts = std::move(*facts);
    }
    void init() { pinEnvironment(); }

    void offersThisMonthOfTheWholeCityWithoutPrivateWords()
    {
        ReviewCopyDialog dialog(m_facts, m_clock, true, nullptr);
        const QDate today = toWib(m_clock.nowMs()).date();
        QCOMPARE(toWib(dialog.from()), toWib(wibDayStartMs(dialog.from())));
        QCOMPARE(toWib(dialog.from()).date(), QDate(today.year(), today.month(), 1));
        QCOMPARE(toWib(dialog.to()).date(), today.addDays(1));
        QCOMPARE(dialog.areas(), QStringList());
        QCOMPARE(dialog.privacy(), ReviewPrivacy::Public);
        QVERIFY(dialog.withPhotos());
        dialog.findChild<QRadioButton*>(u"internal"_s)->click();
        QCOMPARE(dialog.privacy(), ReviewPrivacy::Internal);
    }

    void whoMayNotReadPrivateReportsCannotChooseThem()
    {
        ReviewCopyDialog dialog(m_facts, m_clock, false, nullptr);
        QVERIFY(!dialog.findChild<QRadioButton*>(u"internal"_s)->isEnabled());
    }

    void saysWhyNothingIsWritten()
    {
        ReviewCopyDialog dialog(m_facts, m_clock, true, nullptr);
        dialog.show();
        auto* const write = dialog.findChild<QPushButton*>(u"writeCopy"_s);
        auto* const problem = dialog.findChild<QLabel*>(u"reviewProblem"_s);
        auto* const from = dialog.findChild<QDateEdit*>(u"from"_s);
        from->setDate(from->date().addYears(1));
        QVERIFY(!write->isEnabled() && problem->text().contains(u"before it begins"_s));
        from->setDate(from->date().addYears(-1));
        QVERIFY(write->isEnabled());
        auto* const area = dialog.findChild<ChoiceBox*>(u"area"_s);
        area->setEditText(u"Atlantis"_s);
        QVERIFY(!write->isEnabled() && problem->text().contains(u"from the list"_s));
        area->setCode(u"31.74"_s);
        QVERIFY(write->isEnabled());
        QCOMPARE(dialog.areas(), QStringList {u"31.74"_s});
    }

    void theBannerNamesWhatTheCopyHolds()
    {
        const Theme theme;
        const ReviewBanner banner(theme, m_facts,
            {.madeAt = m_clock.nowMs(), .madeBy = u"Rizky <b>P</b>"_s, .from = 1'759'251'600'000, .to = 1'761'930'000'000,
                .areas = {u"31.74"_s}, .privacy = ReviewPrivacy::Public, .withPhotos = true, .tickets = 1897});
        for (const QString& part : {u"reading only"_s, u"1897"_s, u"Jakarta Selatan"_s, u"1 Oct 2025"_s, u"31 Oct 2025"_s, u"<b>P</b>"_s})
            QVERIFY2(banner.text().contains(part), qPrintable(banner.text()));
    }
};

QTEST_MAIN(TestReviewCopyDialog)
#include "tst_reviewcopydialog.moc"
