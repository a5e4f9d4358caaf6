// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translations.h"
#include "support/fakeclock.h"
#include "support/testmain.h"
#include "widgets/common/factlist.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/sync/joindialog.h"
#include "widgets/sync/syncdialog.h"
#include "widgets/sync/syncwords.h"

#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

// What the panel of the hub says of its line and of others' cards; pictures of it where JAKOPS_TEST_PICTURES names a folder.
class TestSyncPanel final : public QObject
{
    Q_OBJECT

    static constexpr qint64 kNow = 1'795'143'600'000;
    static constexpr qint64 kDay = 86'400'000;
    FakeClock m_clock; // at kNow
    Theme m_theme;
    Translations m_words;

    static SyncStatus networked(int days)
    {
        SyncStatus status;
        status.connected = status.live = true;
        status.hub = u"Jakarta"_s;
        status.address = u"host=hub.jakarta.example dbname=hub user=o_7k2m9qx4tb"_s;
        status.officer = u"biro.rahma"_s;
        status.lastPullAt = kNow - 4000;
        status.certificate = HubCertificate {u"hub.jakarta.example, Pemprov DKI Jakarta"_s, u"Otoritas Sertifikat Pemprov DKI Jakarta"_s, kNow - 300 * kDay,
            kNow + days * kDay + 3600'000,
            u"53:B8:EE:96:58:68:62:0F:73:58:12:FA:E4:71:03:24:5A:B4:5D:77:10:29:A4:0C:6E:31:98:FD:22:B7:60:1C"_s, u"TLSv1.3"_s};
        return status;
    }
    static QString fact(const SyncDialog& dialog, const QString& name)
    {
        const auto* const list = dialog.findChild<FactList*>(u"syncFacts"_s);
        const auto it = std::ranges::find(list->facts(), name, &Fact::name);
        return it == list->facts().end() ? QString() : it->value;
    }
    static void keep(QWidget& dialog, const QString& name)
    {
        if (const QString dir = qEnvironmentVariable("JAKOPS_TEST_PICTURES"); !dir.isEmpty())
            QVERIFY(dialog.grab().save(dir + u'/' + name + u".png"_s));
    }

private Q_SLOTS:
    void initTestCase() { m_theme.install(*qApp); }
    void init()
    {
        pinEnvironment();
        m_words.apply(u"en"_s);
    }

    void showsTheHubsCertificate()
    {
        SyncDialog dialog(m_theme, m_clock);
        dialog.setStatus(networked(200));
        QVERIFY(fact(dialog, u"Line"_s).contains(u"TLSv1.3"_s));
        QCOMPARE(fact(dialog, u"Certificate"_s), u"hub.jakarta.example, Pemprov DKI Jakarta"_s);
        QCOMPARE(fact(dialog, u"Issued by"_s), u"Otoritas Sertifikat Pemprov DKI Jakarta"_s);
        QVERIFY(fact(dialog, u"Valid until"_s).contains(u"left"_s));
        QVERIFY(fact(dialog, u"SHA-256"_s).startsWith(u"53:B8"_s));
        QVERIFY(SyncWords::advice(networked(200), kNow).isEmpty());
    }

    void warnsBeforeItExpires()
    {
        QVERIFY(SyncWords::advice(networked(12), kNow).contains(u"expires in 12 days"_s));
        QVERIFY(SyncWords::advice(networked(1), kNow).contains(u"expires in 1 day."_s));
        SyncStatus away = networked(12);
        away.connected = false;
        away.failures = 3;
        away.error = ErrorCode::NotAllowed;
        away.detail = u"hub_expired: certificate verify failed"_s;
        QVERIFY(SyncWords::advice(away, kNow).contains(u"not valid at this time"_s));
        QVERIFY(SyncWords::advice(away, kNow).contains(u"Check this computer's date"_s));
        QVERIFY(SyncWords::advice(away, kNow).contains(u"Go on working"_s));
    }

