// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/referencelayers.h"

#include "widgets/common/errorpresenter.h"
#include "widgets/common/format.h"
#include "widgets/common/themecolors.h"

#include <QFile>
#include <QJsonArray>
#include <QSet>
#include <QUuid>
#include <QtConcurrentRun>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr size_t kMostFound = 6;
constexpr double kPlaceZoom = 16.0;
} // namespace

ReferenceLayers::ReferenceLayers(MapScene& scene, QObject* parent)
    : QObject(parent)
    , m_scene(scene)
{
    m_pool.setMaxThreadCount(1);
}

ReferenceLayers::~ReferenceLayers()
{
    m_pool.waitForDone();
}

template<class T, class Then>
void ReferenceLayers::work(QFuture<T> future, Then then)
{
    ++m_running;
    future.then(this, [this, then = std::move(then)](T answer) {
        --m_running;
        then(std::move(answer));
        Q_EMIT changed();
    });
}

void ReferenceLayers::open(const QString& profileDir)
{
    m_store.emplace(profileDir);
    work(QtConcurrent::run(&m_pool,
             [store = *m_store] {
                 Loaded loaded;
                 loaded.layers = store.load(loaded.problems);
                 QFile file(u":/city/emergency_numbers.csv"_s);
                 if (file.open(QIODevice::ReadOnly))
                     loaded.numbers = readEmergencyNumbers(file.readAll()).value_or(QList<EmergencyNumber>());
                 return loaded;
             }),
        [this](Loaded loaded) {
            m_numbers = loaded.numbers;
            for (const ReferenceLayer& layer : loaded.layers)
                m_layers.push_back(std::make_shared<ReferenceMarks>(referenceMarks(layer, m_made++)));
            if (!loaded.problems.isEmpty())
                m_trouble = Error(ErrorCode::WrongFormat, loaded.problems.join(u", "_s));
            rebuild();
        });
}

void ReferenceLayers::offer(const QString& path)
{
    m_trouble.reset();
    work(QtConcurrent::run(&m_pool, [path] { return ReferenceStore::columnsOf(path); }),
        [this, path](Result<ReferenceColumns> columns) {
            if (columns)
                Q_EMIT mappingWanted(path, *columns, ReferenceMapping::guess(columns->columns));
            else
                m_trouble = columns.error();
        });
}

void ReferenceLayers::add(const QString& path, const QString& title, const ReferenceMapping& mapping, qint64 now)
{
    if (!m_store)
        return;
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    work(QtConcurrent::run(&m_pool,
             [=, store = *m_store]() -> Result<ReferenceLayer> {
                 auto read = ReferenceStore::readFile(path, mapping);
                 if (!read)
                     return fail(read.error());
                 const ReferenceLayer layer{.id = id,
                     .title = title,
                     .mapping = mapping,
                     .points = std::make_shared<QList<ReferencePoint>>(std::move(read->points)),
                     .rows = read->rows,
                     .rejected = read->rejected,
                     .addedAt = now};
                 const auto kept = store.save(layer);
                 if (!kept)
                     return fail(kept.error());
                 return layer;
             }),
        [this](Result<ReferenceLayer> layer) {
            if (!layer) {
                m_trouble = layer.error();
                return;
            }
            m_trouble.reset();
            m_layers.push_back(std::make_shared<ReferenceMarks>(referenceMarks(*layer, m_made++)));
            rebuild();
        });
}

void ReferenceLayers::rebuild()
{
    m_shown.clear();
    for (const auto& marks : m_layers) {
        if (!m_hidden.contains(marks->layer.id))
            m_shown.push_back(marks);
    }
    m_found = findReference(m_layers, m_search, kMostFound);
    Q_EMIT shownChanged();
    Q_EMIT foundChanged();
    Q_EMIT changed();
}

void ReferenceLayers::remove(int at)
{
    if (at < 0 || at >= int(m_layers.size()) || !m_store)
        return;
    const QString id = m_layers[size_t(at)]->layer.id;
    m_layers.erase(m_layers.begin() + at);
    m_hidden.remove(id);
    rebuild();
    work(QtConcurrent::run(&m_pool, [id, store = *m_store] { return store.remove(id); }), [this](const Result<>& done) {
        if (!done)
            m_trouble = done.error();
    });
    Q_EMIT edited();
}

