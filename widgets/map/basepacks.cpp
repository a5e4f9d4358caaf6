// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/basepacks.h"

#include "widgets/common/format.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QtConcurrentRun>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

using Opened = std::expected<std::shared_ptr<PackSource>, PackFault>;

Opened openPack(const QString& path)
{
    auto pack = Mbtiles::open(path);
    if (!pack)
        return std::unexpected(pack.error());
    return std::make_shared<PackSource>(std::move(*pack));
}

} // namespace

BasePacks::BasePacks(MapScene& scene, QObject* parent)
    : QObject(parent)
    , m_scene(scene)
{
}

void BasePacks::add(const QString& path)
{
    const QString whole = QFileInfo(path).absoluteFilePath();
    std::erase_if(m_packs, [&](const Pack& pack) { return pack.path == whole; });
    m_packs.push_back({.path = whole});
    open(whole);
    Q_EMIT edited();
}

void BasePacks::open(const QString& path)
{
    ++m_opening;
    Q_EMIT changed();
    QtConcurrent::run(&m_scene.workers(), openPack, path).then(this, [this, path](const Opened& opened) {
        --m_opening;
        for (Pack& pack : m_packs) {
            if (pack.path != path)
                continue;
            pack.source = opened ? *opened : nullptr;
            pack.fault = opened ? std::nullopt : std::optional(opened.error());
        }
        publish();
    });
}

void BasePacks::publish()
{
    PackSources shown;
    for (const Pack& pack : m_packs) {
        if (pack.shown && pack.source)
            shown.push_back(pack.source);
    }
    m_scene.setPacks(std::move(shown));
    Q_EMIT changed();
}

QList<PackEntry> BasePacks::entries() const
{
    const auto reason = [](PackFault fault) {
        switch (fault) {
        case PackFault::Missing: return tr("The file is not there, or may not be read.");
        case PackFault::Empty: return tr("The file is empty.");
        case PackFault::NotAPack: return tr("This is no MBTiles file.");
        case PackFault::Truncated: return tr("The file is cut off. Copy it again.");
        case PackFault::Damaged: return tr("The file is damaged.");
        case PackFault::Vector: return tr("It holds vector tiles (pbf). Only pictures can be shown: PNG, JPEG or WebP.");
        case PackFault::UnknownFormat: return tr("Its tiles are neither PNG, JPEG nor WebP.");
        case PackFault::NoTiles: return tr("There are no tiles in it.");
        }
        return QString();
    };
    QList<PackEntry> entries;
    for (auto pack = m_packs.rbegin(); pack != m_packs.rend(); ++pack) {
        PackEntry entry;
        entry.name = pack->source ? pack->source->info().name : QFileInfo(pack->path).fileName();
        entry.shown = pack->shown;
        entry.refused = pack->fault.has_value();
        if (pack->fault) {
            entry.remark = reason(*pack->fault);
        } else if (pack->source) {
            const PackInfo& info = pack->source->info();
            entry.remark = tr("Zoom %1 to %2").arg(info.minZoom).arg(info.maxZoom);
            if (info.claimsMore)
                entry.remark = tr("%1; holds less than it says").arg(entry.remark);
        }
        entries.append(entry);
    }
    return entries;
}

QStringList BasePacks::attributions() const
{
    QStringList all;
    for (const Pack& pack : m_packs) {
        if (pack.shown && pack.source && !pack.source->info().attribution.isEmpty())
            all << pack.source->info().attribution;
    }
    all.removeDuplicates();
    return all;
}

QJsonObject BasePacks::remembered() const
{
    QJsonArray list;
    for (const Pack& pack : m_packs)
        list.append(QJsonObject {{u"path"_s, pack.path}, {u"shown"_s, pack.shown}});
    return {{u"packs"_s, list}};
}

void BasePacks::restore(const QJsonObject& remembered)
{
    m_packs.clear();
    for (const QJsonValue& value : remembered.value(u"packs"_s).toArray()) {
        const QString path = value.toObject().value(u"path"_s).toString();
        if (path.isEmpty())
            continue;
        m_packs.push_back({.path = path, .shown = value.toObject().value(u"shown"_s).toBool(true)});
        open(path);
    }
    publish();
}

void BasePacks::setShown(int index, bool shown)
{
    if (!has(index) || m_packs[at(index)].shown == shown)
        return;
    m_packs[at(index)].shown = shown;
    publish();
    Q_EMIT edited();
}

void BasePacks::remove(int index)
{
    if (!has(index))
        return;
    m_packs.erase(m_packs.begin() + qsizetype(at(index)));
    publish();
    Q_EMIT edited();
}

void BasePacks::raise(int index)
{
    if (!has(index) || index == 0)
        return;
    std::swap(m_packs[at(index)], m_packs[at(index) + 1]);
    publish();
    Q_EMIT edited();
}

} // namespace JakOps
