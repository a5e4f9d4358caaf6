// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/theme.h"

#include "support/testmain.h"

#include <QApplication>
#include <QSignalSpy>

using namespace JakOps;

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void changesPaletteAndSaysSo()
    {
        Theme theme;
        theme.setChoice(SchemeChoice::Light);
        theme.install(*qApp);
        QSignalSpy changed(&theme, &Theme::changed);
        theme.setChoice(SchemeChoice::Dark);
        QCOMPARE(changed.count(), 1);
        QVERIFY(theme.isDark());
        QCOMPARE(QApplication::palette().color(QPalette::Window), themeColors(Scheme::Dark).window);
    }

    void saysNothingWhenNothingChanges()
    {
        Theme theme;
        theme.setChoice(SchemeChoice::Light);
        QSignalSpy changed(&theme, &Theme::changed);
        theme.setChoice(SchemeChoice::Light);
        QCOMPARE(changed.count(), 0);
    }

    void isOfHighContrastWhereTheDesktopOrTheOfficerWantsIt()
    {
        Theme theme;
        theme.setChoice(SchemeChoice::Light);
        const ThemeColors high = highContrast(themeColors(Scheme::Light), Scheme::Light);
        theme.setDesktopHighContrast(true);
        QVERIFY(theme.colors() == high);
        QVERIFY(!theme.isHighContrast()); // the officer's own choice stays his
        theme.setHighContrast(true);
        theme.setDesktopHighContrast(false);
        QVERIFY(theme.colors() == high);
        theme.setHighContrast(false);
        QVERIFY(theme.colors() == themeColors(Scheme::Light));
    }

    void styleSheetHasNoTokenLeft()
    {
        Theme theme;
        theme.install(*qApp);
        QVERIFY(!qApp->styleSheet().contains(u'@'));
        QVERIFY(!qApp->styleSheet().isEmpty());
    }

    void noTextIsUnderEightPoints()
    {
        QFont body;
        body.setPointSizeF(8.5);
        QCOMPARE(Theme::smallFont(body).pointSizeF(), 8.0);
        body.setPointSizeF(10);
        QCOMPARE(Theme::smallFont(body).pointSizeF(), 9.0);
        QCOMPARE(Theme::titleFont(body).pointSizeF(), 12.0);
        QCOMPARE(Theme::figureFont(body).pointSizeF(), 18.0);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
