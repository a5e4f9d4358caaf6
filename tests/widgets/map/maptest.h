// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapfixture.h"

#include "support/testmain.h"
#include "widgets/map/mapview.h"

#include <QQuickItem>
#include <QQuickWindow>
#include <QSignalSpy>

namespace JakOps {

// A test of the map as it stands on a screen, and of its pixels.
class MapTest : public QObject
{
protected:
    MapFixture m_city;
    std::unique_ptr<MapViewModel> m_model;
    std::unique_ptr<MapView> m_view;

    void makeModel(Scheme scheme = Scheme::Light)
    {
        m_view.reset();
        m_model = std::make_unique<MapViewModel>(nullptr);
        m_city.fill(*m_model, scheme);
    }
    void showMap()
    {
        m_view = std::make_unique<MapView>(*m_model);
        QVERIFY(m_view->hasScreen());
        m_view->resize(900, 700);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->activateWindow();
        m_view->setFocus();
        QTRY_COMPARE(m_model->camera()->size(), QSizeF(900, 700));
    }
    void closeMap()
    {
        m_view.reset(); // the screen before the model it reads
        m_model.reset();
    }
    void settle() { QTRY_VERIFY(m_view->isSettled()); }
    // Settled and drawn anew.
    [[nodiscard]] QImage picture()
    {
        settle();
        QSignalSpy frame(m_view->quickWindow(), &QQuickWindow::afterRendering);
        m_view->quickWindow()->update();
        m_view->rootObject()->update();
        if (frame.isEmpty())
            frame.wait();
        return m_view->grab().toImage().convertToFormat(QImage::Format_RGB32);
    }
    [[nodiscard]] static int countOf(const QImage& image, const QColor& color, int tolerance = 8)
    {
        int n = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor c(image.pixel(x, y));
                n += std::abs(c.red() - color.red()) <= tolerance && std::abs(c.green() - color.green()) <= tolerance
                    && std::abs(c.blue() - color.blue()) <= tolerance;
            }
        }
        return n;
    }
};

} // namespace JakOps
