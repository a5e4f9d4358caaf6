// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/icons.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QStandardPaths>
#include <QSvgRenderer>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

Icons::Ink& ink()
{
    static Icons::Ink value {QColor(0x18, 0x22, 0x2D), QColor(0x9A, 0xA7, 0xB4), QColor(Qt::white)};
    return value;
}

QStringList themeFolders()
{
    QStringList folders;
    const QStringList data = QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation);
    for (const QString& dir : data)
        folders << dir + u"/icons/breeze"_s;
    folders << u"/usr/share/icons/breeze"_s;
    folders.removeDuplicates();
    return folders;
}

// The vectors of an icon in one colour. Breeze draws in "currentColor" of a class whose colour its style element sets.
QByteArray vectors(const QString& path, const QColor& color)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    const QByteArray name = color.name().toLatin1();
    for (const QByteArrayView original : {"#232629", "#232627", "#31363b"}) // Breeze's inks over the years
        svg.replace(original, name);
    return svg.replace("currentColor", name);
}

class BreezeEngine final : public QIconEngine
{
public:
    explicit BreezeEngine(QString name, QColor fixed)
        : m_name(std::move(name))
        , m_fixed(fixed)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device() != nullptr ? painter->device()->devicePixelRatio() : 1.0;
        const int side = qMin(rect.width(), rect.height());
        const QPixmap drawn = Icons::pixmap(m_name, side, ratio, colorFor(mode));
        painter->drawPixmap(
            rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side, drawn);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        // `size` is in device pixels here.
        const int side = qMin(size.width(), size.height());
        return Icons::pixmap(m_name, qRound(side / scale), scale, colorFor(mode));
    }
    QIconEngine* clone() const override { return new BreezeEngine(m_name, m_fixed); }
    QString iconName() override { return m_name; }
    bool isNull() override { return Icons::filePath(m_name, 16).isEmpty(); }

private:
    QColor colorFor(QIcon::Mode mode) const
    {
        if (mode == QIcon::Disabled)
            return ink().disabled;
        if (m_fixed.isValid())
            return m_fixed;
        return mode == QIcon::Selected ? ink().selected : ink().normal;
    }

    QString m_name;
    QColor m_fixed;
};

} // namespace

void Icons::setInk(const Ink& value)
{
    ink() = value;
}

QIcon Icons::icon(const QString& name)
{
    return QIcon(new BreezeEngine(name, {}));
}

QIcon Icons::icon(const QString& name, const QColor& color)
{
    return QIcon(new BreezeEngine(name, color));
}

QPixmap Icons::pixmap(const QString& name, int size, qreal ratio, const QColor& color)
{
    static QHash<QString, QPixmap> drawn; // a few dozen icons at two sizes and three inks
    const QString key = u"%1/%2/%3/%4"_s.arg(name).arg(size).arg(ratio).arg(color.rgba(), 8, 16);
    if (const auto found = drawn.constFind(key); found != drawn.constEnd())
        return *found;
    const int side = qMax(1, qRound(size * ratio));
    QPixmap pixmap(side, side);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(vectors(filePath(name, size), color));
    if (renderer.isValid()) {
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        renderer.render(&painter, QRectF(0, 0, size, size));
    }
    if (drawn.size() > 512)
        drawn.clear();
    drawn.insert(key, pixmap);
    return pixmap;
}

QString Icons::filePath(const QString& name, int size)
{
    static QHash<QString, QString> found;
    const int grid = size < 22 ? 16 : 22; // Breeze draws for 16 and 22 by hand; larger ones are scaled from 22
    const QString key = name + u'@' + QString::number(grid);
    if (const auto it = found.constFind(key); it != found.constEnd())
        return *it;
    QStringList candidates {u":/icons/%1.svg"_s.arg(name)};
    for (const QString& folder : themeFolders()) {
        for (const int side : {grid, 16, 22, 24, 32, 48}) {
            for (const QLatin1StringView context : {"actions"_L1, "status"_L1, "places"_L1, "devices"_L1, "apps"_L1,
                     "preferences"_L1, "categories"_L1, "mimetypes"_L1, "emblems"_L1, "applets"_L1})
                candidates << u"%1/%2/%3/%4.svg"_s.arg(folder, context).arg(side).arg(name);
        }
    }
    for (const QString& candidate : std::as_const(candidates)) {
        if (QFile::exists(candidate)) {
            found.insert(key, candidate);
            return candidate;
        }
    }
    found.insert(key, {});
    return {};
}

} // namespace JakOps
