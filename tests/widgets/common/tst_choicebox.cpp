// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "widgets/common/choicebox.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalSpy>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class ChoiceBoxTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_window = std::make_unique<QWidget>();
        m_box = new ChoiceBox(m_window.get());
        m_other = new QLineEdit(m_window.get());
        m_box->setChoices({{u"jalan"_s, u"Jalan"_s}, {u"lampu"_s, u"Lampu jalan"_s}, {u"pohon"_s, u"Pohon"_s},
            {u"pohon.tumbang"_s, u"Pohon tumbang"_s}});
        m_window->show();
        m_window->activateWindow();
        m_box->setFocus();
        QTRY_VERIFY(m_box->hasFocus());
    }
    void cleanup() { m_window.reset(); }

    void takesAFullNameInAnyCase()
    {
        type(u"lampu JALAN"_s);
        QCOMPARE(m_box->code(), u"lampu"_s);
    }

    void offersEveryNameThatHasTheTypedPart()
    {
        type(u"jal"_s);
        QCOMPARE(m_box->completer()->completionCount(), 2);
    }

    void takesTheOnlyNameThatFitsWhenLeft()
    {
        type(u"tumb"_s);
        QVERIFY(m_box->isUnclear());
        m_box->completer()->popup()->hide();
        m_other->setFocus();
        QCOMPARE(m_box->code(), u"pohon.tumbang"_s);
        QCOMPARE(m_box->currentText(), u"Pohon tumbang"_s);
    }

    void neverGuessesBetweenTwo()
    {
        type(u"poho"_s);
        m_box->completer()->popup()->hide();
        m_other->setFocus();
        QVERIFY(m_box->code().isEmpty());
        QVERIFY(m_box->isUnclear());
        QCOMPARE(m_box->currentText(), u"poho"_s);
    }

    void isEmptyWhenClearedAndNotUnclear()
    {
        m_box->setCode(u"jalan"_s);
        type({});
        QVERIFY(m_box->code().isEmpty());
        QVERIFY(!m_box->isUnclear());
    }

    void keepsASourcesOwnWord()
    {
        m_box->setCode(u"Pothole <b>"_s, u"Pothole <b>"_s);
        QCOMPARE(m_box->code(), u"Pothole <b>"_s);
        QVERIFY(!m_box->isUnclear());
    }

    void tellsEveryChange()
    {
        QSignalSpy changed(m_box, &ChoiceBox::codeChanged);
        type(u"Pohon"_s);
        QVERIFY(changed.count() > 0);
    }

    void doesNotTurnWithTheWheelWhileThePanelScrolls()
    {
        m_box->setCode(u"jalan"_s);
        m_other->setFocus();
        QWheelEvent wheel(QPointF(5, 5), m_box->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
            Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_box, &wheel);
        QCOMPARE(m_box->code(), u"jalan"_s);
    }

private:
    void type(const QString& words)
    {
        m_box->lineEdit()->selectAll();
        QTest::keyClick(m_box->lineEdit(), Qt::Key_Delete);
        QTest::keyClicks(m_box->lineEdit(), words);
    }

    std::unique_ptr<QWidget> m_window;
    ChoiceBox* m_box = nullptr;
    QLineEdit* m_other = nullptr;
};

QTEST_MAIN(ChoiceBoxTest)
#include "tst_choicebox.moc"
