// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/redaction.h"

#include "services/preparedphoto.h"
#include "support/testmain.h"

#include <QBuffer>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestRedaction final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void nothingUnderABoxIsLeft()
    {
        // A white sheet with a red plate on it; the box is a little larger than the plate.
        QImage sheet(640, 480, QImage::Format_RGB32);
        sheet.fill(Qt::white);
        for (int y = 200; y < 260; ++y) {
            for (int x = 300; x < 400; ++x)
                sheet.setPixel(x, y, qRgb(220, 0, 0));
        }
        const RedactionBoxes boxes{QRectF(290.0 / 640, 190.0 / 480, 120.0 / 640, 80.0 / 480)};
        const auto out = preparePhoto(jpeg(redacted(sheet, boxes)));
        VERIFY_RESULT(out);
        const QImage shown = QImage::fromData(out->shown);
        QCOMPARE(shown.size(), sheet.size());
        int red = 0, black = 0;
        for (int y = 0; y < shown.height(); ++y) {
            for (int x = 0; x < shown.width(); ++x) {
                const QRgb c = shown.pixel(x, y);
                red += qRed(c) > qGreen(c) + 40 ? 1 : 0;
                black += qRed(c) < 30 ? 1 : 0;
            }
        }
        QCOMPARE(red, 0);
        QVERIFY2(black > 9'000, qPrintable(QString::number(black)));
        QVERIFY(qRed(shown.pixel(20, 20)) > 240); // the rest is as it was
    }

    void roundsOutwards()
    {
        QCOMPARE(redactedPixels({QRectF(0.001, 0.001, 0.5, 0.5)}, QSize(10, 10)), QList<QRect>{QRect(0, 0, 6, 6)});
        QCOMPARE(redactedPixels({QRectF(-1, -1, 5, 5)}, QSize(10, 20)), QList<QRect>{QRect(0, 0, 10, 20)});
        QCOMPARE(redactedPixels({QRectF(0.5, 0.5, -0.5, -0.5)}, QSize(10, 10)), QList<QRect>{QRect(0, 0, 5, 5)}); // dragged upwards
        QVERIFY(redactedPixels({QRectF(2, 2, 1, 1)}, QSize(10, 10)).isEmpty());
    }

    void carriesNothingButPixels()
    {
        QImage sheet(64, 48, QImage::Format_RGB32);
        sheet.fill(Qt::gray);
        sheet.setText(u"Author"_s, u"ZqPemilik"_s);
        const QImage out = redacted(sheet, {});
        QVERIFY(out.textKeys().isEmpty());
        QVERIFY(!jpeg(out).contains("ZqPemilik"));
        QVERIFY(jpeg(sheet).contains("ZqPemilik")); // else nothing was tried
    }

private:
    static QByteArray jpeg(const QImage& image)
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "JPEG", 95);
        return bytes;
    }
};

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
