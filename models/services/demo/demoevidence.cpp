// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo/demoevidence.h"

#include "base/clock.h"
#include "services/demo/demophoto.h"
#include "services/demo/demorandom.h"
#include "services/preparedphoto.h"
#include "storage/attachmentstore.h"

#include <QBuffer>
#include <QImageWriter>
#include <QJsonArray>

#include <exiv2/exiv2.hpp>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize kSize(480, 360);
constexpr qint64 kMinute = 60'000;

enum Kind { Honest, HonestToo, Used, Elsewhere, Bare, Edited, kKinds };

std::string degreesOf(double value)
{
    const double degrees = std::floor(std::abs(value));
    const double minutes = std::floor((std::abs(value) - degrees) * 60);
    const double seconds = (std::abs(value) - degrees - minutes / 60) * 3600;
    return QStringLiteral("%1/1 %2/1 %3/1000").arg(qint64(degrees)).arg(qint64(minutes)).arg(qint64(seconds * 1000)).toStdString();
}

QByteArray withTraces(const QByteArray& jpeg, qint64 takenAt, std::optional<GeoPoint> place, const QString& software)
{
    try {
        const auto image = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte*>(jpeg.constData()), size_t(jpeg.size()));
        Exiv2::ExifData exif;
        exif["Exif.Image.Make"] = "Contoh";
        exif["Exif.Image.Model"] = "Contoh A1";
        exif["Exif.Photo.DateTimeOriginal"] = toWib(takenAt).toString(u"yyyy:MM:dd HH:mm:ss"_s).toStdString();
        exif["Exif.Photo.OffsetTimeOriginal"] = "+07:00";
        if (!software.isEmpty())
            exif["Exif.Image.Software"] = software.toStdString();
        if (place) {
            exif["Exif.GPSInfo.GPSLatitude"] = degreesOf(place->lat);
            exif["Exif.GPSInfo.GPSLatitudeRef"] = place->lat < 0 ? "S" : "N";
            exif["Exif.GPSInfo.GPSLongitude"] = degreesOf(place->lon);
            exif["Exif.GPSInfo.GPSLongitudeRef"] = place->lon < 0 ? "W" : "E";
        }
        image->setExifData(exif);
        image->writeMetadata();
        Exiv2::BasicIo& io = image->io();
        io.open();
        const Exiv2::DataBuf data = io.read(io.size());
        return QByteArray(reinterpret_cast<const char*>(data.c_data()), qsizetype(data.size()));
    } catch (const std::exception&) { // the library's
        return jpeg;
    }
}

} // namespace

QByteArray demoJpeg(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpeg"_ba);
    writer.setQuality(88);
    writer.write(image);
    return bytes;
}

Result<DemoPhotoFile> keepDemoPhoto(const AttachmentStore& attachments, const QByteArray& file)
{
    const auto prepared = preparePhoto(file);
    if (!prepared)
        return fail(prepared.error());
    const auto original = attachments.put(file);
    if (!original)
        return fail(original.error());
    const auto shown = attachments.put(prepared->shown);
    if (!shown)
        return fail(shown.error());
    return DemoPhotoFile {*shown, *original};
}

DemoEvidence::DemoEvidence(const AttachmentStore& attachments, quint64 seed)
    : m_attachments(attachments)
    , m_seed(seed)
{
}

Result<QString> DemoEvidence::keep(const QByteArray& file)
{
    const auto kept = keepDemoPhoto(m_attachments, file);
    if (!kept)
        return fail(kept.error());
    m_notes.append(*kept);
    return kept->shown;
}

Result<> DemoEvidence::dress(DemoReport& report)
{
    if (m_count >= kMost || report.events.size() < 2 || report.ticket.status != TicketStatus::AwaitingValidation || !report.ticket.place)
        return {};
    TicketEvent& followUp = report.events.back();
    TicketEvent& first = report.events.front();
    if (followUp.kind != CommandKind::FollowUp || first.kind != CommandKind::Report)
        return {};
    const Kind kind = Kind(m_count % kKinds);
    DemoRandom random(m_seed, quint64(m_count) + 31);
    const quint64 place = random.next();
    GeoPoint spot {report.ticket.place->lat + 0.0004 * (random.unit() - 0.5), report.ticket.place->lon + 0.0004 * (random.unit() - 0.5)};
    qint64 takenAt = std::max(report.ticket.createdAt + 5 * kMinute, followUp.at - (10 + random.below(90)) * kMinute);
    if (kind == Elsewhere)
        spot = {spot.lat - 0.031, spot.lon + 0.012};
    if (kind == Edited)
        takenAt = report.ticket.createdAt - 6 * 60 * kMinute;

    const auto before = keep(withTraces(demoJpeg(paintDemoPhoto({place, 1, kSize, 0})), report.ticket.createdAt - 3 * kMinute, *report.ticket.place, {}));
    if (!before)
        return fail(before.error());
    QImage picture = paintDemoPhoto({place, 2, kSize, quint64(m_count) + 5});
    if (kind == Honest)
        m_honest = picture;
    if (kind == Used && !m_honest.isNull()) {
        picture = m_honest.mirrored(true, false).copy(20, 12, 420, 318);
        paintDemoStamp(picture, quint64(m_count) + 77);
    }
    QByteArray file = demoJpeg(picture);
    if (kind != Bare && kind != Used)
        file = withTraces(file, takenAt, spot, kind == Edited ? u"Snapseed 2.0"_s : QString());
    const auto after = keep(file);
    if (!after)
        return fail(after.error());
    first.body[BodyKey::photos] = QJsonArray {*before};
    report.ticket.photos = {*before};
    followUp.body[BodyKey::photos] = QJsonArray {*after};
    ++m_count;
    return {};
}

} // namespace JakOps
