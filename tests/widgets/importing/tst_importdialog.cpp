// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/importworkspace.h"
#include "support/loopbackserver.h"
#include "support/pseudotranslator.h"
#include "support/testmain.h"
#include "widgets/common/officercontext.h"
#include "widgets/common/theme.h"
#include "widgets/common/wraptext.h"
#include "widgets/importing/dropzone.h"
#include "widgets/importing/importdialog.h"

#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

enum Page { Source, Preview, Running, Summary };

} // namespace

class ImportDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_here = std::make_unique<ImportWorkspace>();
        VERIFY_RESULT(m_here->open());
        m_officer.setOfficer({u"jsc.operator"_s, u"Rizky"_s, Role::Staff, u"jsc"_s, {}});
        m_theme.install(*qApp);
        m_dialog = std::make_unique<ImportDialog>(m_here->imports(), m_officer, m_theme);
        m_dialog->show();
    }
    void cleanup()
    {
        m_dialog.reset();
        m_here.reset();
    }

    void importsAFileAndTwiceBringsNothingNew()
    {
        m_dialog->openFile(sharedFile(u"open311/requests_many.xml"_s));
        QTRY_COMPARE(page(), int(Preview));
        QVERIFY(find<QTableView>(u"previewTable"_s)->model()->rowCount() > 0);
        QVERIFY(find<QLabel>(u"sourceForm"_s)->text().contains(u"XML"_s));
        shoot(u"import-preview"_s);
        click(u"startImport"_s);
        QTRY_COMPARE(page(), int(Summary));
        shoot(u"import-summary"_s);
        const int added = figure(u"new"_s);
        QVERIFY(added > 0);
        QCOMPARE(figure(u"read"_s), added);
        click(u"another"_s);
        m_dialog->openFile(sharedFile(u"open311/requests_many.xml"_s));
        QTRY_COMPARE(page(), int(Preview));
        click(u"startImport"_s);
        QTRY_COMPARE(page(), int(Summary));
        QCOMPARE(figure(u"new"_s), 0);
        QCOMPARE(figure(u"unchanged"_s), added);
        QVERIFY(!find<QPushButton>(u"undoImport"_s)->isVisible());
    }

    void undoesAnImport()
    {
        m_dialog->openFile(write(u"satu.csv"_s, "nomor,laporan,kategori\nA1,Lubang,Jalan\nA2,Tumbang,Pohon\n"));
        QTRY_COMPARE(page(), int(Preview));
        click(u"startImport"_s);
        QTRY_COMPARE(page(), int(Summary));
        QCOMPARE(figure(u"new"_s), 2);
        QVERIFY((*m_here)->reader().keyByNumber(u"A1"_s).result().has_value());
        click(u"undoImport"_s);
        QTRY_VERIFY(find<WrapText>(u"summaryMessage"_s)->text().contains(u"2"_s));
        const auto key = (*m_here)->reader().keyByNumber(u"A1"_s).result();
        QVERIFY(!key
            || (*m_here)->reader().detail(*key, m_officer.officer()).result().value_or(TicketDetail()).ticket.gone
            || !(*m_here)->reader().detail(*key, m_officer.officer()).result());
        QVERIFY(!find<QPushButton>(u"undoImport"_s)->isEnabled());
    }

    void aColumnNobodyKnowsIsMappedAndRemembered()
    {
        const QByteArray table = "Kode X;Cerita;Tanggal Y\nQ-1;Lubang di jalan;01/02/2026\nQ-2;Lampu mati;03/02/2026\n";
        m_dialog->openFile(write(u"aneh.csv"_s, table));
        QTRY_COMPARE(page(), int(Preview));
        QVERIFY(find<QLabel>(u"sourceForm"_s)->text().contains(u"semicolon"_s));
        choose(u"column_0"_s, u"Number"_s);
        choose(u"column_1"_s, u"Report text"_s);
        auto* const model = find<QTableView>(u"previewTable"_s)->model();
        QTRY_COMPARE(model->index(0, 3).data().toString(), u"Lubang di jalan"_s);
        QCOMPARE(model->index(0, 1).data().toString(), u"Q-1"_s);
        shoot(u"import-mapping"_s);
        click(u"startImport"_s);
        QTRY_COMPARE(page(), int(Summary));
        QCOMPARE(figure(u"new"_s), 2);
        click(u"another"_s);
        m_dialog->openFile(write(u"aneh2.csv"_s, table + "Q-3;Banjir;04/02/2026\n"));
        QTRY_COMPARE(page(), int(Preview));
        QCOMPARE(find<QComboBox>(u"column_1"_s)->currentText(), u"Report text"_s);
        QVERIFY(find<QLabel>(u"sourceForm"_s)->text().contains(u"as in the last import"_s));
    }

    // A look at a file is no reason to read who reported.
    void showsNothingOfWhoReportedAndSaysWhatBecomesOfIt()
    {
        m_dialog->openFile(write(u"pelapor.csv"_s,
            "nomor,laporan,nama pelapor,no hp,akun jaki,nik\nA1,Lubang,Zulaikha,0812998877,@zulaikha,3174998877\n"));
        QTRY_COMPARE(page(), int(Preview));
        auto* const told = find<WrapText>(u"previewIdentities"_s);
        QVERIFY(told->isVisible());
        QVERIFY2(told->text().contains(u"not kept"_s), qPrintable(told->text())); // nobody has signed in here
        for (const QString& text : readableTexts(*m_dialog))
            QVERIFY2(!text.contains(u"ulaikha"_s) && !text.contains(u"998877"_s), qPrintable(text));
        auto* const model = find<QTableView>(u"previewTable"_s)->model();
        for (int column = 0; column < model->columnCount(); ++column)
            QVERIFY(!model->index(0, column).data().toString().contains(u"ulaikha"_s));
        QCOMPARE(find<QComboBox>(u"column_4"_s)->currentText(), u"About the reporter (sealed)"_s);
        QCOMPARE(find<QComboBox>(u"column_5"_s)->currentText(), u"Leave out"_s);
        shoot(u"import-identities"_s);
        click(u"otherSource"_s);
        VERIFY_RESULT((*m_here)->markDemo(true).result()); // its officers can seal
        m_dialog->openFile(write(u"pelapor2.csv"_s, "nomor,laporan,nama pelapor\nA1,Lubang,Zulaikha\n"));
        QTRY_COMPARE_WITH_TIMEOUT(page(), int(Preview), 60'000);
        QTRY_VERIFY2(told->text().contains(u"sealed while"_s), qPrintable(told->text()));
    }

    void tellsWhatARejectedRecordLacked()
    {
        m_dialog->openFile(write(u"rusak.json"_s, R"([{"service_request_id":"1","description":"Lubang"}, 42])"));
        QTRY_COMPARE(page(), int(Preview));
        click(u"startImport"_s);
        QTRY_COMPARE(page(), int(Summary));
        QCOMPARE(figure(u"rejected"_s), 1);
        QVERIFY(find<WrapText>(u"summaryProblems"_s)->text().startsWith(u"Record 2 "_s));
        QVERIFY(find<QPushButton>(u"openFolder"_s)->isVisible());
    }

    void saysPlainlyWhatCannotBeRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("web page") << QByteArray("<!doctype html><html><title>Login</title></html>");
        QTest::newRow("spreadsheet") << QByteArray("PK\x03\x04 and so on");
    }
    void saysPlainlyWhatCannotBeRead()
    {
        QFETCH(QByteArray, bytes);
        m_dialog->openFile(write(u"salah.csv"_s, bytes));
        auto* const problem = find<WrapText>(u"sourceProblem"_s);
        QTRY_VERIFY(problem->isVisible());
        QVERIFY(!problem->text().isEmpty());
        QCOMPARE(page(), int(Source));
        QVERIFY(find<QPushButton>(u"chooseFile"_s)->isEnabled());
        shoot(u"import-problem"_s);
    }

    void refusesAddressesThatAreNotOfTheWeb()
    {
        m_dialog->openAddress(u"file:///etc/passwd"_s);
        QVERIFY(find<WrapText>(u"sourceProblem"_s)->isVisible());
        QCOMPARE(page(), int(Source));
    }

    void importsFromAnAddressFromEndToEnd()
    {
        LoopbackServer server([](const QUrl&) {
            return LoopbackAnswer{.contentType = "text/csv", .body = "nomor,laporan,kategori\nA1,Lubang,Jalan\n"};
        });
        auto* const address = find<QLineEdit>(u"address"_s);
        address->setFocus();
        QTest::keyClicks(address, server.url(u"/laporan.csv"_s).toString());
        click(u"readAddress"_s);
        QTRY_COMPARE(page(), int(Preview));
        QCOMPARE(find<QTableView>(u"previewTable"_s)->model()->index(0, 3).data().toString(), u"Lubang"_s);
        click(u"startImport"_s);
        QTRY_COMPARE(page(), int(Summary));
        QCOMPARE(figure(u"new"_s), 1);
        QCOMPARE(m_here->find(u"A1"_s).ticket.source, u"127.0.0.1"_s);
    }

    void saysWhatIsWrongWithAnAddress_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("detail");
        QTest::newRow("web page with status 200") << 200 << QByteArray("<html><title>Masuk</title></html>") << u"Masuk"_s;
        QTest::newRow("nothing there") << 404 << QByteArray() << u"404"_s;
        QTest::newRow("server in trouble") << 500 << QByteArray("<html>oops</html>") << u"500"_s;
    }
    void saysWhatIsWrongWithAnAddress()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, detail);
        LoopbackServer server(
            [&](const QUrl&) { return LoopbackAnswer{.status = status, .contentType = "text/html", .body = body}; });
        m_dialog->openAddress(server.url(u"/a"_s).toString());
        QTRY_VERIFY(find<WrapText>(u"sourceProblem"_s)->isVisible());
        QCOMPARE(page(), int(Source));
        QVERIFY(!find<WrapText>(u"sourceProblemDetail"_s)->isVisible());
        QTest::mouseClick(find<QToolButton>(u"sourceProblemFold"_s), Qt::LeftButton);
        QVERIFY(find<WrapText>(u"sourceProblemDetail"_s)->isVisible());
        QVERIFY2(find<WrapText>(u"sourceProblemDetail"_s)->text().contains(detail),
            qPrintable(find<WrapText>(u"sourceProblemDetail"_s)->text()));
        shoot(u"import-address-problem"_s);
    }

    void aRunThatIsStoppedKeepsWhatItWroteAndSaysSo()
    {
        constexpr int rows = 120'000;
        QByteArray bytes("nomor,laporan\n");
        for (int i = 0; i < rows; ++i)
            bytes += "B" + QByteArray::number(i) + ",laporan\n";
        m_dialog->openFile(write(u"besar.csv"_s, bytes));
        QTRY_COMPARE(page(), int(Preview));
        click(u"startImport"_s);
        QCOMPARE(page(), int(Running));
        auto* const bar = find<QProgressBar>(u"importProgress"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bar->value() > 0 || page() == Summary, 30'000);
        shoot(u"import-running"_s);
        click(u"cancelImport"_s);
        QVERIFY(!find<QPushButton>(u"cancelImport"_s)->isEnabled());
        QTRY_COMPARE_WITH_TIMEOUT(page(), int(Summary), 60'000);
        QVERIFY(find<QLabel>(u"summaryTitle"_s)->text().contains(u"stopped"_s));
        QVERIFY(figure(u"new"_s) > 0 && figure(u"new"_s) < rows);
        QCOMPARE(m_here->tickets(), figure(u"new"_s));
        QVERIFY(find<QPushButton>(u"undoImport"_s)->isVisible());
        shoot(u"import-stopped"_s);
    }

    void aRunThatFailsGoesBackAndSaysWhy()
    {
        const QString path = write(u"a.csv"_s, "nomor,laporan\nA1,Lubang\n");
        m_dialog->openFile(path);
        QTRY_COMPARE(page(), int(Preview));
        QVERIFY(QFile::remove(path));
        click(u"startImport"_s);
        QTRY_VERIFY(find<WrapText>(u"previewProblem"_s)->isVisible());
        QCOMPARE(page(), int(Preview));
        QVERIFY(find<QPushButton>(u"otherSource"_s)->isEnabled());
        shoot(u"import-failed"_s);
    }

    void tellsEverythingAgainWhenTheLanguageChanges_data()
    {
        QTest::addColumn<QString>("where");
        for (const char* const where : {"source", "problem", "preview", "failed", "summary", "undone"})
            QTest::newRow(where) << QString::fromLatin1(where);
    }
    void tellsEverythingAgainWhenTheLanguageChanges()
    {
        QFETCH(QString, where);
        PseudoTranslator before(u'\u25C0');
        QCoreApplication::installTranslator(&before);
        const auto gone = qScopeGuard([&before] { QCoreApplication::removeTranslator(&before); });
        const QString path = write(u"a.csv"_s, "nomor,laporan,entah\nA1,Lubang,x\n,,\n");
        if (where == u"problem"_s) {
            m_dialog->openFile(write(u"kosong.csv"_s, {}));
            QTRY_VERIFY(find<WrapText>(u"sourceProblem"_s)->isVisible());
        } else if (where != u"source"_s) {
            m_dialog->openFile(path);
            QTRY_COMPARE(page(), int(Preview));
        }
        if (where == u"failed"_s) {
            QVERIFY(QFile::remove(path));
            click(u"startImport"_s);
            QTRY_VERIFY(find<WrapText>(u"previewProblem"_s)->isVisible());
        } else if (where == u"summary"_s || where == u"undone"_s) {
            click(u"startImport"_s);
            QTRY_COMPARE(page(), int(Summary));
        }
        if (where == u"undone"_s) {
            click(u"undoImport"_s);
            QTRY_VERIFY(find<WrapText>(u"summaryMessage"_s)->isVisible());
        }
        PseudoTranslator after(u'\u25B6');
        QCoreApplication::installTranslator(&after);
        const auto goneToo = qScopeGuard([&after] { QCoreApplication::removeTranslator(&after); });
        const auto texts = [this] { return readableTexts(*m_dialog); };
        QTRY_VERIFY(m_dialog->windowTitle().startsWith(u"\u25B6"_s));
        QVERIFY(texts().filter(u"\u25B6"_s).size() > 3);
        QVERIFY2(texts().filter(u"\u25C0"_s).isEmpty(), qPrintable(texts().filter(u"\u25C0"_s).join(u" | "_s).left(600)));
    }

    void anotherTableShowsItsOwnColumns()
    {
        m_dialog->openFile(write(u"a.csv"_s, "nomor,laporan\nA1,Lubang\n"));
        QTRY_COMPARE(page(), int(Preview));
        m_dialog->openFile(write(u"b.csv"_s, "kategori,nomor,laporan\nJalan,A1,Lubang\n"));
        QTRY_COMPARE(find<QLabel>(u"sourceName"_s)->text(), u"b.csv"_s);
        QCOMPARE(lastBox(u"column_0"_s)->currentText(), u"Category"_s);
        QCOMPARE(lastBox(u"column_2"_s)->currentText(), u"Report text"_s);
    }

    void reportsThatDoNotSayItAreAsChosen()
    {
        const QByteArray table = "nomor,laporan\nA1,Lubang\n";
        m_dialog->openFile(write(u"a.csv"_s, table));
        QTRY_COMPARE(page(), int(Preview));
        QCOMPARE(find<QComboBox>(u"privacy"_s)->currentText(), u"private"_s);
        choose(u"privacy"_s, u"public"_s);
        QCOMPARE(find<QComboBox>(u"privacy"_s)->currentText(), u"public"_s);
        click(u"startImport"_s);
        QTRY_COMPARE(page(), int(Summary));
        QVERIFY(!m_here->find(u"A1"_s).ticket.isPrivate);
        click(u"another"_s);
        m_dialog->openFile(write(u"b.csv"_s, table));
        QTRY_COMPARE(page(), int(Preview));
        QCOMPARE(find<QComboBox>(u"privacy"_s)->currentText(), u"public"_s);
    }

    void takesADroppedFile()
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(write(u"satu.csv"_s, "nomor,laporan\nA1,Lubang\n"))});
        auto* const zone = m_dialog->findChild<DropZone*>();
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(zone, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(zone, &event);
        QTRY_COMPARE(page(), int(Preview));
        QCOMPARE(find<QLabel>(u"sourceName"_s)->text(), u"satu.csv"_s);
    }

    void showsTextFromOutsideAsItIs()
    {
        m_dialog->openFile(write(u"jahat.csv"_s, "nomor,laporan,<b>kolom</b>\nA1,<img src=/dev/zero>,=1+1\n"));
        QTRY_COMPARE(page(), int(Preview));
        const QModelIndex text = find<QTableView>(u"previewTable"_s)->model()->index(0, 3);
        QCOMPARE(text.data().toString(), u"<img src=/dev/zero>"_s);
        QVERIFY(!text.data(Qt::ToolTipRole).toString().contains(u"<img"_s));
        for (QLabel* const one : m_dialog->findChildren<QLabel*>())
            QVERIFY(one->textFormat() == Qt::PlainText || one->text().isEmpty());
    }

