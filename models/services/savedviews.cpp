// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/savedviews.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kFormat = "jakops-view"_L1;
constexpr int kVersion = 1;
constexpr std::array kColumnCodes {"number"_L1, "status"_L1, "category"_L1, "village"_L1, "agency"_L1, "channel"_L1, "age"_L1, "due"_L1};
static_assert(kColumnCodes.size() == size_t(kQueueColumnCount));

std::unexpected<Error> unknown(const QString& what)
{
    return fail(ErrorCode::InvalidInput, u"view: "_s + what);
}

std::optional<QueueColumn> columnOf(const QJsonValue& value)
{
    const auto found = std::ranges::find(kColumnCodes, value.toString());
    return found == kColumnCodes.end() ? std::nullopt : std::optional(QueueColumn(found - kColumnCodes.begin()));
}

Result<> onlyKeys(const QJsonObject& json, std::initializer_list<QLatin1StringView> known, const QString& where)
{
    for (const QString& key : json.keys()) {
        if (std::ranges::find(known, key) == known.end())
            return unknown(u"\"%1\" in %2 is not known"_s.arg(key.left(40), where));
    }
    return {};
}

Result<TicketFilter> readFilter(const QJsonValue& value)
{
    if (!value.isObject())
        return unknown(u"\"filter\" is not an object"_s);
    const QJsonObject json = value.toObject();
    const auto known = onlyKeys(json, {"statuses"_L1, "priorities"_L1, "categories"_L1, "areas"_L1, "agencies"_L1, "channels"_L1,
        "overdue"_L1, "mine"_L1, "queue"_L1, "private"_L1, "from"_L1, "to"_L1, "text"_L1}, u"\"filter\""_s);
    return known ? TicketFilter::fromJson(json) : fail(known.error());
}

Result<ViewCamera> readCamera(const QJsonValue& value)
{
    const QJsonObject json = value.toObject();
    if (const auto known = onlyKeys(json, {"lat"_L1, "lon"_L1, "zoom"_L1}, u"\"camera\""_s); !known)
        return fail(known.error());
    const ViewCamera camera {json["lat"_L1].toDouble(NAN), json["lon"_L1].toDouble(NAN), json["zoom"_L1].toDouble(NAN)};
    if (!(std::abs(camera.lat) <= 85.0) || !(std::abs(camera.lon) <= 180.0) || !(camera.zoom >= 0.0 && camera.zoom <= 24.0))
        return unknown(u"\"camera\" is not a place on the map"_s);
    return camera;
}

Result<QueueSort> readSort(const QJsonValue& value)
{
    const QJsonObject json = value.toObject();
    if (const auto known = onlyKeys(json, {"column"_L1, "order"_L1, "relevance"_L1}, u"\"sort\""_s); !known)
        return fail(known.error());
    const auto column = columnOf(json["column"_L1]);
    const QString order = json["order"_L1].toString();
    const QJsonValue relevance = json["relevance"_L1];
    if (!relevance.isUndefined() && !relevance.isBool())
        return unknown(u"\"relevance\" is not true or false"_s);
    if (!column || (order != "ascending"_L1 && order != "descending"_L1))
        return unknown(u"\"sort\" is not a column and an order"_s);
    if (relevance.toBool())
        return QueueSort::byRelevance();
    return QueueSort {*column, order == "ascending"_L1 ? Qt::AscendingOrder : Qt::DescendingOrder};
}

Result<QList<QueueColumn>> readColumns(const QJsonValue& value)
{
    QList<QueueColumn> columns;
    for (const QJsonValue& entry : value.toArray()) {
        const auto column = columnOf(entry);
        if (!column || columns.contains(*column))
            return unknown(u"\"columns\" holds what is not a column, or one twice"_s);
        columns += *column;
    }
    if (!value.isArray() || (!columns.isEmpty() && !columns.contains(QueueColumn::Number)))
        return unknown(u"\"columns\" has no number"_s);
    return columns;
}

// A line of its own that people can read; nothing that could pass for something else.
Result<QString> readName(const QString& given)
{
    const QString name = given.simplified();
    const bool plain = std::ranges::all_of(name, [](QChar c) { return c.isPrint(); });
    if (name.isEmpty() || name.size() > SavedView::kMaxName || !plain)
        return unknown(u"the name is empty, longer than %1 characters, or not plain text"_s.arg(SavedView::kMaxName));
    return name;
}

} // namespace

