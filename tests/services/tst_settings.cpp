// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/settings.h"

#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void startsWithDefaults()
    {
        QTemporaryDir dir;
        const Settings settings(Settings::filePath(dir.path()));
        QCOMPARE(settings.language(), QString());
        QCOMPARE(settings.scheme(), u"system"_s);
        QCOMPARE(settings.queueRows(), u"normal"_s);
        QVERIFY(settings.layout(u"window"_s).isEmpty());
    }

    void remembersAcrossRuns()
    {
        QTemporaryDir dir;
        {
            Settings settings(Settings::filePath(dir.path()));
            settings.setLanguage(u"en"_s);
            settings.setScheme(u"dark"_s);
            settings.setOfficer(u"biro.pemerintahan"_s);
            settings.setLayout(u"window"_s, "abc\0def"_ba);
            settings.remember(u"import/x"_s, {{u"number"_s, u"Kolom"_s}});
        }
        const Settings settings(Settings::filePath(dir.path()));
        QCOMPARE(settings.language(), u"en"_s);
        QCOMPARE(settings.scheme(), u"dark"_s);
        QCOMPARE(settings.officer(), u"biro.pemerintahan"_s);
        QCOMPARE(settings.layout(u"window"_s), "abc\0def"_ba);
        QCOMPARE(settings.remembered(u"import/x"_s).value(u"number"_s).toString(), u"Kolom"_s);
    }

    void damagedOrForeignValuesCountAsDefaults()
    {
        QTemporaryDir dir;
        QFile file(Settings::filePath(dir.path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("scheme=pink\nlanguage=xx\n[remembered]\nx=no json\n\xff\xfe\x00garbage");
        file.close();
        const Settings settings(Settings::filePath(dir.path()));
        QCOMPARE(settings.scheme(), u"system"_s);
        QCOMPARE(settings.language(), QString());
        QVERIFY(settings.remembered(u"x"_s).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestSettings)
#include "tst_settings.moc"