private:
    template<class T> [[nodiscard]] T* find(const QString& name) const { return m_dialog->findChild<T*>(name); }
    // Those of the table before are still on their way out.
    [[nodiscard]] QComboBox* lastBox(const QString& name) const { return m_dialog->findChildren<QComboBox*>(name).last(); }
    [[nodiscard]] int page() const { return m_dialog->findChild<QStackedWidget*>()->currentIndex(); }
    void click(const QString& name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    [[nodiscard]] int figure(const QString& name) const
    {
        return QLocale().toInt(find<QLabel>(u"figure_"_s + name)->text());
    }
    void choose(const QString& box, const QString& field)
    {
        auto* const combo = find<QComboBox>(box);
        QTRY_VERIFY(combo->isEnabled());
        combo->setCurrentIndex(combo->findText(field));
        Q_EMIT combo->activated(combo->currentIndex());
        QTRY_VERIFY(combo->isEnabled());
    }
    QString write(const QString& name, const QByteArray& bytes) { return m_here->write(name, bytes); }
    void shoot(const QString& name)
    {
        if (const QString folder = qEnvironmentVariable("JAKOPS_SHOTS"); !folder.isEmpty()) {
            QCoreApplication::processEvents();
            m_dialog->grab().save(folder + u'/' + name + u".png");
        }
    }

    Theme m_theme;
    OfficerContext m_officer;
    std::unique_ptr<ImportWorkspace> m_here;
    std::unique_ptr<ImportDialog> m_dialog;
};

QTEST_MAIN(ImportDialogTest)
#include "tst_importdialog.moc"
