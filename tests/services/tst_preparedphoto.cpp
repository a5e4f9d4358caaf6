// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/preparedphoto.h"
#include "support/testmain.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>
#include <QLoggingCategory>
#include <QtEndian>

#include <exiv2/exiv2.hpp>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray encoded(const QImage& image, const char* format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter(&buffer, format).write(image);
    return bytes;
}

QImage halves(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(qRgb(200, 30, 30));
    for (int y = 0; y < height; ++y) {
        for (int x = width / 2; x < width; ++x)
            image.setPixel(x, y, qRgb(30, 30, 200));
    }
    return image;
}

QByteArray withExif(const QByteArray& jpeg, const std::map<std::string, std::string>& fields)
{
    auto image = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte*>(jpeg.constData()), size_t(jpeg.size()));
    Exiv2::ExifData exif;
    for (const auto& [key, value] : fields)
        exif[key] = value;
    image->setExifData(exif);
    image->writeMetadata();
    Exiv2::BasicIo& io = image->io();
    io.open();
    const Exiv2::DataBuf data = io.read(io.size());
    return QByteArray(reinterpret_cast<const char*>(data.c_data()), qsizetype(data.size()));
}

// A PNG whose header claims a size: enough for a bomb, because nothing may be decoded to find out.
QByteArray chunkOf(const QByteArray& type, const QByteArray& content)
{
    const QByteArray chunk = type + content;
    quint32 crc = 0xFFFFFFFFu;
    for (const char c : chunk) {
        crc ^= quint8(c);
        for (int k = 0; k < 8; ++k)
            crc = (crc & 1) ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
    }
    QByteArray length(4, '\0'), sum(4, '\0');
    qToBigEndian(quint32(content.size()), length.data());
    qToBigEndian(crc ^ 0xFFFFFFFFu, sum.data());
    return length + chunk + sum;
}

QByteArray pngClaiming(quint32 width, quint32 height, char bitDepth, char colourType)
{
    QByteArray header(13, '\0');
    qToBigEndian(width, header.data());
    qToBigEndian(height, header.data() + 4);
    header[8] = bitDepth;
    header[9] = colourType;
    return "\x89PNG\r\n\x1A\n"_ba + chunkOf("IHDR", header) + "\0\0\x10\0IDAT"_ba; // the reader wants to see pixels begin
}

QImage decodedJpeg(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return QImageReader(&buffer, "jpeg").read();
}

} // namespace

class PreparedPhotoTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        pinEnvironment();
        QLoggingCategory::setFilterRules(u"qt.gui.imageio.*=false"_s); // its opinion of the damaged files
    }

    void takesTheThreeFormatsByContent_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<int>("expected");
        QTest::newRow("jpeg") << "jpeg"_ba << int(PhotoFormat::Jpeg);
        QTest::newRow("png") << "png"_ba << int(PhotoFormat::Png);
        QTest::newRow("webp") << "webp"_ba << int(PhotoFormat::Webp);
    }
    void takesTheThreeFormatsByContent()
    {
        QFETCH(QByteArray, format);
        QFETCH(int, expected);
        const auto photo = preparePhoto(encoded(halves(64, 48), format.constData()));
        VERIFY_RESULT(photo);
        QCOMPARE(int(photo->format), expected);
        QCOMPARE(photo->size, QSize(64, 48));
        const QImage shown = decodedJpeg(photo->shown);
        QCOMPARE(shown.size(), QSize(64, 48));
        QVERIFY(qRed(shown.pixel(5, 20)) > 150);
        QVERIFY(qBlue(shown.pixel(58, 20)) > 150);
    }

    void refusesEveryOtherFormat_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << "not a picture at all"_ba;
        QTest::newRow("html") << "<html><img src=x></html>"_ba;
        QTest::newRow("svg") << "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"_ba;
        QTest::newRow("gif") << "GIF89a\1\0\1\0\0\0\0;"_ba;
        QTest::newRow("bmp") << encoded(halves(8, 8), "bmp");
        QTest::newRow("pdf") << "%PDF-1.7"_ba;
        QTest::newRow("riff that is sound") << "RIFF\x24\0\0\0WAVEfmt "_ba;
    }
    void refusesEveryOtherFormat()
    {
        QFETCH(QByteArray, bytes);
        VERIFY_ERROR(preparePhoto(bytes), ErrorCode::WrongFormat);
    }

    void refusesAnEmptyFile() { VERIFY_ERROR(preparePhoto({}), ErrorCode::InvalidInput); }

    void refusesTooManyBytesBeforeLooking()
    {
        VERIFY_ERROR(preparePhoto(QByteArray(kMaxPhotoBytes + 1, '\xFF')), ErrorCode::TooLarge);
    }

    void refusesTooManyPixelsBeforeDecoding_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("square bomb") << pngClaiming(60'000, 60'000, 8, 2);
        // 30,000 by 30,000 white points, whole and true to its checksums, in about 100 kB.
        QByteArray white = pngClaiming(30'000, 30'000, 1, 0).chopped(8);
        white += chunkOf("IDAT", qCompress(QByteArray(30'000 * (1 + 30'000 / 8), '\0'), 9).sliced(4)) + chunkOf("IEND", {});
        QVERIFY(white.size() < 200'000);
        QTest::newRow("a whole picture of 30,000 by 30,000") << white;
        QTest::newRow("just over") << pngClaiming(8'001, 5'000, 8, 2);
        QTest::newRow("long strip") << pngClaiming(1'000'000, 1, 8, 2);
        QTest::newRow("deep colours") << pngClaiming(7'000, 5'000, 16, 6);
    }
    void refusesTooManyPixelsBeforeDecoding()
    {
        QFETCH(QByteArray, bytes);
        VERIFY_ERROR(preparePhoto(bytes), ErrorCode::TooLarge);
    }

    void refusesADamagedPicture()
    {
        VERIFY_ERROR(preparePhoto(pngClaiming(100, 100, 8, 2)), ErrorCode::WrongFormat);
        VERIFY_ERROR(preparePhoto("\xFF\xD8\xFF\xE0 and no more"_ba), ErrorCode::WrongFormat);
    }

    void scalesLargePicturesDown()
    {
        const auto photo = preparePhoto(encoded(halves(4000, 1000), "jpeg"));
        VERIFY_RESULT(photo);
        QCOMPARE(photo->size, QSize(4000, 1000));
        QCOMPARE(decodedJpeg(photo->shown).size(), QSize(1600, 400));
    }

    void readsTimeAndPlaceButShowsNeither()
    {
        const QByteArray file = withExif(encoded(halves(64, 48), "jpeg"),
            {{"Exif.Photo.DateTimeOriginal", "2026:11:20 09:15:00"}, {"Exif.Image.Make", "Kamera Rahasia"},
                {"Exif.GPSInfo.GPSLatitudeRef", "S"}, {"Exif.GPSInfo.GPSLatitude", "6/1 10/1 30/1"},
                {"Exif.GPSInfo.GPSLongitudeRef", "E"}, {"Exif.GPSInfo.GPSLongitude", "106/1 49/1 12/1"}});
        QVERIFY(file.contains("Kamera Rahasia"));
        const auto photo = preparePhoto(file);
        VERIFY_RESULT(photo);
        QCOMPARE(photo->traces.takenAt, std::optional<qint64>(1'795'140'900'000)); // 02:15 UTC: read as WIB
        QVERIFY(photo->traces.place);
        QVERIFY(qAbs(photo->traces.place->lat + 6.175) < 1e-9);
        QVERIFY(qAbs(photo->traces.place->lon - 106.82) < 1e-9);
        QVERIFY(!photo->shown.contains("Kamera Rahasia"));
        QVERIFY(!photo->shown.contains("Exif"));
        QCOMPARE(readPhotoTraces(photo->shown), PhotoTraces());
    }

    void readsTheZoneACameraWrote()
    {
        const QByteArray file = withExif(encoded(halves(16, 16), "jpeg"),
            {{"Exif.Photo.DateTimeOriginal", "2026:11:20 09:15:00"}, {"Exif.Photo.OffsetTimeOriginal", "+00:00"}});
        QCOMPARE(readPhotoTraces(file).takenAt, std::optional<qint64>(1'795'140'900'000 + 7 * 3'600'000));
    }

    void survivesDamagedMetadata()
    {
        QByteArray file = withExif(encoded(halves(64, 48), "jpeg"),
            {{"Exif.Photo.DateTimeOriginal", "tomorrow"}, {"Exif.GPSInfo.GPSLatitude", "6/0 1/0 0/0"},
                {"Exif.GPSInfo.GPSLongitude", "106/1 49/1 12/1"}});
        const auto photo = preparePhoto(file);
        VERIFY_RESULT(photo);
        QCOMPARE(photo->traces, PhotoTraces());
    }

    void turnsThePictureUpright()
    {
        // 6: the camera was held a quarter turn, the row that comes first belongs on the right.
        const auto photo = preparePhoto(withExif(encoded(halves(64, 48), "jpeg"), {{"Exif.Image.Orientation", "6"}}));
        VERIFY_RESULT(photo);
        const QImage shown = decodedJpeg(photo->shown);
        QCOMPARE(shown.size(), QSize(48, 64));
        QVERIFY(qRed(shown.pixel(20, 5)) > 150);
        QVERIFY(qBlue(shown.pixel(20, 58)) > 150);
    }

    void leavesNoTextOfThePngBehind()
    {
        QImage image = halves(32, 32);
        image.setText(u"Author"_s, u"Nama Pelapor"_s);
        const QByteArray file = encoded(image, "png");
        QVERIFY(file.contains("Nama Pelapor"));
        const auto photo = preparePhoto(file);
        VERIFY_RESULT(photo);
        QVERIFY(!photo->shown.contains("Nama Pelapor"));
        QVERIFY(decodedJpeg(photo->shown).textKeys().isEmpty());
    }

    void laysTransparentPixelsOnWhite()
    {
        QImage image(16, 16, QImage::Format_ARGB32);
        image.fill(qRgba(0, 0, 0, 0));
        const auto photo = preparePhoto(encoded(image, "png"));
        VERIFY_RESULT(photo);
        QVERIFY(qRed(decodedJpeg(photo->shown).pixel(8, 8)) > 250);
    }

    void decodesForAThumbnailWithinItsEdge()
    {
        const auto image = decodePhoto(encoded(halves(800, 400), "jpeg"), 96);
        VERIFY_RESULT(image);
        QCOMPARE(image->size(), QSize(96, 48));
    }
};

QTEST_GUILESS_MAIN(PreparedPhotoTest)
#include "tst_preparedphoto.moc"
