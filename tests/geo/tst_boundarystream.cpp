// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cityarea.h"
#include "geo/boundarystream.h"
#include "support/testmain.h"

using namespace JakOps;

class BoundaryStreamTest final : public QObject
{
    Q_OBJECT

private:
    Boundaries m_boundaries;
    QByteArray m_bytes;

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void initTestCase()
    {
        pinEnvironment();
        m_boundaries = cityDefaultBoundaries();
        m_bytes = BoundaryStream::write(m_boundaries);
    }

    void bringsEverythingBack()
    {
        const Result<Boundaries> back = BoundaryStream::read(m_bytes);
        VERIFY_RESULT(back);
        QVERIFY(back->isSchematic());
        QCOMPARE(back->source(), m_boundaries.source());
        for (const AreaLevel level : {AreaLevel::City, AreaLevel::District, AreaLevel::Village}) {
            const auto before = m_boundaries.shapes(level);
            const auto after = back->shapes(level);
            QCOMPARE(after.size(), before.size());
            for (size_t i = 0; i < before.size(); ++i) {
                QCOMPARE(after[i].code, before[i].code);
                QCOMPARE(after[i].name, before[i].name);
                QCOMPARE(after[i].level, level);
                QCOMPARE(after[i].polygons.size(), before[i].polygons.size());
                QVERIFY(std::abs(squareKm(after[i].polygons) - squareKm(before[i].polygons)) < 1e-4);
            }
        }
        QCOMPARE(BoundaryStream::write(*back), m_bytes);
    }

    void keepsNothingAsNothing()
    {
        const Result<Boundaries> back = BoundaryStream::read(BoundaryStream::write({}));
        VERIFY_RESULT(back);
        QVERIFY(back->isEmpty());
    }

    void refusesTruncatedBytes()
    {
        for (qsizetype size = 0; size < m_bytes.size(); size = size * 2 + 1)
            QVERIFY(!BoundaryStream::read(m_bytes.first(size)));
        QVERIFY(!BoundaryStream::read(m_bytes.first(m_bytes.size() - 1)));
    }

    void refusesOtherVersionsAndTrailingBytes()
    {
        QByteArray newer = m_bytes;
        newer[5] = 2;
        VERIFY_ERROR(BoundaryStream::read(newer), ErrorCode::StoreTooNew);
        VERIFY_ERROR(BoundaryStream::read(m_bytes + 'x'), ErrorCode::StoreDamaged);
        VERIFY_ERROR(BoundaryStream::read("not boundaries"), ErrorCode::WrongFormat);
    }

    void survivesAnyDamagedByte()
    {
        for (qsizetype i = 0; i < 4000; i += 3) {
            QByteArray damaged = m_bytes;
            damaged[i] = char(damaged[i] ^ 0xff);
            (void)BoundaryStream::read(damaged); // either way, but no crash and no endless memory
        }
    }
};

QTEST_GUILESS_MAIN(BoundaryStreamTest)
#include "tst_boundarystream.moc"
