// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/cityfacts.h"
#include "support/testmain.h"
#include "widgets/intake/qrcode.h"
#include "widgets/intake/receiptpage.h"
#include "widgets/intake/receiptview.h"

#include <QFile>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

// What the citizen takes home.
class TestReceipt final : public QObject
{
    Q_OBJECT

    CityFacts m_facts;

    static IntakeReceipt sample()
    {
        return {.key = 1,
            .number = u"JK26112064820007"_s,
            .at = 1'795'143'600'000,
            .channel = u"loket"_s,
            .category = u"jalan"_s,
            .village = u"31.74.01.1007"_s,
            .unit = u"kel.31.74.01.1007"_s,
            .counter = 2,
            .isPrivate = true,
            .identityKept = true,
            .identityDropped = false};
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto facts = CityFacts::load(u":/city"_s);
        VERIFY_RESULT(facts);
        m_facts = std::move(*facts);
    }
    void init() { pinEnvironment(); }

    void readsTheNumberInGroups()
    {
        QCOMPARE(ReceiptFacts::grouped(u"JK26112064820007"_s), u"JK 261120 6482 0007"_s);
        QCOMPARE(ReceiptFacts::grouped(u"JK2611200007"_s), u"JK2611200007"_s);
    }

    void saysOnlyWhatMayBeLost()
    {
        const ReceiptFacts facts = ReceiptFacts::of(sample(), m_facts, true);
        QCOMPARE(facts.number, u"JK26112064820007"_s);
        QVERIFY(facts.office.contains(u"Manggarai"_s) && facts.office.contains(u'2'));
        QVERIFY(!facts.privacy.isEmpty() && !facts.sample.isEmpty());
        QCOMPARE(facts.facts.size(), 3); // when, kind, area
        IntakeReceipt open = sample();
        open.isPrivate = false;
        open.channel = u"telepon"_s;
        const ReceiptFacts other = ReceiptFacts::of(open, m_facts, false);
        QVERIFY(other.privacy.isEmpty() && other.sample.isEmpty());
        QVERIFY(other.office.contains(u"telephone"_s));
    }

    // The three corners a camera looks for, and light around them.
    void makesACodeThatACameraFinds()
    {
        const QrCode code = QrCode::of(u"JK26112064820007"_s);
        QCOMPARE(code.size, 21); // the smallest there is
        const auto corner = [&](int x, int y) {
            return code.isDark(x, y) && code.isDark(x + 6, y + 6) && code.isDark(x + 3, y + 3) && !code.isDark(x + 1, y + 1)
                && !code.isDark(x + 5, y + 3);
        };
        QVERIFY(corner(0, 0) && corner(code.size - 7, 0) && corner(0, code.size - 7));
        QVERIFY(QrCode::of(QString(5000, u'x')).size == 0);
        QImage image(330, 330, QImage::Format_RGB32);
        image.fill(Qt::red);
        QPainter painter(&image);
        code.paint(painter, QRectF(0, 0, 330, 330));
        painter.end();
        QCOMPARE(image.pixel(5, 5), qRgb(255, 255, 255));
        QCOMPARE(image.pixel(50, 50), qRgb(0, 0, 0));
    }

    void writesAPdf()
    {
        QTemporaryDir dir;
        ReceiptView view(m_facts);
        view.show(sample(), true);
        QSignalSpy saved(&view, &ReceiptView::saved);
        QSignalSpy failed(&view, &ReceiptView::failed);
        view.savePdf(dir.filePath(u"a.pdf"_s));
        QTRY_COMPARE(saved.count(), 1);
        QFile file(dir.filePath(u"a.pdf"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("%PDF-"));
        QVERIFY(bytes.size() < 400'000);
        view.savePdf(dir.filePath(u"nowhere/a.pdf"_s));
        QTRY_COMPARE(failed.count(), 1);
        if (const QString folder = qEnvironmentVariable("JAKOPS_SHOTS"); !folder.isEmpty()) {
            QFile::copy(dir.filePath(u"a.pdf"_s), folder + u"/receipt.pdf"_s);
            QImage page(840, 1184, QImage::Format_RGB32);
            QPainter painter(&page);
            ReceiptPage::paint(painter, {0, 0}, 8.0, view.receipt());
            painter.end();
            page.save(folder + u"/receipt.png"_s);
        }
    }
};

QTEST_MAIN(TestReceipt)
#include "tst_receipt.moc"
