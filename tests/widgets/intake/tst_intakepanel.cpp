// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/intake/intakepanel.h"

#include "services/suggestionservice.h"
#include "services/ticketreader.h"
#include "services/workspace.h"
#include "support/fakeclock.h"
#include "support/pseudotranslator.h"
#include "support/testmain.h"
#include "widgets/common/choicebox.h"
#include "widgets/common/officercontext.h"
#include "widgets/common/theme.h"
#include "widgets/intake/contactfields.h"
#include "widgets/intake/intakeform.h"
#include "widgets/intake/placefield.h"
#include "widgets/intake/receiptview.h"
#include "widgets/ticket/photofield.h"
#include "widgets/ticket/wordsedit.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDirIterator>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTemporaryDir>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

// The counter as its officer works it.
class TestIntakePanel final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    FakeClock m_clock;
    CountingUuids m_uuids;
    Theme m_theme;
    std::unique_ptr<OfficerContext> m_officer;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<SuggestionService> m_suggestions;
    std::unique_ptr<IntakePanel> m_panel;
    QList<Officer> m_officers;

    template<class T> T* find(const QString& name) const { return m_panel->findChild<T*>(name); }
    static void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    static void key(Qt::Key one, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), one, with);
    }
    void shoot(const QString& name) const
    {
        if (const QString folder = qEnvironmentVariable("JAKOPS_SHOTS"); !folder.isEmpty())
            m_panel->grab().save(folder + u'/' + name + u".png"_s);
    }
    void close()
    {
        m_panel.reset();
        m_suggestions.reset();
        m_workspace.reset();
    }
    void open()
    {
        auto opened = Workspace::open({.profileDir = m_dir.filePath(u"profile"_s), .clock = m_clock, .uuids = m_uuids});
        if (!opened)
            qFatal("%s", qPrintable(opened.error().toLog()));
        m_workspace = std::move(*opened);
        VERIFY_RESULT(m_workspace->markDemo(true).result()); // one counter, and officers to seal to
        m_suggestions = std::make_unique<SuggestionService>(*m_workspace);
        m_panel = std::make_unique<IntakePanel>(*m_workspace, m_theme, *m_officer, *m_suggestions);
        m_panel->resize(420, 900);
        m_panel->show();
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        m_panel->begin();
        QTRY_VERIFY(m_panel->isReady() && find<QWidget>(u"contactName"_s)->isEnabled());
    }
    void sit(const QString& code)
    {
        for (const Officer& officer : std::as_const(m_officers)) {
            if (officer.code == code)
                m_officer->setOfficer(officer);
        }
    }
    Ticket ticket(const QString& number)
    {
        const auto key = m_workspace->reader().keyByNumber(number).result();
        return key ? m_workspace->reader().detail(*key, m_officer->officer()).result()->ticket : Ticket();
    }

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_theme.install(*qApp);
        QFile file(u":/demo/officers.csv"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_officers = CityFacts::readOfficers(file.readAll()).value();
        m_officer = std::make_unique<OfficerContext>();
        sit(u"biro.pemerintahan"_s);
        QDir(m_dir.filePath(u"profile"_s)).removeRecursively();
        open();
    }
    void cleanup() { close(); }

    // A citizen at the desk, without a hand on the mouse.
    void takesAReportByKeyboardAlone()
    {
        QSignalSpy taken(m_panel.get(), &IntakePanel::taken);
        QCOMPARE(QApplication::focusWidget(), m_panel->form().firstField());
        type(u"Got mampet di gang belakang"_s);
        key(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), find<QWidget>(u"intakeAddress"_s));
        type(u"manggarai"_s);
        auto* const found = find<QListWidget>(u"foundPlaces"_s);
        QTRY_VERIFY(found->isVisible());
        shoot(u"intake-places"_s);
        key(Qt::Key_Return);
        QVERIFY(!found->isVisible());
        QCOMPARE(find<ChoiceBox>(u"intakeArea"_s)->code(), u"31.74.01.1007"_s);
        find<QWidget>(u"contactName"_s)->setFocus();
        type(u"Ibu Sari"_s);
        shoot(u"intake"_s);
        key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(taken.count(), 1, 60'000); // the demo's officers get their keys first
        const Ticket report = ticket(taken.first().first().toString());
        QCOMPARE(report.text, u"Got mampet di gang belakang"_s);
        QCOMPARE(report.village, u"31.74.01.1007"_s);
        QCOMPARE(report.channel, u"loket"_s);
        QVERIFY(report.isPrivate);
        QCOMPARE(QApplication::focusWidget(), m_panel->receipt().nextButton());
        QVERIFY(find<QLabel>(u"receiptNote"_s)->text().contains(u"sealed"_s));
        shoot(u"intake-receipt"_s);
        key(Qt::Key_Space); // the next citizen
        QCOMPARE(QApplication::focusWidget(), m_panel->form().firstField());
        QVERIFY(m_panel->form().draft().isEmpty());
        QVERIFY(m_panel->form().report().reporter.isEmpty());
    }

    void printsTheReceiptByTheDesktopsOwnDialog()
    {
        QSignalSpy taken(m_panel.get(), &IntakePanel::taken);
        QSignalSpy failed(&m_panel->receipt(), &ReceiptView::failed);
        type(u"Lampu jalan mati"_s);
        find<ChoiceBox>(u"intakeArea"_s)->setCode(u"31.74.01.1007"_s);
        find<QPushButton>(u"takeReport"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(taken.count(), 1, 60'000);
        find<QPushButton>(u"printReceipt"_s)->click();
        auto* const dialog = m_panel->window()->findChild<QDialog*>(u"receiptPrinter"_s);
        QVERIFY(dialog && dialog->isVisible());
        // Where there is no printer the dialog offers a file; where there is one, it is not bothered.
        const QString path = m_dir.filePath(u"tanda-terima.pdf"_s);
        auto* const name = dialog->findChild<QLineEdit*>(u"filename"_s);
        auto* const printers = dialog->findChild<QComboBox*>(u"printers"_s);
        QVERIFY(name && printers);
        printers->setCurrentIndex(printers->count() - 1);
        name->setText(path);
        dialog->accept();
        QFile file(path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
        QVERIFY(file.read(5) == "%PDF-");
        QVERIFY(file.size() > 2'000);
        QCOMPARE(failed.count(), 0);
    }

    void saysWhatIsMissingWhereItIs()
    {
        auto* const problem = find<QLabel>(u"intakeProblem"_s);
        find<QPushButton>(u"takeReport"_s)->click();
        QVERIFY(problem->isVisible() && problem->text().contains(u"Write what"_s));
        QCOMPARE(QApplication::focusWidget(), m_panel->form().firstField());
        type(u"Lampu mati"_s);
        QVERIFY(!problem->isVisible());
        find<QPushButton>(u"takeReport"_s)->click();
        QVERIFY(problem->text().contains(u"where"_s));
        QCOMPARE(QApplication::focusWidget(), find<QWidget>(u"intakeAddress"_s));
        find<ChoiceBox>(u"intakeCategory"_s)->setEditText(u"zzz"_s);
        find<ChoiceBox>(u"intakeArea"_s)->setCode(u"31.74.01.1007"_s);
        find<QPushButton>(u"takeReport"_s)->click();
        QVERIFY(problem->text().contains(u"category"_s));
    }

    void takesThePointFromTheMapOrTheKeys()
    {
        QSignalSpy map(m_panel.get(), &IntakePanel::mapRequested);
        find<QPushButton>(u"intakeOnMap"_s)->click();
        QCOMPARE(map.count(), 1);
        m_panel->setPoint({-6.2085, 106.8505});
        QCOMPARE(find<ChoiceBox>(u"intakeArea"_s)->code(), u"31.74.01.1007"_s);
        QVERIFY(m_panel->form().report().place);
        // Another area: the point was wrong.
        find<ChoiceBox>(u"intakeArea"_s)->setCode(u"31.71.01.1001"_s);
        QVERIFY(!m_panel->form().report().place);
        find<QWidget>(u"intakeAddress"_s)->setFocus();
        type(u"-6.2085, 106.8505"_s);
        QTRY_VERIFY(m_panel->form().report().place.has_value());
        QCOMPARE(find<ChoiceBox>(u"intakeArea"_s)->code(), u"31.74.01.1007"_s);
        QVERIFY(find<QPushButton>(u"dropPoint"_s)->isVisible());
        find<QPushButton>(u"dropPoint"_s)->click();
        QVERIFY(!m_panel->form().report().place);
    }

    void takesAPictureFromTheClipboard()
    {
        QMimeData pasted;
        QImage image(320, 240, QImage::Format_RGB32);
        image.fill(Qt::blue);
        pasted.setImageData(image);
        find<PhotoField>(u"photoField"_s)->addFromMime(pasted);
        QTRY_COMPARE(m_panel->form().report().photos.size(), 1);
    }

    // The window dies; what was typed is there again, but not who it was.
    void keepsADraftWithoutTheReporter()
    {
        type(u"Pohon tumbang di jalan kampung"_s);
        find<ChoiceBox>(u"intakeArea"_s)->setCode(u"31.74.01.1007"_s);
        find<QCheckBox>(u"intakePrivate"_s)->setChecked(false);
        find<QWidget>(u"contactName"_s)->setFocus();
        type(u"Zulaikha Rahasia"_s);
        find<QWidget>(u"contactPhone"_s)->setFocus();
        type(u"0812998877"_s);
        close();
        open();
        QTRY_COMPARE(m_panel->form().report().text, u"Pohon tumbang di jalan kampung"_s);
        QCOMPARE(m_panel->form().report().area, u"31.74.01.1007"_s);
        QVERIFY(!m_panel->form().report().isPrivate);
        QVERIFY(m_panel->form().report().reporter.isEmpty());
        close();
        for (QDirIterator it(m_dir.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY2(!bytes.contains("Zulaikha") && !bytes.contains("998877"), qPrintable(file.fileName()));
        }
    }

    void showsNobodyWhatAColleagueTyped()
    {
        type(u"Jalan berlubang"_s);
        find<QWidget>(u"contactName"_s)->setFocus();
        type(u"Pak Budi"_s);
        sit(u"jsc.operator"_s);
        QVERIFY(m_panel->form().report().text.isEmpty());
        QVERIFY(m_panel->form().report().reporter.isEmpty());
        sit(u"biro.pemerintahan"_s);
        QTRY_COMPARE(m_panel->form().report().text, u"Jalan berlubang"_s);
    }

    // As much as a window of 1280 x 720 has beside its bars.
    void fitsALowWindow()
    {
        QStackedWidget desk;
        auto* const panel = new IntakePanel(*m_workspace, m_theme, *m_officer, *m_suggestions);
        desk.addWidget(panel);
        QVERIFY2(desk.minimumSizeHint().height() <= 420, qPrintable(QString::number(desk.minimumSizeHint().height())));
        QVERIFY2(desk.minimumSizeHint().width() <= 420, qPrintable(QString::number(desk.minimumSizeHint().width())));
    }

    void asksWhichCounterThisIs()
    {
        QVERIFY(!find<QSpinBox>(u"counterNumber"_s)->isVisible()); // the demo's is the first
        find<QPushButton>(u"changeCounter"_s)->click();
        QVERIFY(find<QSpinBox>(u"counterNumber"_s)->isVisible());
        find<QSpinBox>(u"counterNumber"_s)->setValue(4);
        find<QPushButton>(u"keepCounter"_s)->click();
        QTRY_VERIFY(!find<QSpinBox>(u"counterNumber"_s)->isVisible());
        QCOMPARE(CounterIntake(*m_workspace).counter().result().value_or(0), 4);
    }

    void saysEverythingAnewInAnotherLanguage()
    {
        PseudoTranslator first(u'\u2460');
        PseudoTranslator second(u'\u2461');
        QVERIFY(QCoreApplication::installTranslator(&first));
        QTRY_VERIFY(readableTexts(*m_panel).join(u' ').contains(u'\u2460'));
        QVERIFY(QCoreApplication::installTranslator(&second));
        const auto old = [this] { return readableTexts(*m_panel).filter(u"\u2460"_s).join(u'|'); };
        QTRY_COMPARE(old(), QString());
        QCoreApplication::removeTranslator(&first);
        QCoreApplication::removeTranslator(&second);
    }
};

QTEST_MAIN(TestIntakePanel)
#include "tst_intakepanel.moc"
