// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ticket/publishform.h"

#include "services/preparedphoto.h"
#include "storage/attachmentstore.h"
#include "support/testmain.h"
#include "ticketdesk.h"
#include "widgets/ticket/readingtext.h"
#include "widgets/ticket/wordsedit.h"

#include <QCheckBox>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

// What the field gets of a private report: words written anew and pictures whose pixels under the boxes are gone.
class PublishFormTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_desk = std::make_unique<TicketDesk>();
        m_photo = m_desk->photo(Qt::red);
        QJsonObject report = TicketDesk::report();
        report[u"private"_s] = true;
        report[u"photos"_s] = QJsonArray{m_photo};
        m_key = m_desk->add(report);
        m_desk->show(m_key);
    }
    void cleanup() { m_desk.reset(); }

    void publishesWordsAndARedactedPhoto()
    {
        m_desk->panel->trigger(CommandKind::Publish);
        auto* const view = m_desk->find<RedactView>(u"redactView"_s);
        auto* const use = m_desk->find<QCheckBox>(u"usePhoto"_s);
        QTRY_VERIFY(view->isVisible() && use->isEnabled());
        m_desk->find<WordsEdit>(u"words"_s)->setPlainText(u"Lubang di depan pasar"_s);
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Insert);
        QCOMPARE(view->boxes().size(), 1);
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(view, Qt::Key_Left);
        QTest::keyClick(view, Qt::Key_Right, Qt::ShiftModifier);
        use->click();
        if (const QString folder = qEnvironmentVariable("JAKOPS_SHOTS"); !folder.isEmpty()) {
            m_desk->panel->resize(420, 1000);
            QCoreApplication::processEvents();
            m_desk->panel->grab().save(folder + u"/publish.png"_s);
        }
        auto* const form = m_desk->panel->findChild<PublishForm*>();
        QTRY_COMPARE(form->problem(), QString());
        m_desk->find<QPushButton>(u"send"_s)->click();
        QTRY_COMPARE(m_desk->detail(m_key).ticket.publicText, u"Lubang di depan pasar"_s);
        const QStringList photos = m_desk->detail(m_key).ticket.publicPhotos;
        QCOMPARE(photos.size(), 1);
        QVERIFY(photos.first() != m_photo);
        const auto bytes = m_desk->workspace->attachments().read(photos.first());
        VERIFY_RESULT(bytes);
        const auto shown = decodePhoto(*bytes, 1600);
        VERIFY_RESULT(shown);
        // The box went left by a tenth and grew to the right.
        QVERIFY(qRed(shown->pixel(int(shown->width() * 0.35), shown->height() / 2)) < 40);
        QVERIFY(qRed(shown->pixel(int(shown->width() * 0.9), shown->height() / 2)) > 200);

        m_desk->sitDown(u"peninjau"_s);
        m_desk->show(m_key);
        QTRY_COMPARE(m_desk->find<ReadingText>(u"reportText"_s)->toPlainText(), u"Lubang di depan pasar"_s);
    }

    void drawsABoxByMouse()
    {
        m_desk->panel->trigger(CommandKind::Publish);
        auto* const view = m_desk->find<RedactView>(u"redactView"_s);
        QTRY_VERIFY(view->isVisible() && m_desk->find<QCheckBox>(u"usePhoto"_s)->isEnabled());
        const QPoint middle = view->rect().center();
        QTest::mousePress(view, Qt::LeftButton, {}, middle - QPoint(30, 20));
        QTest::mouseMove(view, middle);
        QTest::mouseMove(view, middle + QPoint(30, 20));
        QTest::mouseRelease(view, Qt::LeftButton, {}, middle + QPoint(30, 20));
        QCOMPARE(view->boxes().size(), 1);
        QTest::mouseClick(view, Qt::LeftButton, {}, view->rect().topLeft() + QPoint(60, 8)); // a click is no box
        QCOMPARE(view->boxes().size(), 1);
        QTest::keyClick(view, Qt::Key_Delete);
        QVERIFY(view->boxes().isEmpty());
    }

private:
    std::unique_ptr<TicketDesk> m_desk;
    QString m_photo;
    qint64 m_key = 0;
};

QTEST_MAIN(PublishFormTest)
#include "tst_publishform.moc"
