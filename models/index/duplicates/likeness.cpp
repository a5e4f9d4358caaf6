// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/duplicates/likeness.h"

#include <algorithm>
#include <cmath>

namespace JakOps {

namespace {

// What each counts; tests/bench/bench_duplicates.cpp tells what comes of it.
constexpr double kPlaceWeight = 0.40;
constexpr double kTimeWeight = 0.15;
constexpr double kCategoryWeight = 0.15;
constexpr double kWordsWeight = 0.30;
constexpr double kPhotoCertainty = 0.85; // a picture alone: it may be one of a whole street

constexpr double kTopicShare = 0.5;
// Any two texts in Indonesian have so much in common; and who tells of the same thing seldom uses all the same words.
constexpr double kWordsNothing = 0.15;
constexpr double kWordsAll = 0.70;

// From where on a part is told as a reason.
constexpr double kPlaceReason = 0.6; // 100 m
constexpr double kTimeReason = 0.45; // a day
constexpr double kWordsReason = 0.35;

double placePart(double metres, double slack)
{
    const double gap = std::max(0.0, metres - std::clamp(slack, 0.0, kAlikeSlackMetres));
    return std::clamp(1.0 - gap / kAlikeReachMetres, 0.0, 1.0);
}

// The first hours count most.
double timePart(qint64 apartMs)
{
    const double hours = double(std::abs(apartMs)) / 3'600'000.0;
    const double reach = double(kAlikeReachMs) / 3'600'000.0;
    return std::clamp(1.0 - std::log1p(hours) / std::log1p(reach), 0.0, 1.0);
}

double wordsPart(double words)
{
    return std::clamp((words - kWordsNothing) / (kWordsAll - kWordsNothing), 0.0, 1.0);
}

} // namespace

Likeness likeness(const PairFacts& facts)
{
    Likeness result;
    const auto note = [&result](bool holds, quint8 reason) { result.reasons |= holds ? reason : quint8(0); };
    const double time = timePart(facts.apartMs);
    const double category = facts.sameCategory ? 1.0 : facts.sameTopic ? kTopicShare : 0.0;
    double sum = kTimeWeight * time + kCategoryWeight * category;
    double weights = kTimeWeight + kCategoryWeight;
    note(time >= kTimeReason, AlikeReason::time);
    note(facts.sameCategory, AlikeReason::category);
    const double place = facts.metres ? placePart(*facts.metres, facts.slackMetres) : 0.0;
    sum += kPlaceWeight * place; // without a place there is nothing that speaks for it
    weights += kPlaceWeight;
    note(place >= kPlaceReason, AlikeReason::place);
    if (facts.words) {
        const double words = wordsPart(*facts.words);
        sum += kWordsWeight * words;
        weights += kWordsWeight;
        note(words >= kWordsReason, AlikeReason::words);
    }
    // Whatever else agrees: where, or so long ago, that nobody would hold it for the same.
    const bool within = place > 0.0 && std::abs(facts.apartMs) <= kAlikeReachMs;
    result.score = within ? sum / weights : 0.0;
    if (facts.photo && *facts.photo > 0.0 && std::abs(facts.apartMs) <= kAlikeReachMs) {
        result.score = 1.0 - (1.0 - result.score) * (1.0 - kPhotoCertainty * std::min(1.0, *facts.photo));
        result.reasons |= AlikeReason::photo;
    }
    if (result.score <= 0.0)
        result.reasons = 0;
    return result;
}

} // namespace JakOps
