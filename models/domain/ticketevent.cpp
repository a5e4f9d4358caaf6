// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ticketevent.h"

#include <QJsonDocument>

namespace JakOps {

QByteArray canonicalBody(const QJsonObject& body)
{
    return QJsonDocument(body).toJson(QJsonDocument::Compact); // QJsonObject keeps its keys sorted
}

Result<QJsonObject> parseBody(const QByteArray& bytes)
{
    if (bytes.size() > kMaxBodyBytes)
        return fail(ErrorCode::TooLarge, QStringLiteral("event body over 64 KiB"));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (!document.isObject())
        return fail(ErrorCode::WrongFormat, QStringLiteral("event body: ") + error.errorString());
    return document.object();
}

} // namespace JakOps
