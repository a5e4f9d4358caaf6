// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/sources/sourcespanel.h"

#include "services/feeds/feedrunner.h"
#include "services/settings.h"
#include "services/testworkspace.h"
#include "support/loopbackserver.h"
#include "support/testmain.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/common/wraptext.h"

#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTreeView>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kLevels
    = "<DocumentElement><SP_GET_LAST_STATUS_PINTU_AIR><ID_PINTU_AIR>158</ID_PINTU_AIR><NAMA_PINTU_AIR>P.S. Angke Hulu "
      "1</NAMA_PINTU_AIR><LATITUDE>-6.1763</LATITUDE><LONGITUDE>106.8267</LONGITUDE><TANGGAL>2026-11-20T09:50:00+07:00</"
      "TANGGAL><TINGGI_AIR>2600</TINGGI_AIR></SP_GET_LAST_STATUS_PINTU_AIR><SP_GET_LAST_STATUS_PINTU_AIR><ID_PINTU_AIR>159"
      "</ID_PINTU_AIR><NAMA_PINTU_AIR>&lt;b&gt;Karet&lt;/b&gt;</NAMA_PINTU_AIR><TANGGAL>kemarin</TANGGAL><TINGGI_AIR>100"
      "</TINGGI_AIR></SP_GET_LAST_STATUS_PINTU_AIR></DocumentElement>";

} // namespace

