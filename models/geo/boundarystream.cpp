// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/boundarystream.h"

#include <QDataStream>
#include <QIODevice>

#include <cmath>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint32 kMagic = 0x4a4b4244; // JKBD
constexpr quint16 kVersion = 1;
constexpr double kScale = 1e7;
constexpr qsizetype kBytesPerPoint = 8;

void writePoint(QDataStream& out, GeoPoint p)
{
    out << qint32(std::lround(p.lat * kScale)) << qint32(std::lround(p.lon * kScale));
}

GeoPoint readPoint(QDataStream& in)
{
    qint32 lat = 0;
    qint32 lon = 0;
    in >> lat >> lon;
    return {lat / kScale, lon / kScale};
}

void writeRing(QDataStream& out, const GeoRing& ring)
{
    out << quint32(ring.size());
    for (const GeoPoint& p : ring)
        writePoint(out, p);
}

// A count that cannot be true for the bytes that are left marks the stream as damaged and is read as zero.
quint32 readCount(QDataStream& in, qsizetype bytesEach)
{
    quint32 count = 0;
    in >> count;
    if (qint64(count) * bytesEach > in.device()->bytesAvailable()) {
        in.setStatus(QDataStream::ReadCorruptData);
        return 0;
    }
    return count;
}

GeoRing readRing(QDataStream& in)
{
    GeoRing ring(readCount(in, kBytesPerPoint));
    for (GeoPoint& p : ring)
        p = readPoint(in);
    return ring;
}

void writeShape(QDataStream& out, const AreaShape& shape)
{
    out << shape.code << shape.name;
    writePoint(out, shape.label);
    out << quint32(shape.polygons.size());
    for (const GeoPolygon& polygon : shape.polygons) {
        writeRing(out, polygon.outer);
        out << quint32(polygon.holes.size());
        for (const GeoRing& hole : polygon.holes)
            writeRing(out, hole);
    }
}

AreaShape readShape(QDataStream& in, AreaLevel level)
{
    AreaShape shape;
    in >> shape.code >> shape.name;
    shape.level = level;
    shape.label = readPoint(in);
    shape.polygons.resize(readCount(in, 8));
    for (GeoPolygon& polygon : shape.polygons) {
        polygon.outer = readRing(in);
        polygon.holes.resize(readCount(in, 4));
        for (GeoRing& hole : polygon.holes)
            hole = readRing(in);
    }
    return shape;
}

} // namespace

QByteArray BoundaryStream::write(const Boundaries& boundaries)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_8);
    out << kMagic << kVersion << boundaries.isSchematic() << boundaries.source();
    for (const AreaLevel level : {AreaLevel::City, AreaLevel::District, AreaLevel::Village}) {
        const auto shapes = boundaries.shapes(level);
        out << quint32(shapes.size());
        for (const AreaShape& shape : shapes)
            writeShape(out, shape);
    }
    return bytes;
}

Result<Boundaries> BoundaryStream::read(const QByteArray& bytes)
{
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_8);
    quint32 magic = 0;
    quint16 version = 0;
    in >> magic >> version;
    if (magic != kMagic)
        return fail(ErrorCode::WrongFormat, u"not stored boundaries"_s);
    if (version != kVersion)
        return fail(ErrorCode::StoreTooNew, u"stored boundaries of version "_s + QString::number(version));
    Boundaries::Data data;
    in >> data.schematic >> data.source;
    for (const AreaLevel level : {AreaLevel::City, AreaLevel::District, AreaLevel::Village}) {
        auto& shapes = data.levels[size_t(level)];
        shapes.resize(readCount(in, 16));
        for (AreaShape& shape : shapes) {
            shape = readShape(in, level);
            data.bounds.add(boundsOf(shape.polygons));
            if (in.status() != QDataStream::Ok)
                return fail(ErrorCode::StoreDamaged, u"stored boundaries are damaged"_s);
        }
        if (!std::ranges::is_sorted(shapes, {}, &AreaShape::code))
            return fail(ErrorCode::StoreDamaged, u"stored boundaries are out of order"_s);
    }
    if (in.status() != QDataStream::Ok || !in.atEnd())
        return fail(ErrorCode::StoreDamaged, u"stored boundaries are damaged"_s);
    return Boundaries(std::move(data));
}

} // namespace JakOps
