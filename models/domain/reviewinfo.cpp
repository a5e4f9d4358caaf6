// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reviewinfo.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

QString reviewPrivacyCode(ReviewPrivacy privacy)
{
    return privacy == ReviewPrivacy::Internal ? u"internal"_s : u"public"_s;
}

std::optional<ReviewPrivacy> reviewPrivacyFromCode(QStringView code)
{
    for (const ReviewPrivacy privacy : kAllReviewPrivacies) {
        if (code == reviewPrivacyCode(privacy))
            return privacy;
    }
    return std::nullopt;
}

QString ReviewInfo::toJson() const
{
    const QJsonObject json {{u"made_at"_s, madeAt}, {u"made_by"_s, madeBy}, {u"from"_s, from}, {u"to"_s, to},
        {u"areas"_s, QJsonArray::fromStringList(areas)}, {u"privacy"_s, reviewPrivacyCode(privacy)},
        {u"photos"_s, withPhotos}, {u"tickets"_s, tickets}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<ReviewInfo> ReviewInfo::fromJson(const QString& text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    const auto privacy = reviewPrivacyFromCode(json["privacy"_L1].toString());
    if (!privacy || !json["made_at"_L1].isDouble())
        return fail(ErrorCode::WrongFormat, u"not the description of a review copy"_s);
    ReviewInfo info {.madeAt = json["made_at"_L1].toInteger(), .madeBy = json["made_by"_L1].toString(),
        .from = json["from"_L1].toInteger(), .to = json["to"_L1].toInteger(), .areas = {}, .privacy = *privacy,
        .withPhotos = json["photos"_L1].toBool(), .tickets = json["tickets"_L1].toInteger()};
    for (const QJsonValue area : json["areas"_L1].toArray())
        info.areas += area.toString();
    return info;
}

} // namespace JakOps
