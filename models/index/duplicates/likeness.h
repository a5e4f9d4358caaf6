// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <optional>

namespace JakOps {

// How far two reports of one thing may be from each other: docs/adr/0022.
inline constexpr double kAlikeReachMetres = 250.0;
inline constexpr qint64 kAlikeReachMs = 14LL * 86'400'000;
inline constexpr double kAlikeSlackMetres = 60.0; // at most so much of a place's inaccuracy is believed

// What is known of two reports beside each other. What may not be compared is left empty, not zero.
struct PairFacts
{
    std::optional<double> metres; // between their places; none: one of them has none
    double slackMetres = 0.0; // how far off the places may be
    qint64 apartMs = 0; // between their coming in, either way
    bool sameCategory = false;
    bool sameTopic = false; // the categories belong to one group
    std::optional<double> words; // textLikeness(): 0 to 1
    std::optional<double> photo; // how much their photos are the same: 0 to 1
};

// Why they are held to be the same; several at once.
namespace AlikeReason {
inline constexpr quint8 place = 1;
inline constexpr quint8 time = 2;
inline constexpr quint8 category = 4;
inline constexpr quint8 words = 8;
inline constexpr quint8 photo = 16;
} // namespace AlikeReason

struct Likeness
{
    double score = 0.0; // 0 to 1
    quint8 reasons = 0; // AlikeReason

    friend bool operator==(const Likeness&, const Likeness&) = default;
};

// From here on a report is shown as perhaps the same.
inline constexpr double kAlikeScore = 0.6;

// How likely two reports tell of the same thing. Pure, symmetric.
[[nodiscard]] Likeness likeness(const PairFacts& facts);

} // namespace JakOps