void ReferenceLayers::setShown(int at, bool shown)
{
    if (at < 0 || at >= int(m_layers.size()))
        return;
    const QString id = m_layers[size_t(at)]->layer.id;
    if (shown)
        m_hidden.remove(id);
    else
        m_hidden.insert(id);
    rebuild();
    Q_EMIT edited();
}

QList<ReferenceEntry> ReferenceLayers::entries() const
{
    QList<ReferenceEntry> entries;
    for (const auto& marks : m_layers) {
        ReferenceEntry entry;
        entry.title = marks->layer.title;
        entry.remark = Format::number(marks->layer.points->size());
        if (marks->layer.rejected > 0)
            entry.warning = tr("%1 of %2 rows have no name or no place")
                                .arg(Format::number(marks->layer.rejected), Format::number(marks->layer.rows));
        entry.color = marks->color;
        entry.shown = !m_hidden.contains(marks->layer.id);
        entries.append(entry);
    }
    return entries;
}

QList<ReferenceLayer> ReferenceLayers::lists() const
{
    QList<ReferenceLayer> lists;
    for (const auto& marks : m_layers)
        lists += marks->layer;
    return lists;
}

QList<ReferenceEntry> ReferenceLayers::found() const
{
    QList<ReferenceEntry> entries;
    for (const ReferenceHit& hit : m_found) {
        const ReferenceMarks& marks = *m_layers[size_t(hit.layer)];
        const ReferencePoint& point = marks.layer.points->at(hit.point);
        ReferenceEntry entry;
        entry.title = point.name;
        entry.remark = isHidden(marks) ? tr("%1, not shown").arg(marks.layer.title) : marks.layer.title;
        entry.color = marks.color;
        entries.append(entry);
    }
    return entries;
}

void ReferenceLayers::setSearch(const QString& words)
{
    if (m_search == words)
        return;
    m_search = words;
    m_found = findReference(m_layers, m_search, kMostFound);
    Q_EMIT foundChanged();
}

QStringList ReferenceLayers::numbers() const
{
    const bool indonesian = QLocale().language() == QLocale::Indonesian;
    QStringList lines;
    for (const EmergencyNumber& number : m_numbers)
        lines += number.number + u"  "_s + (indonesian ? number.name : number.nameEn);
    return lines;
}

QString ReferenceLayers::trouble() const
{
    if (!m_trouble)
        return {};
    return ErrorPresenter::sentence(*m_trouble) + (m_trouble->detail.isEmpty() ? QString() : u"\n"_s + m_trouble->detail.left(200));
}

QJsonObject ReferenceLayers::remembered() const
{
    QJsonArray hidden;
    for (const QString& id : m_hidden)
        hidden.append(id);
    return {{u"hidden"_s, hidden}};
}

void ReferenceLayers::restore(const QJsonObject& remembered)
{
    for (const QJsonValue& id : remembered.value("hidden"_L1).toArray())
        m_hidden.insert(id.toString());
    rebuild();
}

CityCard ReferenceLayers::card(const ReferenceHit& hit) const
{
    return cardOf(*m_shown[size_t(hit.layer)], hit.point);
}

CityCard ReferenceLayers::cardOf(const ReferenceMarks& marks, qsizetype at) const
{
    CityCard card;
    const ReferencePoint& point = marks.layer.points->at(at);
    card.title = point.name;
    card.badge = marks.layer.title;
    card.fill = marks.color;
    card.ink = inkOn(marks.color);
    if (!point.category.isEmpty())
        card.lines += point.category;
    if (!point.phone.isEmpty())
        card.lines += tr("Phone: %1").arg(point.phone);
    card.words = point.note;
    card.lines += tr("Source: a list added %1").arg(Format::date(marks.layer.addedAt));
    card.place = {point.place.lat, point.place.lon};
    card.visible = true;
    return card;
}

ReferenceHit ReferenceLayers::at(double x, double y) const
{
    return referenceAt(m_shown, m_scene.camera().view(), {x, y});
}

void ReferenceLayers::goTo(int found)
{
    if (found < 0 || found >= int(m_found.size()))
        return;
    const ReferenceHit hit = m_found[size_t(found)];
    const auto marks = m_layers[size_t(hit.layer)];
    if (isHidden(*marks))
        setShown(int(hit.layer), true);
    m_scene.camera().flyTo(marks->world[size_t(hit.point)], std::max(kPlaceZoom, m_scene.camera().zoom()));
    Q_EMIT cardWanted(cardOf(*marks, hit.point));
}

} // namespace JakOps
