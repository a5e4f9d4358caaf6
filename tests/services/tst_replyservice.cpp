// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/replyservice.h"

#include "services/testworkspace.h"
#include "support/testmain.h"

#include <QFile>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestReplyService final : public QObject
{
    Q_OBJECT

    static ReplyTemplate note(const QString& name, const QString& text)
    {
        return {CommandKind::Note, {}, {}, name, text};
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void hasTheBuiltInOnesAndKeepsOnesOwn()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const Officer staff {u"jsc"_s, u"JSC"_s, Role::Staff, {}, {}};
        {
            ReplyService replies(*w);
            QVERIFY(!replies.loaded().result()->builtIn.all().isEmpty());
            QVERIFY(replies.book()->own.all().isEmpty() && !replies.book()->problem);
            VERIFY_RESULT(replies.save({note(u"-Salam"_s, u"=Laporan \"{nomor}\",\nditerima"_s)}, staff).result());
        }
        ReplyService replies(*w);
        QCOMPARE(replies.loaded().result()->own.all().size(), 1);
        QCOMPARE(replies.book()->own.all()[0].text, u"=Laporan \"{nomor}\",\nditerima"_s);
        Ticket ticket;
        QCOMPARE(replies.book()->fitting(CommandKind::Note, ticket).first().name, u"-Salam"_s); // before the built-in ones
    }

    void whoMayNotChangesNothing()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        ReplyService replies(*w);
        for (const Role role : kAllRoles) {
            const auto saved = replies.save({note(u"A"_s, u"b"_s)}, {u"x"_s, u"X"_s, role, {}, {}}).result();
            QCOMPARE(saved.has_value(), w->roles().mayDo(role, Power::EditRules));
            if (!saved)
                QCOMPARE(saved.error().code, ErrorCode::NotAllowed);
        }
    }

    void aWrongFileLeavesTheOldOnesStanding()
    {
        TestWorkspace w;
        VERIFY_RESULT(w.open());
        const Officer staff {u"jsc"_s, u"JSC"_s, Role::Staff, {}, {}};
        ReplyService replies(*w);
        VERIFY_RESULT(replies.save({note(u"A"_s, u"b"_s)}, staff).result());
        VERIFY_ERROR(replies.save({note(u"A"_s, u"Yth. {pelapor}"_s)}, staff).result(), ErrorCode::InvalidInput);
        QCOMPARE(replies.loaded().result()->own.all()[0].text, u"b"_s);
        QFile file(ReplyService::filePath(w.dir()));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("kind,category,status,name,text\nnote,,,X,{walikota}\n") > 0);
        file.close();
        const auto book = replies.loaded().result();
        QCOMPARE(book->problem->detail, u"line 2: no placeholder {walikota}"_s);
        QCOMPARE(book->own.all()[0].text, u"b"_s);
        QVERIFY(!ReplyService(*w).loaded().result()->builtIn.all().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestReplyService)
#include "tst_replyservice.moc"
