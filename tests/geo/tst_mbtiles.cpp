// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/mbtiles.h"

#include "geo/packfile.h"
#include "geo/webmercator.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <random>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

class TestMbtiles : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    QString m_path = m_dir.filePath(u"peta # 100% ü.mbtiles"_s);

    // A tile is its bytes here; only their beginning is looked at.
    static QByteArray png(int n) { return "\x89PNG\r\n" + QByteArray::number(n); }
    static PackFile jakarta()
    {
        PackFile pack;
        pack.metadata = {{u"name"_s, u"Peta Jakarta"_s}, {u"format"_s, u"png"_s}, {u"minzoom"_s, u"10"_s}, {u"maxzoom"_s, u"12"_s},
            {u"bounds"_s, u"106.6,-6.4,107.0,-6.05"_s},
            {u"attribution"_s, u"<a href=\"https://evil.example\" onclick='x()'>&copy; OpenStreetMap</a> contributors"_s}};
        for (int zoom = 10; zoom <= 12; ++zoom) {
            const WorldPoint low = toWorld({-6.05, 106.6});
            const WorldPoint high = toWorld({-6.4, 107.0});
            const int scale = 1 << zoom;
            for (int y = int(low.y * scale); y <= int(high.y * scale); ++y) {
                for (int x = int(low.x * scale); x <= int(high.x * scale); ++x)
                    pack.tiles.append({zoom, x, y, png(zoom * 1'000'000 + x * 1'000 + y % 1'000)});
            }
        }
        return pack;
    }
    [[nodiscard]] std::optional<PackFault> faultOf(const PackFile& pack) const
    {
        pack.write(m_path);
        const auto opened = Mbtiles::open(m_path);
        return opened ? std::nullopt : std::optional(opened.error());
    }
    void write(const QByteArray& bytes) const
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    [[nodiscard]] QByteArray bytes() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] std::optional<PackFault> fault() const
    {
        const auto opened = Mbtiles::open(m_path);
        return opened ? std::nullopt : std::optional(opened.error());
    }

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void readsWhatItIs()
    {
        const PackFile pack = jakarta();
        pack.write(m_path);
        const auto opened = Mbtiles::open(m_path);
        QVERIFY(opened.has_value());
        const PackInfo& info = (*opened)->info();
        QCOMPARE(info.name, u"Peta Jakarta"_s);
        QCOMPARE(info.format, u"png"_s);
        QCOMPARE(info.minZoom, 10);
        QCOMPARE(info.maxZoom, 12);
        QCOMPARE(info.attribution, u"\u00A9 OpenStreetMap contributors"_s); // words only
        QVERIFY(!info.claimsMore);
        const WorldPoint monas = toWorld({-6.1754, 106.8272});
        QVERIFY(info.world.contains(QPointF(monas.x, monas.y)));
        QVERIFY(info.world.width() < 0.4 / 360.0 + 1e-9);
        for (const PackFile::Tile& tile : pack.tiles)
            QCOMPARE((*opened)->tile(tile.zoom, tile.x, tile.y), tile.data); // rows are turned round
        QVERIFY((*opened)->tile(12, 0, 0).isEmpty());
        QVERIFY((*opened)->tile(30, 1, 1).isEmpty());
        QVERIFY((*opened)->tile(5, -1, 99).isEmpty());
        QCOMPARE(QDir(m_dir.path()).entryList(QDir::Files).size(), 1); // nothing is written beside it
    }

    void whatItCannotShowIsRefusedWithTheReason()
    {
        QFile::remove(m_path);
        QCOMPARE(fault(), PackFault::Missing);
        write({});
        QCOMPARE(fault(), PackFault::Empty);
        write("<html>not a map</html>");
        QCOMPARE(fault(), PackFault::NotAPack);
        write(QByteArray("SQLite format 3\0", 16));
        QCOMPARE(fault(), PackFault::Truncated);

        PackFile pack = jakarta();
        pack.tiles.clear();
        QCOMPARE(faultOf(pack), PackFault::NoTiles);
        pack = jakarta();
        pack.metadata[1].second = u"pbf"_s;
        QCOMPARE(faultOf(pack), PackFault::Vector);
        pack = jakarta(); // says pictures, holds shapes
        for (PackFile::Tile& tile : pack.tiles)
            tile.data = QByteArray("\x1f\x8b\x08", 3) + tile.data;
        QCOMPARE(faultOf(pack), PackFault::Vector);
        for (PackFile::Tile& tile : pack.tiles)
            tile.data = "GIF89a";
        QCOMPARE(faultOf(pack), PackFault::UnknownFormat);
        for (PackFile::Tile& tile : pack.tiles)
            tile.data.clear();
        QCOMPARE(faultOf(pack), PackFault::NoTiles);
    }

    void aPackThatLiesAboutItsExtentIsTakenAtItsTiles()
    {
        PackFile pack = jakarta();
        pack.metadata[2].second = u"0"_s;
        pack.metadata[3].second = u"19"_s;
        pack.metadata[4].second = u"-180,-85,180,85"_s;
        pack.write(m_path);
        const auto opened = Mbtiles::open(m_path);
        QVERIFY(opened.has_value());
        QVERIFY((*opened)->info().claimsMore);
        QCOMPARE((*opened)->info().minZoom, 10);
        QCOMPARE((*opened)->info().maxZoom, 12);
        QVERIFY((*opened)->info().world.width() < 0.01);
        for (const QString& bounds : {u"nan,1,2,3"_s, u"10,20"_s, u"5,5,1,1"_s, u"1e999,0,1,1"_s, u"0,0,1,1"_s, QString()}) {
            pack.metadata[4].second = bounds;
            QCOMPARE(faultOf(pack), std::nullopt);
            const auto again = Mbtiles::open(m_path);
            QVERIFY(again && !(*again)->info().world.isEmpty());
            QVERIFY((*again)->info().world.width() < 0.01);
        }
        pack.withMetadata = false;
        QCOMPARE(faultOf(pack), std::nullopt);
        pack.tiles.append({22, 3, 9, png(1)});
        pack.tiles.append({29, 3, 9, png(1)}); // no such zoom
        pack.write(m_path);
        QCOMPARE((*Mbtiles::open(m_path))->info().maxZoom, 22);
    }

    void aTruncatedFileIsToldFromADamagedOne()
    {
        jakarta().write(m_path);
        const QByteArray whole = bytes();
        for (qsizetype length = 100; length < whole.size(); length += whole.size() / 17) {
            write(whole.first(length));
            QCOMPARE(fault(), PackFault::Truncated);
        }
    }

    void anyDamageIsSurvived()
    {
        jakarta().write(m_path);
        const QByteArray whole = bytes();
        std::mt19937 random(11);
        int opened = 0;
        for (int round = 0; round < 400; ++round) {
            QByteArray bad = whole;
            const int hits = 1 + int(random() % 60);
            for (int i = 0; i < hits; ++i) {
                const qsizetype at = round % 3 == 0 ? qsizetype(random() % 512) : qsizetype(random() % quint32(bad.size()));
                bad[at] = char(random());
            }
            write(bad);
            auto pack = Mbtiles::open(m_path);
            if (!pack)
                continue;
            ++opened;
            QVERIFY((*pack)->info().maxZoom <= Mbtiles::kMaxZoom && (*pack)->info().minZoom >= 0);
            QVERIFY((*pack)->info().name.size() <= 300 && (*pack)->info().attribution.size() <= 300);
            for (int i = 0; i < 20; ++i)
                static_cast<void>((*pack)->tile(10 + int(random() % 3), int(random() % 4'096), int(random() % 4'096)));
        }
        QVERIFY(opened > 20);
    }
};

QTEST_APPLESS_MAIN(TestMbtiles)
#include "tst_mbtiles.moc"
