// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/preparedphoto.h"

#include "base/clock.h"
#include "base/logging.h"
#include "domain/photoprint.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>
#include <QImageWriter>
#include <QTimeZone>

#include <exiv2/exiv2.hpp>

#include <mutex>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMaxEdge = 30'000;
constexpr int kShownQuality = 86;

QByteArray handlerName(PhotoFormat format)
{
    switch (format) {
    case PhotoFormat::Jpeg:
        return "jpeg"_ba;
    case PhotoFormat::Png:
        return "png"_ba;
    case PhotoFormat::Webp:
        return "webp"_ba;
    }
    return {};
}

// What the decoder would allocate, before it does.
Result<> checkBounds(QImageReader& reader)
{
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty())
        return fail(ErrorCode::WrongFormat, u"picture without a size: "_s + reader.errorString());
    const qint64 pixels = qint64(size.width()) * size.height();
    if (pixels > kMaxPhotoPixels || size.width() > kMaxEdge || size.height() > kMaxEdge)
        return fail(ErrorCode::TooLarge, u"picture of %1 x %2 pixels"_s.arg(size.width()).arg(size.height()));
    const QImage::Format format = reader.imageFormat();
    const int bytesPerPixel
        = format == QImage::Format_Invalid ? 4 : qMax(1, QImage::toPixelFormat(format).bitsPerPixel() / 8);
    if (pixels * bytesPerPixel > kMaxPhotoDecodedBytes)
        return fail(ErrorCode::TooLarge, u"picture of %1 bytes decoded"_s.arg(pixels * bytesPerPixel));
    return {};
}

