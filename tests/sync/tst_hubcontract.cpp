// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The fake hub of the tests and a real server answer the same.
#include "base/files.h"
#include "support/fakeclock.h"
#include "support/fakehub.h"
#include "support/testhub.h"
#include "sync/hubcontract.h"

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Post
{
    const char* code;
    const char* role;
    const char* agency;
    const char* area;
};
constexpr std::array<Post, 5> kPosts{{{"crm", "ingest", "", ""}, {"biro1", "bureau", "", ""},
    {"biro2", "bureau", "", ""}, {"lurah.sini", "village", "kel.31.74.01.1007", "31.74.01.1007"},
    {"lurah.sana", "village", "kel.31.74.01.1001", "31.74.01.1001"}}};

HubParties partiesOf(const std::array<HubParty, 5>& all)
{
    return {all[0], all[1], all[2], all[3], all[4]};
}

QStringList ofTheFake()
{
    const QString root = QStringLiteral(JAKOPS_RESOURCES);
    FakeClock clock;
    FakeHub hub(*Workflow::fromCsv(*readFile(root + u"/workflow/transitions.csv"_s)),
        *HubRules::fromCsv(*readFile(root + u"/hub/guards.csv"_s)), clock);
    std::array<HubParty, 5> parties;
    std::vector<std::unique_ptr<Hub>> lines;
    for (size_t i = 0; i < kPosts.size(); ++i) {
        const QString code = QString::fromLatin1(kPosts[i].code);
        const auto role = roleFromCode(QString::fromLatin1(kPosts[i].role));
        FakeHub::Login login;
        login.officer = {code, code, role.value_or(Role::Viewer), QString::fromLatin1(kPosts[i].agency),
            QString::fromLatin1(kPosts[i].area)};
        login.ingest = !role;
        login.everything = !role || *role == Role::Bureau;
        hub.state.logins[code] = login;
        const QUuid device = QUuid::createUuidV5(QUuid(), code);
        hub.state.devices[device] = {code};
        lines.push_back(hub.line(code));
        parties[i]
            = {lines.back().get(), hub.state.id, device, [](const QByteArray&) { return QByteArray(64, 's'); }, 0};
    }
    return hubTranscript(partiesOf(parties));
}

} // namespace

class TestHubContract final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }
    void theFakeAndTheServerAnswerTheSame()
    {
        auto hub = TestHub::start();
        VERIFY_RESULT(hub);
        VERIFY_RESULT((*hub)->init());
        std::array<HubParty, 5> parties;
        std::vector<std::unique_ptr<TestDevice>> devices;
        for (size_t i = 0; i < kPosts.size(); ++i) {
            auto device = (*hub)->console(QString::fromLatin1(kPosts[i].code), QString::fromLatin1(kPosts[i].role),
                QString::fromLatin1(kPosts[i].agency), QString::fromLatin1(kPosts[i].area));
            VERIFY_RESULT(device);
            devices.push_back(std::move(*device));
            TestDevice* const one = devices.back().get();
            parties[i] = {
                one->pg.get(), one->hub, one->id, [one](const QByteArray& bytes) { return one->key.sign(bytes); }, 0};
        }
        const QStringList real = hubTranscript(partiesOf(parties));
        const QStringList fake = ofTheFake();
        QVERIFY(real.size() > 1000);
        QCOMPARE(real.filter(u"separated: accepted"_s).size(), 2);
        QCOMPARE(real.filter(u"FAULT"_s).join(u'\n'), QString());
        QCOMPARE(fake.filter(u"FAULT"_s).join(u'\n'), QString());
        int differing = 0;
        for (qsizetype i = 0; i < std::min(real.size(), fake.size()); ++i) {
            if (real[i] == fake[i])
                continue;
            if (++differing <= 10)
                qInfo().noquote() << "server:" << real[i] << "\nfake:  " << fake[i];
        }
        QCOMPARE(differing, 0);
        QCOMPARE(fake.size(), real.size());
    }
};

QTEST_GUILESS_MAIN(TestHubContract)
#include "tst_hubcontract.moc"