    void saysHowFarAFirstReadingIs()
    {
        SyncStatus status = networked(200);
        status.firstSync = true;
        QCOMPARE(SyncWords::brief(status, kNow), u"first reading"_s);
        status.firstRead = 35'000;
        QCOMPARE(SyncWords::brief(status, kNow), u"first reading: 35,000"_s);
        QVERIFY(SyncWords::sentence(status, kNow).contains(u"35,000 reports so far"_s));
    }
    void saysOfASocketThatThereIsNoNetwork()
    {
        SyncDialog dialog(m_theme, m_clock);
        SyncStatus status = networked(200);
        status.certificate.reset();
        dialog.setStatus(status);
        QVERIFY(fact(dialog, u"Line"_s).contains(u"socket"_s));
        QVERIFY(fact(dialog, u"SHA-256"_s).isEmpty());
        status.connected = false;
        dialog.setStatus(status);
        QVERIFY(fact(dialog, u"Line"_s).isEmpty()); // it is not known yet
    }

    void whatLiesUnreadIsForWhoWatchesOverTheWork()
    {
        SyncDialog dialog(m_theme, m_clock);
        const auto* const tabs = dialog.findChild<QTabWidget*>(u"syncTabs"_s);
        QCOMPARE(tabs->count(), 2);
        dialog.setUnread(QList<UnreadRow> {{u"Manggarai"_s, u"<b>Siti</b>"_s, 2, 1, kNow - 3 * kDay}, {u"Dinas Bina Marga"_s, u"Budi"_s, 0, 4, kNow - kDay}});
        QCOMPARE(tabs->count(), 3);
        QCOMPARE(tabs->tabText(2), u"Unread by officers (7)"_s);
        const auto* const table = dialog.findChild<QTableWidget*>(u"unreadTable"_s);
        QCOMPARE(table->rowCount(), 2);
        QCOMPARE(table->item(0, 1)->text(), u"<b>Siti</b>"_s);
        QCOMPARE(table->item(0, 4)->text(), u"3 d"_s);
        dialog.setUnread(QList<UnreadRow>());
        QCOMPARE(tabs->tabText(2), u"Unread by officers"_s);
        dialog.setUnread(std::nullopt); // he is something else now
        QCOMPARE(tabs->count(), 2);
    }

    void looksTheSameInBothLanguagesAndSchemes_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<SchemeChoice>("scheme");
        QTest::newRow("id-light") << u"id"_s << SchemeChoice::Light;
        QTest::newRow("id-dark") << u"id"_s << SchemeChoice::Dark;
        QTest::newRow("en-light") << u"en"_s << SchemeChoice::Light;
        QTest::newRow("en-dark") << u"en"_s << SchemeChoice::Dark;
    }
    void looksTheSameInBothLanguagesAndSchemes()
    {
        QFETCH(QString, language);
        QFETCH(SchemeChoice, scheme);
        const QString tag = u"panel-"_s + QString::fromLatin1(QTest::currentDataTag());
        m_words.apply(language);
        m_theme.setChoice(scheme);
        SyncDialog dialog(m_theme, m_clock);
        dialog.setStatus(networked(12));
        dialog.setPositions({{u"Manggarai"_s, 41'204}, {u"Dinas Bina Marga"_s, 1804}});
        dialog.setUnread(QList<UnreadRow> {{u"Kelurahan Manggarai"_s, u"Siti Rahmawati"_s, 2, 1, kNow - 3 * kDay},
            {u"Suku Dinas Bina Marga Jakarta Selatan"_s, u"Budi Santoso"_s, 0, 14, kNow - 40 * kDay}});
        QVERIFY(dialog.sizeHint().width() <= 1280 && dialog.sizeHint().height() <= 720);
        dialog.show();
        keep(dialog, tag + u"-state"_s);
        auto* const tabs = dialog.findChild<QTabWidget*>(u"syncTabs"_s);
        tabs->setCurrentIndex(2);
        keep(dialog, tag + u"-unread"_s);
        JoinDialog join(m_theme);
        join.show();
        keep(join, tag + u"-join"_s);
        join.showForm(u"host=hub.jakarta.example dbname=hub user=o_7k2m9qx4tb"_s);
        join.showStep(JoinDialog::Step::Connecting);
        keep(join, tag + u"-joining"_s);
        join.showProblem(Error(ErrorCode::NotAllowed, u"hub_wrong_authority: certificate verify failed"_s));
        keep(join, tag + u"-refused"_s);
        m_theme.setChoice(SchemeChoice::Light);
    }
};

QTEST_MAIN(TestSyncPanel)
#include "tst_syncpanel.moc"
