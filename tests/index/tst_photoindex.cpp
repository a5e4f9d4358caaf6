// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/photoindex.h"
#include "support/testmain.h"

#include <cmath>
#include <random>

using namespace JakOps;

namespace {

// Blobs of light and dark, as different as photos are; always the same for a number.
LumaImage picture(unsigned number, int width = 160, int height = 120)
{
    std::mt19937 random(number);
    const auto unit = [&random] { return double(random()) / double(std::mt19937::max()); };
    std::vector<double> light(size_t(width) * size_t(height), 120.0);
    for (int blob = 0; blob < 60; ++blob) {
        const double x = unit() * width, y = unit() * height, r = (0.02 + 0.15 * unit()) * width, by = (unit() - 0.5) * 220;
        for (int j = 0; j < height; ++j) {
            for (int i = 0; i < width; ++i)
                light[size_t(j) * size_t(width) + size_t(i)] += (i - x) * (i - x) + (j - y) * (j - y) < r * r ? by : 0.0;
        }
    }
    LumaImage image {width, height, {}};
    for (const double value : light)
        image.pixels.push_back(quint8(std::clamp(value, 0.0, 255.0)));
    return image;
}

LumaImage cut(const LumaImage& image, int left, int top, int width, int height)
{
    LumaImage part {width, height, {}};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            part.pixels.push_back(image.at(left + x, top + y));
    }
    return part;
}

LumaImage brighter(LumaImage image)
{
    for (quint8& pixel : image.pixels)
        pixel = quint8(std::min(255, pixel * 4 / 5 + 40));
    return image;
}

struct Shelf
{
    explicit Shelf(unsigned count)
    {
        for (unsigned i = 0; i < count; ++i) {
            prints.push_back(photoPrint(picture(i)));
            index.add(1000 + i, prints.back().hashes);
        }
    }
    [[nodiscard]] std::vector<PhotoMatch> find(const LumaImage& image) const
    {
        const PhotoQuery query(image);
        return confirmPhotos(query, index.find(query), [this](qint64 photo) { return prints[size_t(photo - 1000)].thumbImage(); });
    }
    std::vector<PhotoPrint> prints;
    PhotoIndex index;
};

} // namespace

class TestPhotoIndex final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { pinEnvironment(); }

    void findsAPhotoHoweverItWasAltered()
    {
        const Shelf shelf(40);
        const LumaImage photo = picture(7);
        const std::vector<LumaImage> altered {photo, mirrored(photo), turned(photo), cut(photo, 12, 9, 134, 100), brighter(photo),
            mirrored(cut(photo, 0, 14, 140, 106))};
        for (size_t i = 0; i < altered.size(); ++i) {
            const auto matches = shelf.find(altered[i]);
            QVERIFY2(matches.size() == 1, qPrintable(QString::number(i)));
            QCOMPARE(matches.front().photo, 1007);
            QCOMPARE(matches.front().isMirrored, i == 1 || i == 5);
            QCOMPARE(matches.front().isTurned, i == 2);
            QCOMPARE(matches.front().isCut, i == 3 || i == 5);
        }
    }

    void findsThePartWhenTheWholeComesLater()
    {
        PhotoIndex index;
        const PhotoPrint part = photoPrint(cut(picture(3), 0, 0, 122, 91));
        index.add(5, part.hashes);
        const PhotoQuery query(picture(3));
        const auto matches = confirmPhotos(query, index.find(query), [&](qint64) { return part.thumbImage(); });
        QCOMPARE(matches.size(), 1);
        QVERIFY(matches.front().isCut);
    }

    void leavesOthersAlone()
    {
        const Shelf shelf(40);
        for (unsigned i = 100; i < 130; ++i)
            QVERIFY(shelf.find(picture(i)).empty());
    }

    void answersTheSameBeforeAndAfterItIsPutInOrder()
    {
        Shelf shelf(30);
        const PhotoQuery query(picture(11));
        const auto loose = shelf.index.find(query);
        shelf.index.settle();
        QCOMPARE(shelf.index.find(query), loose);
        QVERIFY(!loose.empty());
        shelf.index.add(2000, photoPrint(picture(11)).hashes);
        QCOMPARE(shelf.index.find(query).size(), loose.size() + 1);
    }

    void anEmptyIndexFindsNothing()
    {
        PhotoIndex index;
        index.settle();
        QVERIFY(index.find(PhotoQuery(picture(1))).empty());
    }

    void knowsWhatShowsTooLittle()
    {
        LumaImage night {64, 48, std::vector<quint8>(64 * 48, 12)};
        QVERIFY(photoPrint(night).isPlain);
        QVERIFY(!photoPrint(picture(1)).isPlain);
        night.pixels[5] = 200;
        QVERIFY(photoPrint(night).isPlain);
    }

    void comparesPicturesOfOnePixelWithoutHarm()
    {
        const LumaImage dot {1, 1, {77}};
        QVERIFY(photoPrint(dot).isPlain);
        PhotoIndex index;
        index.add(1, photoPrint(picture(2)).hashes);
        std::ignore = index.find(PhotoQuery(dot));
        const LumaImage line {200, 1, std::vector<quint8>(200, 9)};
        std::ignore = photoPrint(line);
    }
};

QTEST_GUILESS_MAIN(TestPhotoIndex)
#include "tst_photoindex.moc"
