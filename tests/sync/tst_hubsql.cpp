// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the hub's SQL may use of a server, so that it can move to a distributed one: docs/adr/0027.
#include "base/files.h"
#include "support/testmain.h"

#include <QDir>
#include <QRegularExpression>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

QString code() // all migrations without their comments
{
    const QDir dir(QStringLiteral(JAKOPS_RESOURCES "/hub"));
    QString all;
    for (const QString& name : dir.entryList({u"0*.sql"_s}, QDir::Files, QDir::Name))
        all += QString::fromUtf8(readFile(dir.filePath(name)).value_or(QByteArray()));
    static const QRegularExpression comment(u"--[^\n]*"_s);
    return all.remove(comment);
}

} // namespace

class TestHubSql : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void usesNothingThatIsOneServersOwn_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<int>("times"); // behind one function each
        QTest::newRow("sequences") << u"\\b(small|big)?serial\\b|nextval|GENERATED .* AS IDENTITY|CREATE SEQUENCE"_s
                                   << 0;
        QTest::newRow("advisory locks") << u"advisory"_s << 0;
        QTest::newRow("hidden columns") << u"\\b(xmin|xmax|ctid|cmin)\\b"_s << 0;
        QTest::newRow("snapshots") << u"pg_current_snapshot|pg_snapshot|txid_|pg_export"_s << 0;
        QTest::newRow("transaction ids") << u"pg_current_xact_id"_s << 1; // hub.has_written()
        QTest::newRow("notices") << u"pg_notify|\\bNOTIFY\\b"_s << 1; // hub.wake()
        QTest::newRow("listening") << u"\\bLISTEN\\b"_s << 0;
        QTest::newRow("extensions") << u"CREATE EXTENSION"_s << 0;
        QTest::newRow("table locks") << u"\\bLOCK TABLE\\b"_s << 0;
        QTest::newRow("exclusion, inheritance, unlogged") << u"EXCLUDE USING|INHERITS|UNLOGGED"_s << 0;
        QTest::newRow("large objects") << u"\\blo_"_s << 0;
    }
    void usesNothingThatIsOneServersOwn()
    {
        QFETCH(QString, pattern);
        QFETCH(int, times);
        const QRegularExpression expression(pattern, QRegularExpression::CaseInsensitiveOption);
        QCOMPARE(code().count(expression), times);
    }

    void everyFunctionSaysWhereItLooks()
    {
        const QString all = code();
        const QRegularExpression made(u"CREATE FUNCTION (\\S+?)\\("_s);
        for (const QRegularExpressionMatch& match : made.globalMatch(all)) {
            const QString head = all.mid(
                match.capturedStart(), all.indexOf("AS $$"_L1, match.capturedStart()) - match.capturedStart());
            if (match.captured(1) != "hub.no_change"_L1)
                QVERIFY2(head.contains("SET search_path = pg_catalog, pg_temp"_L1), qPrintable(match.captured(1)));
        }
    }
};

QTEST_GUILESS_MAIN(TestHubSql)
#include "tst_hubsql.moc"