// On white, as JPEG has no transparency; then on a fresh buffer, because QImage carries texts and profiles along.
QImage plainPixels(const QImage& image)
{
    QImage source = image;
    if (source.colorSpace().isValid() && source.colorSpace() != QColorSpace(QColorSpace::SRgb))
        source.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    const bool transparent = source.hasAlphaChannel();
    source
        = std::move(source).convertToFormat(transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    QImage plain(source.size(), QImage::Format_RGB32);
    for (int y = 0; y < source.height(); ++y) {
        const auto* from = reinterpret_cast<const QRgb*>(source.constScanLine(y));
        auto* to = reinterpret_cast<QRgb*>(plain.scanLine(y));
        for (int x = 0; x < source.width(); ++x) {
            const int white = transparent ? 255 - qAlpha(from[x]) : 0;
            to[x] = qRgb(qRed(from[x]) + white, qGreen(from[x]) + white, qBlue(from[x]) + white);
        }
    }
    return plain;
}

struct Decoded
{
    QImage image;
    PhotoFormat format;
    QSize size;
};

Result<Decoded> decode(const QByteArray& file, int maxEdge)
{
    if (file.isEmpty())
        return fail(ErrorCode::InvalidInput, u"empty file"_s);
    if (file.size() > kMaxPhotoBytes)
        return fail(ErrorCode::TooLarge, u"file of %1 bytes"_s.arg(file.size()));
    const auto format = photoFormatOf(file);
    if (!format)
        return fail(ErrorCode::WrongFormat, u"neither JPEG nor PNG nor WebP"_s);

    QBuffer buffer;
    buffer.setData(file);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, handlerName(*format));
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    if (const auto bounds = checkBounds(reader); !bounds)
        return fail(bounds.error());
    const QSize size = reader.size();
    if (maxEdge > 0 && qMax(size.width(), size.height()) > maxEdge)
        reader.setScaledSize(size.scaled(maxEdge, maxEdge, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    QImage image = reader.read();
    if (image.isNull())
        return fail(ErrorCode::WrongFormat, u"damaged picture: "_s + reader.errorString());
    return Decoded{std::move(image), *format, size};
}

std::optional<double> degrees(const Exiv2::ExifData& exif, const char* key, const char* refKey, char negative)
{
    const auto value = exif.findKey(Exiv2::ExifKey(key));
    const auto ref = exif.findKey(Exiv2::ExifKey(refKey));
    if (value == exif.end() || value->count() != 3)
        return std::nullopt;
    double sum = 0;
    double scale = 1;
    for (size_t i = 0; i < 3; ++i, scale *= 60) {
        const Exiv2::Rational part = value->toRational(i);
        if (part.second == 0)
            return std::nullopt;
        sum += double(part.first) / double(part.second) / scale;
    }
    const bool minus = ref != exif.end() && ref->toString().starts_with(negative);
    return minus ? -sum : sum;
}

QString words(const Exiv2::ExifData& exif, const char* key)
{
    const auto value = exif.findKey(Exiv2::ExifKey(key));
    return value == exif.end() || value->size() > 256 ? QString() : QString::fromUtf8(value->toString()).trimmed();
}

QString creatorTool(const Exiv2::XmpData& xmp)
{
    const auto value = xmp.findKey(Exiv2::XmpKey("Xmp.xmp.CreatorTool"));
    return value == xmp.end() || value->size() > 256 ? QString() : QString::fromUtf8(value->toString()).trimmed();
}

std::optional<qint64> takenAt(const Exiv2::ExifData& exif)
{
    const auto value = exif.findKey(Exiv2::ExifKey("Exif.Photo.DateTimeOriginal"));
    if (value == exif.end() || value->size() > 64)
        return std::nullopt;
    QDateTime time = QDateTime::fromString(QString::fromLatin1(value->toString()).left(19), u"yyyy:MM:dd HH:mm:ss"_s);
    if (!time.isValid())
        return std::nullopt;
    int offset = kWibOffsetSeconds;
    if (const auto zone = exif.findKey(Exiv2::ExifKey("Exif.Photo.OffsetTimeOriginal"));
        zone != exif.end() && zone->size() < 16) {
        const QTimeZone written("UTC"_ba + QByteArray::fromStdString(zone->toString()).trimmed().left(6));
        if (written.isValid())
            offset = written.standardTimeOffset(time);
    }
    time.setTimeZone(QTimeZone::fromSecondsAheadOfUtc(offset));
    return time.toMSecsSinceEpoch();
}

} // namespace

std::optional<PhotoFormat> photoFormatOf(QByteArrayView file)
{
    if (file.startsWith("\xFF\xD8\xFF"_ba))
        return PhotoFormat::Jpeg;
    if (file.startsWith("\x89PNG\r\n\x1A\n"_ba))
        return PhotoFormat::Png;
    if (file.size() >= 12 && file.startsWith("RIFF"_ba) && file.sliced(8, 4) == "WEBP"_ba)
        return PhotoFormat::Webp;
    return std::nullopt;
}

Result<QImage> decodePhoto(const QByteArray& file, int maxEdge)
{
    return decode(file, maxEdge).transform([](Decoded decoded) { return std::move(decoded.image); });
}

Result<PreparedPhoto> preparePhoto(const QByteArray& file)
{
    const auto decoded = decode(file, kShownPhotoEdge);
    if (!decoded)
        return fail(decoded.error());
    PreparedPhoto photo;
    photo.format = decoded->format;
    photo.size = decoded->size;
    QBuffer out(&photo.shown);
    out.open(QIODevice::WriteOnly);
    QImageWriter writer(&out, "jpeg"_ba);
    writer.setQuality(kShownQuality);
    if (!writer.write(plainPixels(decoded->image)))
        return fail(ErrorCode::Internal, u"cannot encode: "_s + writer.errorString());
    photo.traces = readPhotoTraces(file);
    return photo;
}

LumaImage lumaOf(const QImage& image)
{
    if (image.isNull())
        return {};
    QImage small = image;
    if (qMax(image.width(), image.height()) > kPhotoLumaEdge)
        small = image.scaled(kPhotoLumaEdge, kPhotoLumaEdge, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    small = std::move(small).convertToFormat(QImage::Format_Grayscale8);
    LumaImage luma {small.width(), small.height(), {}};
    luma.pixels.reserve(size_t(luma.width) * size_t(luma.height));
    for (int y = 0; y < small.height(); ++y)
        luma.pixels.insert(luma.pixels.end(), small.constScanLine(y), small.constScanLine(y) + small.width());
    return luma;
}

WrittenTraces readWrittenTraces(const QByteArray& file)
{
    static std::once_flag quiet; // the library writes its opinion of every file to standard error
    std::call_once(quiet, [] { Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute); });
    WrittenTraces traces;
    // The library throws on damaged metadata; a photo without readable traces is an ordinary photo.
    try {
        const auto image
            = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte*>(file.constData()), size_t(file.size()));
        image->readMetadata();
        const Exiv2::ExifData& exif = image->exifData();
        traces.takenAt = takenAt(exif);
        const auto lat = degrees(exif, "Exif.GPSInfo.GPSLatitude", "Exif.GPSInfo.GPSLatitudeRef", 'S');
        const auto lon = degrees(exif, "Exif.GPSInfo.GPSLongitude", "Exif.GPSInfo.GPSLongitudeRef", 'W');
        if (lat && lon)
            traces.place = GeoPoint{*lat, *lon};
        const QString maker = words(exif, "Exif.Image.Make");
        const QString model = words(exif, "Exif.Image.Model");
        traces.camera = model.startsWith(maker, Qt::CaseInsensitive) ? model : QString(maker + u' ' + model).trimmed();
        traces.software = words(exif, "Exif.Image.Software");
        if (traces.software.isEmpty())
            traces.software = creatorTool(image->xmpData());
    } catch (const std::exception& e) {
        qCDebug(lcServices) << "photo metadata unreadable:" << e.what();
    }
    return traces;
}

PhotoTraces readPhotoTraces(const QByteArray& file)
{
    const WrittenTraces written = readWrittenTraces(file);
    PhotoTraces traces {written.takenAt, {}};
    if (written.place && written.place->isUsable())
        traces.place = written.place;
    return traces;
}

} // namespace JakOps
