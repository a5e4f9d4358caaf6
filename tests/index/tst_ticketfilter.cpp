// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/ticketfilter.h"

#include "index/randomtickets.h"
#include "support/testmain.h"

#include <QJsonDocument>

using namespace JakOps;

class TestTicketFilter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void comesBackFromJsonAsItWas()
    {
        RandomTickets random;
        for (int i = 0; i < 200; ++i) {
            TicketFilter filter = random.filter();
            filter.text = i % 3 == 0 ? QStringLiteral("jalan \"rusak\"") : QString();
            const QByteArray text = QJsonDocument(filter.toJson()).toJson(QJsonDocument::Compact);
            const Result<TicketFilter> back = TicketFilter::fromJson(QJsonDocument::fromJson(text).object());
            VERIFY_RESULT(back);
            QVERIFY2(*back == filter, text.constData());
        }
    }

    void anEmptyFilterIsAnEmptyObject()
    {
        QVERIFY(TicketFilter().toJson().isEmpty());
        QVERIFY(TicketFilter::fromJson({})->isEmpty());
        QCOMPARE(TicketFilter().activeParts(), 0);
    }

    void countsTheActiveParts()
    {
        TicketFilter filter;
        filter.statuses = TicketFilter::openStatuses();
        filter.from = 1;
        filter.to = 2;
        filter.text = QStringLiteral("  ");
        QCOMPARE(filter.activeParts(), 2);
    }

    void refusesWhatItCannotKeep_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("status nobody knows") << QByteArray(R"({"statuses":["lost"]})");
        QTest::newRow("priority nobody knows") << QByteArray(R"({"priorities":["huge"]})");
        QTest::newRow("list that is a word") << QByteArray(R"({"areas":"31.71"})");
        QTest::newRow("number for a code") << QByteArray(R"({"areas":[31.71]})");
        QTest::newRow("time before the epoch") << QByteArray(R"({"from":-1})");
        QTest::newRow("time beyond reason") << QByteArray(R"({"to":1e300})");
        QTest::newRow("word for a flag") << QByteArray(R"({"mine":"yes"})");
        QTest::newRow("null for a flag") << QByteArray(R"({"private":null})");
        QTest::newRow("number for the text") << QByteArray(R"({"text":5})");
    }

    void refusesWhatItCannotKeep()
    {
        QFETCH(QByteArray, json);
        VERIFY_ERROR(TicketFilter::fromJson(QJsonDocument::fromJson(json).object()), ErrorCode::InvalidInput);
    }

    void ignoresKeysOfLaterVersions()
    {
        VERIFY_RESULT(TicketFilter::fromJson(QJsonDocument::fromJson(R"({"weather":"rain"})").object()));
    }
};

QTEST_GUILESS_MAIN(TestTicketFilter)
#include "tst_ticketfilter.moc"
