// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importmappings.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kKept = 100;
constexpr qint64 kMaxBytes = 1024 * 1024;

QString keyOf(QStringList columns)
{
    for (QString& column : columns)
        column = column.toLower();
    columns.sort();
    const QByteArray all = columns.join(QChar(0x1f)).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(all, QCryptographicHash::Sha256).first(12).toHex());
}

} // namespace

ImportMappings::ImportMappings(const QString& profileDir)
    : m_path(profileDir + u"/import-mappings.json"_s)
{
}

QJsonObject ImportMappings::read() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMaxBytes)
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

std::optional<FieldMapping> ImportMappings::find(const QStringList& columns) const
{
    const QJsonValue found = read().value(keyOf(columns));
    if (!found.isObject())
        return std::nullopt;
    return FieldMapping::fromJson(found.toObject());
}

Result<> ImportMappings::remember(const QStringList& columns, const FieldMapping& mapping)
{
    if (columns.isEmpty() || mapping.isEmpty())
        return {};
    QJsonObject all = read();
    const QString key = keyOf(columns);
    QJsonObject entry = mapping.toJson();
    QJsonObject before = all.value(key).toObject();
    before.remove("order"_L1);
    if (before == entry)
        return {};
    // The oldest ones make room.
    qint64 newest = 0;
    QString oldest;
    qint64 oldestOrder = std::numeric_limits<qint64>::max();
    for (auto it = all.constBegin(); it != all.constEnd(); ++it) {
        const qint64 order = it->toObject().value("order"_L1).toInteger();
        newest = std::max(newest, order);
        if (order < oldestOrder) {
            oldestOrder = order;
            oldest = it.key();
        }
    }
    if (all.size() >= kKept && !all.contains(key))
        all.remove(oldest);
    entry.insert("order"_L1, newest + 1);
    all.insert(key, entry);
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(all).toJson()) < 0 || !file.commit())
        return fail(ErrorCode::Unwritable, m_path + u": "_s + file.errorString());
    return {};
}

} // namespace JakOps
