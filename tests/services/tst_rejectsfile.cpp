// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csv.h"
#include "services/rejectsfile.h"
#include "support/testmain.h"

#include <QDir>
#include <QTemporaryDir>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class RejectsFileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void leavesNoFileWhereNothingWasRejected()
    {
        QTemporaryDir dir;
        RejectsFile file(dir.path(), u"a.csv"_s, 1'795'143'600'000);
        VERIFY_RESULT(file.close());
        QVERIFY(file.path().isEmpty());
        QVERIFY(!QDir(dir.filePath(u"rejects"_s)).exists());
    }

    void writesRecordReasonAndExcerpt()
    {
        QTemporaryDir dir;
        RejectsFile file(dir.path(), u"laporan.csv"_s, 1'795'143'600'000);
        VERIFY_RESULT(file.add({7, ProblemCode::NoId, u"no id"_s, u"=SUM(A1)"_s}));
        VERIFY_RESULT(file.close());
        QCOMPARE(file.count(), 1);
        QCOMPARE(file.path(), dir.filePath(u"rejects/20261120-100000-laporan.csv.csv"_s));
        QFile written(file.path());
        QVERIFY(written.open(QIODevice::ReadOnly));
        const auto table = readCsvTable(written.readAll(), {u"record"_s, u"reason"_s, u"detail"_s, u"excerpt"_s});
        VERIFY_RESULT(table);
        QCOMPARE(table->rows, (QList<QStringList>{{u"7"_s, u"no_id"_s, u"no id"_s, u"'=SUM(A1)"_s}}));
        QVERIFY(!(written.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    }

    void anotherInTheSameSecondGetsAnotherName()
    {
        QTemporaryDir dir;
        RejectsFile first(dir.path(), u"a"_s, 0);
        RejectsFile second(dir.path(), u"a"_s, 0);
        VERIFY_RESULT(first.add({}));
        VERIFY_RESULT(second.add({}));
        QVERIFY(first.path() != second.path());
    }

    void aNameFromOutsideIsNoPath()
    {
        QTemporaryDir dir;
        RejectsFile file(dir.path(), u"../../x/..\\y:<z>"_s, 0);
        VERIFY_RESULT(file.add({}));
        QCOMPARE(QFileInfo(file.path()).dir().path(), dir.filePath(u"rejects"_s));
    }

    void saysWhenItCannotBeWritten()
    {
        QTemporaryDir dir;
        QFile blocker(dir.filePath(u"rejects"_s));
        QVERIFY(blocker.open(QIODevice::WriteOnly)); // a file where the folder should be
        RejectsFile file(dir.path(), u"a"_s, 0);
        VERIFY_ERROR(file.add({}), ErrorCode::Unwritable);
    }
};

QTEST_GUILESS_MAIN(RejectsFileTest)
#include "tst_rejectsfile.moc"
