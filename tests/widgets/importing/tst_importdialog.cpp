// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importservice.h"
#include "services/ticketreader.h"
#include "services/workspace.h"
#include "support/fakeclock.h"
#include "support/testmain.h"
#include "widgets/common/officercontext.h"
#include "widgets/common/theme.h"
#include "widgets/common/wraptext.h"
#include "widgets/importing/dropzone.h"
#include "widgets/importing/importdialog.h"

#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>
#include <QTemporaryDir>

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
        m_dir = std::make_unique<QTemporaryDir>();
        auto opened
            = Workspace::open({.profileDir = m_dir->filePath(u"profile"_s), .clock = m_clock, .uuids = m_uuids});
        VERIFY_RESULT(opened);
        m_workspace = std::move(*opened);
        m_service = std::make_unique<ImportService>(*m_workspace);
        m_officer.setOfficer({u"jsc.operator"_s, u"Rizky"_s, Role::Staff, u"jsc"_s, {}});
        m_theme.install(*qApp);
        m_dialog = std::make_unique<ImportDialog>(*m_service, m_officer, m_theme);
        m_dialog->show();
    }
    void cleanup()
    {
        m_dialog.reset();
        m_service.reset();
        m_workspace.reset();
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
        QVERIFY(m_workspace->reader().keyByNumber(u"A1"_s).result().has_value());
        click(u"undoImport"_s);
        QTRY_VERIFY(find<WrapText>(u"summaryMessage"_s)->text().contains(u"2"_s));
        const auto key = m_workspace->reader().keyByNumber(u"A1"_s).result();
        QVERIFY(!key
            || m_workspace->reader().detail(*key, m_officer.officer()).result().value_or(TicketDetail()).ticket.gone
            || !m_workspace->reader().detail(*key, m_officer.officer()).result());
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
    QString write(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_dir->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    void shoot(const QString& name)
    {
        if (const QString folder = qEnvironmentVariable("JAKOPS_SHOTS"); !folder.isEmpty()) {
            QCoreApplication::processEvents();
            m_dialog->grab().save(folder + u'/' + name + u".png");
        }
    }

    FakeClock m_clock;
    CountingUuids m_uuids;
    Theme m_theme;
    OfficerContext m_officer;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ImportService> m_service;
    std::unique_ptr<ImportDialog> m_dialog;
};

QTEST_MAIN(ImportDialogTest)
#include "tst_importdialog.moc"
