// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/servicenames.h"

#include "storage/metastore.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace JakOps::ServiceNames {

namespace {

QByteArray keyOf(const QString& source)
{
    return "services:" + source.toUtf8().toPercentEncoding();
}

} // namespace

Result<Names> of(ReadSession& session, const QString& source)
{
    const QByteArray key = keyOf(source);
    const Result<QString> json = MetaStore::text(session, QLatin1StringView(key));
    if (!json)
        return fail(json.error());
    Names names;
    const QJsonObject object = QJsonDocument::fromJson(json->toUtf8()).object();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        names.insert(it.key(), it.value().toString());
    return names;
}

Result<> add(WriteSession& session, const QString& source, const Names& names)
{
    Result<Names> all = of(session, source);
    if (!all)
        return fail(all.error());
    const Names before = *all;
    for (auto it = names.constBegin(); it != names.constEnd(); ++it) {
        if (all->size() < kMost || all->contains(it.key()))
            all->insert(it.key(), it.value());
    }
    if (*all == before)
        return {};
    QJsonObject object;
    for (auto it = all->constBegin(); it != all->constEnd(); ++it)
        object.insert(it.key(), it.value());
    const QByteArray key = keyOf(source);
    return MetaStore::set(session, QLatin1StringView(key),
        QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

} // namespace JakOps::ServiceNames