class TestSourcesPanel final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestWorkspace> m_workspace;
    std::unique_ptr<LoopbackServer> m_server;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<FeedRunner> m_runner;
    std::unique_ptr<SourcesPanel> m_panel;
    LoopbackAnswer m_answer;
    Theme m_theme;

    void make(bool offline = false)
    {
        m_panel.reset();
        m_runner.reset();
        QFile file(m_workspace->dir() + u"/own.json"_s);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write("{\"feeds\":[{\"name\":\"gates\",\"title\":\"Pintu <b>air</b>\",\"group\":\"flood\",\"adapter\":\"dsda-levels\","
                   "\"attribution\":\"Dinas SDA\",\"every\":600,\"timeout\":5,\"address\":\""
            + m_server->url(u"/x.xml"_s).toString().toUtf8()
            + "\"},{\"name\":\"posts\",\"group\":\"flood\",\"adapter\":\"dsda-levels\"}]}");
        file.close();
        auto catalog = FeedCatalog::load(file.fileName(), FeedCatalog::profileFile(m_workspace->dir()));
        if (!catalog)
            qFatal("%s", qPrintable(catalog.error().toLog()));
        m_runner = std::make_unique<FeedRunner>(**m_workspace, std::move(*catalog),
            FeedRunner::Options {.offline = offline, .chance = [] { return 0.5; }, .timer = false});
        QSignalSpy started(m_runner.get(), &FeedRunner::started);
        m_runner->start();
        QVERIFY(!started.isEmpty() || started.wait(10'000));
        m_panel = std::make_unique<SourcesPanel>(*m_runner, *m_settings, m_theme, m_workspace->clock);
        m_panel->resize(1280, 640);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        m_panel->showSource(u"gates"_s);
    }
    template<class T> [[nodiscard]] T* part(const QString& name) const { return m_panel->findChild<T*>(name); }
    void click(const QString& name) const { QTest::mouseClick(part<QPushButton>(name), Qt::LeftButton); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        const QAbstractItemModel& model = *part<QTreeView>(u"sourcesTable"_s)->model();
        return model.index(row, column, model.index(0, 0)).data().toString();
    }
    [[nodiscard]] QString words(const QString& name) const { return part<WrapText>(name)->text(); }

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_workspace = std::make_unique<TestWorkspace>();
        VERIFY_RESULT(m_workspace->open());
        m_settings = std::make_unique<Settings>(Settings::filePath(m_workspace->dir()));
        m_answer = {.contentType = "text/xml", .body = kLevels};
        m_server = std::make_unique<LoopbackServer>([this](const QUrl&) { return m_answer; });
    }
    void cleanup()
    {
        m_panel.reset();
        m_runner.reset();
        m_server.reset();
        m_settings.reset();
        m_workspace.reset();
    }

    void aSourceIsOffUntilItIsChosen()
    {
        make();
        QCOMPARE(cell(0, 0), u"Pintu <b>air</b>"_s);
        QCOMPARE(cell(0, 1), u"Off"_s);
        QCOMPARE(cell(1, 1), u"Files only"_s);
        QCOMPARE(part<PlainLabel>(u"sourcesCount"_s)->text(), u"0 of 2 on"_s);
        QVERIFY(!part<QPushButton>(u"sourcePause"_s)->isEnabled());
        click(u"sourceChoose"_s);
        QCOMPARE(part<PlainLabel>(u"sourcesCount"_s)->text(), u"1 of 2 on"_s);
        QVERIFY(m_runner->catalog().feed(u"gates"_s)->chosen);
        QVERIFY(part<QPushButton>(u"sourcePause"_s)->isEnabled());
        click(u"sourcePause"_s);
        QCOMPARE(cell(0, 1), u"Paused"_s);
        click(u"sourcePause"_s);
        click(u"sourceChoose"_s);
        QCOMPARE(cell(0, 1), u"Off"_s);
        // One without an address cannot be switched on.
        m_panel->showSource(u"posts"_s);
        QVERIFY(!part<QPushButton>(u"sourceChoose"_s)->isEnabled());
        QVERIFY(!part<QPushButton>(u"sourceRun"_s)->isEnabled());
    }

    void askingShowsCountsAndRejectedRows()
    {
        make();
        click(u"sourceRun"_s);
        QVERIFY(cell(0, 1).startsWith(u"Asking"_s));
        QTRY_COMPARE(cell(0, 4), u"1"_s);
        QCOMPARE(cell(0, 5), u"1"_s);
        auto* rejected = part<QPlainTextEdit>(u"sourceRejected"_s);
        QVERIFY(rejected->isVisible());
        QVERIFY(rejected->toPlainText().startsWith(u"Row 2 has a time that cannot be read"_s));
    }

    void aFailureIsToldInWordsAndCanBeTriedAgain()
    {
        m_answer = {.status = 500};
        make();
        click(u"sourceChoose"_s);
        click(u"sourceRun"_s);
        QTRY_VERIFY(cell(0, 1).startsWith(u"Failing"_s));
        QVERIFY(part<WrapText>(u"sourceError"_s)->isVisible());
        QCOMPARE(part<PlainLabel>(u"sourcesCount"_s)->text(), u"1 of 2 on, 1 failing"_s);
        m_answer = {.contentType = "text/xml", .body = kLevels};
        QCOMPARE(part<QPushButton>(u"sourceRun"_s)->text(), u"Try again"_s);
        click(u"sourceRun"_s);
        QTRY_COMPARE(cell(0, 1), u"On"_s);
        QVERIFY(!part<WrapText>(u"sourceError"_s)->isVisible());
    }

    void anAddressIsCheckedBeforeItIsKept()
    {
        make();
        auto* address = part<QLineEdit>(u"sourceAddress"_s);
        const QString before = address->text();
        auto* save = part<QPushButton>(u"sourceSave"_s);
        QVERIFY(!save->isEnabled());
        for (const QString& bad : {u"ftp://a.example/x"_s, u"bukan alamat"_s, u"https://me:secret@a.example/"_s}) {
            address->clear();
            QTest::keyClicks(address, bad);
            save->click();
            QVERIFY(part<WrapText>(u"sourceRefusal"_s)->isVisible());
            QCOMPARE(m_runner->catalog().feed(u"gates"_s)->address, before);
        }
        click(u"sourceBack"_s);
        QCOMPARE(address->text(), before);
        address->clear();
        QTest::keyClicks(address, u"https://a.example/{date}"_s);
        part<QSpinBox>(u"sourceEvery"_s)->setValue(15);
        save->click();
        QCOMPARE(m_runner->catalog().feed(u"gates"_s)->address, u"https://a.example/{date}"_s);
        QCOMPARE(m_runner->catalog().feed(u"gates"_s)->everySeconds, 900);
        QVERIFY(!part<WrapText>(u"sourceRefusal"_s)->isVisible());
        QVERIFY(!save->isEnabled());
    }

    void whatIsTypedSurvivesNewsOfTheSource()
    {
        make();
        auto* address = part<QLineEdit>(u"sourceAddress"_s);
        address->clear();
        QTest::keyClicks(address, u"https://b.exa"_s);
        click(u"sourceRun"_s);
        QTRY_COMPARE(cell(0, 4), u"1"_s);
        QCOMPARE(address->text(), u"https://b.exa"_s);
        m_panel->showSource(u"posts"_s);
        m_panel->showSource(u"gates"_s);
        QVERIFY(address->text() != u"https://b.exa"_s);
    }

    void readsAFileIntoASource()
    {
        make();
        const QString path = m_workspace->dir() + u"/hari ini.xml"_s;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(kLevels);
        file.close();
        QSignalSpy stored(m_runner.get(), &FeedRunner::stored);
        m_panel->showSource(u"posts"_s);
        m_panel->importFile(u"posts"_s, path);
        QTRY_COMPARE(words(u"sourceTold"_s), u"hari ini.xml: 2 rows, 1 values, 1 of them new or changed, 1 rows rejected"_s);
        QCOMPARE(stored.count(), 1);
        QCOMPARE(cell(1, 4), u"1"_s);
        m_panel->importFile(u"posts"_s, path + u".gone"_s);
        QTRY_VERIFY(words(u"sourceTold"_s).contains(u"cannot be read"_s));
    }

    void keysGoFromSourceToSource()
    {
        make();
        auto* table = part<QTreeView>(u"sourcesTable"_s);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Down);
        QVERIFY(!part<QPushButton>(u"sourceChoose"_s)->isEnabled()); // that of "posts"
        QTest::keyClick(table, Qt::Key_Up);
        QTest::keyClick(table, Qt::Key_Up); // the heading is none
        QVERIFY(part<QPushButton>(u"sourceChoose"_s)->isEnabled());
        QCOMPARE(table->currentIndex().data().toString(), u"Pintu <b>air</b>"_s);
    }

    void offlineSaysSoAndAsksNobody()
    {
        make(true);
        QVERIFY(part<PlainLabel>(u"sourcesOffline"_s)->isVisible());
        click(u"sourceChoose"_s);
        QCOMPARE(cell(0, 1), u"Offline"_s);
        QVERIFY(!part<QPushButton>(u"sourceRun"_s)->isEnabled());
        QVERIFY(m_server->asked().isEmpty());
    }

    void whatIsWrongInTheProfilesFileIsShown()
    {
        QFile file(FeedCatalog::profileFile(m_workspace->dir()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"feeds":[{"name":"gates","every":1}]})");
        file.close();
        make();
        QVERIFY(words(u"sourcesProblems"_s).contains(u"every must be"_s));
    }
};

QTEST_MAIN(TestSourcesPanel)
#include "tst_sourcespanel.moc"
