// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QStringList>

namespace JakOps {

// How much of private reports a review copy holds. Who reported is in none.
enum class ReviewPrivacy : quint8 {
    Public, // as a viewer sees them: no words, no photos, no place but the kelurahan
    Internal, // as who triages them sees them
};
inline constexpr std::array kAllReviewPrivacies {ReviewPrivacy::Public, ReviewPrivacy::Internal};
[[nodiscard]] QString reviewPrivacyCode(ReviewPrivacy privacy);
[[nodiscard]] std::optional<ReviewPrivacy> reviewPrivacyFromCode(QStringView code);

// What a copy for review says of itself: which part of which store, how private, made when and by whom.
struct ReviewInfo
{
    qint64 madeAt = 0; // UTC ms
    QString madeBy; // the officer's name
    qint64 from = 0; // reported at or after, UTC ms; 0: from the beginning
    qint64 to = 0; // reported before; 0: up to madeAt
    QStringList areas; // codes; empty: all
    ReviewPrivacy privacy = ReviewPrivacy::Public;
    bool withPhotos = false;
    qint64 tickets = 0;

    [[nodiscard]] QString toJson() const;
    [[nodiscard]] static Result<ReviewInfo> fromJson(const QString& json); // WrongFormat

    friend bool operator==(const ReviewInfo&, const ReviewInfo&) = default;
};

} // namespace JakOps
