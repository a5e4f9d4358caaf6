// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importmappings.h"
#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class ImportMappingsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void findsWhatWasSaidOfTheSameColumns()
    {
        QTemporaryDir dir;
        ImportMappings mappings(dir.path());
        FieldMapping mapping;
        VERIFY_RESULT(mapping.add(u"number=A"_s));
        QVERIFY(!mappings.find({u"A"_s, u"B"_s}).has_value());
        VERIFY_RESULT(mappings.remember({u"A"_s, u"B"_s}, mapping));
        QCOMPARE(mappings.find({u"B"_s, u"a"_s}), mapping);
        QVERIFY(!mappings.find({u"A"_s, u"C"_s}).has_value());
        mapping.dayFirst = false;
        VERIFY_RESULT(mappings.remember({u"A"_s, u"B"_s}, mapping));
        QCOMPARE(ImportMappings(dir.path()).find({u"A"_s, u"B"_s}), mapping);
    }

    void keepsTheNewestHundred()
    {
        QTemporaryDir dir;
        ImportMappings mappings(dir.path());
        FieldMapping mapping;
        VERIFY_RESULT(mapping.add(u"number=A"_s));
        for (int i = 0; i < 105; ++i)
            VERIFY_RESULT(mappings.remember({u"A"_s, QString::number(i)}, mapping));
        QVERIFY(!mappings.find({u"A"_s, u"0"_s}).has_value());
        QVERIFY(mappings.find({u"A"_s, u"104"_s}).has_value());
    }

    void aBrokenFileIsNoMapping()
    {
        QTemporaryDir dir;
        QFile file(dir.filePath(u"import-mappings.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{oops");
        file.close();
        QVERIFY(!ImportMappings(dir.path()).find({u"A"_s}).has_value());
    }
};

QTEST_GUILESS_MAIN(ImportMappingsTest)
#include "tst_importmappings.moc"
