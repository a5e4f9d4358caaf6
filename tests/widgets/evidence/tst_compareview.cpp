// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evidence/compareview.h"

#include "support/testmain.h"
#include "widgets/common/theme.h"

#include <QSignalSpy>

using namespace JakOps;

namespace {

QImage plain(QRgb colour)
{
    QImage image(400, 300, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

} // namespace

class TestCompareView final : public QObject
{
    Q_OBJECT

    Theme m_theme;
    std::unique_ptr<CompareView> m_view;

    [[nodiscard]] QColor at(double x) const
    {
        const QImage image = m_view->grab().toImage();
        return image.pixelColor(int(x * image.width()), image.height() / 4);
    }

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        m_view = std::make_unique<CompareView>(m_theme);
        m_view->resize(400, 300);
        m_view->setPictures(plain(qRgb(200, 0, 0)), plain(qRgb(0, 0, 200)));
        m_view->show();
    }

    void theLinePartsTheTwoPictures()
    {
        QVERIFY(at(0.3).red() > 150);
        QVERIFY(at(0.7).blue() > 150);
        m_view->setPosition(0.9);
        QVERIFY(at(0.7).red() > 150);
        m_view->setPosition(0.1);
        QVERIFY(at(0.3).blue() > 150);
    }

    void keysMoveTheLine()
    {
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QCOMPARE(m_view->position(), 0.55);
        QTest::keyClick(m_view.get(), Qt::Key_Home);
        QCOMPARE(m_view->position(), 0.0);
        QTest::keyClick(m_view.get(), Qt::Key_Left);
        QCOMPARE(m_view->position(), 0.0);
        QTest::keyClick(m_view.get(), Qt::Key_End);
        QCOMPARE(m_view->position(), 1.0);
    }

    void spaceShowsBothBesideEachOther()
    {
        QSignalSpy changed(m_view.get(), &CompareView::wayChanged);
        QTest::keyClick(m_view.get(), Qt::Key_Space);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_view->way(), CompareView::Way::SideBySide);
        m_view->resize(840, 300);
        QVERIFY(at(0.25).red() > 150);
        QVERIFY(at(0.75).blue() > 150);
    }

    void theMouseDrawsTheLine()
    {
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, {100, 150});
        QCOMPARE(m_view->position(), 0.25);
    }

    void aScreenReaderHearsWhereTheLineIs()
    {
        const QString before = m_view->accessibleDescription();
        m_view->setPosition(0.2);
        QVERIFY(m_view->accessibleDescription() != before);
    }
};

QTEST_MAIN(TestCompareView)
#include "tst_compareview.moc"