QJsonObject SavedView::toJson() const
{
    QJsonObject json {{"format"_L1, QString(kFormat)}, {"version"_L1, kVersion}, {"name"_L1, name}, {"filter"_L1, filter.toJson()}};
    if (camera)
        json["camera"_L1] = QJsonObject {{"lat"_L1, camera->lat}, {"lon"_L1, camera->lon}, {"zoom"_L1, camera->zoom}};
    QJsonObject order {{"column"_L1, QString(kColumnCodes[size_t(sort.column)])},
        {"order"_L1, sort.order == Qt::AscendingOrder ? u"ascending"_s : u"descending"_s}};
    if (sort.relevance)
        order["relevance"_L1] = true;
    json["sort"_L1] = order;
    QJsonArray shown;
    for (const QueueColumn column : columns)
        shown += QString(kColumnCodes[size_t(column)]);
    json["columns"_L1] = shown;
    return json;
}

Result<SavedView> SavedView::fromJson(const QJsonObject& json)
{
    if (json["format"_L1].toString() != kFormat)
        return unknown(u"not a view of JakOps"_s);
    if (json["version"_L1].toInt() != kVersion)
        return unknown(u"version %1 is not known, only %2"_s.arg(json["version"_L1].toInt()).arg(kVersion));
    if (const auto known = onlyKeys(json,
            {"format"_L1, "version"_L1, "name"_L1, "filter"_L1, "camera"_L1, "sort"_L1, "columns"_L1}, u"the view"_s);
        !known)
        return fail(known.error());
    SavedView view;
    auto name = readName(json["name"_L1].toString());
    auto filter = readFilter(json["filter"_L1]);
    auto sort = readSort(json["sort"_L1]);
    auto columns = readColumns(json["columns"_L1]);
    if (!name || !filter || !sort || !columns)
        return fail(!name ? name.error() : !filter ? filter.error() : !sort ? sort.error() : columns.error());
    view.name = *name;
    view.filter = *filter;
    view.sort = *sort;
    view.columns = *columns;
    if (json.contains("camera"_L1)) {
        const auto camera = readCamera(json["camera"_L1]);
        if (!camera)
            return fail(camera.error());
        view.camera = *camera;
    }
    return view;
}

QByteArray SavedView::toFile() const
{
    return QJsonDocument(toJson()).toJson();
}

Result<SavedView> SavedView::fromFile(const QByteArray& bytes)
{
    if (bytes.size() > kMaxFile)
        return unknown(u"the file is larger than any view"_s);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (!document.isObject())
        return unknown(u"not a view of JakOps: "_s + error.errorString());
    return fromJson(document.object());
}

qsizetype SavedViews::indexOf(const QString& name) const
{
    const auto found = std::ranges::find_if(
        m_views, [&name](const SavedView& view) { return view.name.compare(name, Qt::CaseInsensitive) == 0; });
    return found == m_views.end() ? -1 : found - m_views.begin();
}

Result<> SavedViews::put(SavedView view)
{
    const auto name = readName(view.name);
    if (!name)
        return fail(name.error());
    view.name = *name;
    if (const qsizetype at = indexOf(view.name); at >= 0)
        m_views[at] = std::move(view);
    else if (m_views.size() >= kMax)
        return unknown(u"there are %1 views already"_s.arg(kMax));
    else
        m_views.append(std::move(view));
    return {};
}

Result<> SavedViews::rename(qsizetype at, const QString& name)
{
    const auto plain = readName(name);
    if (!plain)
        return fail(plain.error());
    if (const qsizetype other = indexOf(*plain); other >= 0 && other != at)
        return fail(ErrorCode::Conflict, u"view: the name is taken"_s);
    if (at >= 0 && at < m_views.size())
        m_views[at].name = *plain;
    return {};
}

void SavedViews::remove(qsizetype at)
{
    if (at >= 0 && at < m_views.size())
        m_views.removeAt(at);
}

void SavedViews::insert(qsizetype at, const SavedView& view)
{
    if (indexOf(view.name) < 0 && m_views.size() < kMax)
        m_views.insert(std::clamp<qsizetype>(at, 0, m_views.size()), view);
}

void SavedViews::move(qsizetype from, qsizetype to)
{
    if (from >= 0 && from < m_views.size() && to >= 0 && to < m_views.size())
        m_views.move(from, to);
}

QJsonObject SavedViews::toJson() const
{
    QJsonArray array;
    for (const SavedView& view : m_views)
        array += view.toJson();
    return {{"views"_L1, array}};
}

SavedViews SavedViews::fromJson(const QJsonObject& json)
{
    SavedViews views;
    for (const QJsonValue& entry : json["views"_L1].toArray()) {
        if (auto view = SavedView::fromJson(entry.toObject()))
            (void)views.put(std::move(*view));
    }
    return views;
}

} // namespace JakOps
