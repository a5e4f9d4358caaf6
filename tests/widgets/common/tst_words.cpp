// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/words.h"

#include "support/testmain.h"
#include "widgets/common/errorpresenter.h"

#include <QSet>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void everythingHasAName()
    {
        QSet<QString> names;
        for (const TicketStatus status : kAllStatuses)
            names << Words::status(status);
        QVERIFY(!names.contains(QString()));
        QCOMPARE(names.size(), kTicketStatusCount);
        for (int i = 0; i < kCommandKindCount; ++i) {
            QVERIFY(!Words::command(CommandKind(i)).isEmpty());
            QVERIFY(!Words::event(CommandKind(i)).isEmpty());
        }
        for (const Role role : kAllRoles)
            QVERIFY(!Words::role(role).isEmpty());
        for (int i = 1; i <= int(Refusal::NothingToUndo); ++i)
            QVERIFY(!Words::refusal(Refusal(i)).isEmpty());
    }

    void aRefusedStatusSaysFromWhereItWouldBeLegal()
    {
        CommandOption option;
        option.refusal = Refusal::WrongStatus;
        option.legalFrom = {TicketStatus::InProgress, TicketStatus::FollowUpRejected};
        QCOMPARE(Words::refusal(option), u"Only for reports with status In progress, Follow-up rejected."_s);
    }

    void everyErrorSaysWhatToDo()
    {
        for (int i = 0; i <= int(ErrorCode::Internal); ++i) {
            const ErrorText text = ErrorPresenter::present(Error(ErrorCode(i), u"detail"_s));
            QVERIFY2(!text.what.isEmpty(), qPrintable(errorCodeName(ErrorCode(i))));
            QVERIFY2(!text.advice.isEmpty(), qPrintable(errorCodeName(ErrorCode(i))));
            QCOMPARE(text.detail, u"detail"_s);
        }
    }

    void aRefusedCommandIsExplainedByItsRefusal()
    {
        const Error error(ErrorCode::NotAllowed, refusalCode(Refusal::OwnWork));
        QCOMPARE(ErrorPresenter::present(error).advice, Words::refusal(Refusal::OwnWork));
    }
};

QTEST_APPLESS_MAIN(TestWords)
#include "tst_words.moc"
