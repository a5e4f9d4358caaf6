// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <vector>

namespace JakOps {

// One hashed piece of a text and how much it weighs.
struct TextFeature
{
    quint32 index = 0; // < kTextFeatures
    float weight = 0.0F;

    friend bool operator==(const TextFeature&, const TextFeature&) = default;
};
using TextFeatures = std::vector<TextFeature>; // ascending by index, of length 1

inline constexpr quint32 kTextFeatures = 1U << 15;
inline constexpr qsizetype kLearnedLength = 2'000; // of a text; what comes after is not read

// A report as what a linear model reads: its words, pairs of words, and pieces of three to five letters (misspelt words share
// most of theirs), with where it lies and how it came. Case, marks and the value of digits do not matter. Pure; the same on
// every machine. No text can be made from it again.
[[nodiscard]] TextFeatures textFeatures(QStringView text, QStringView village, QStringView channel);

} // namespace JakOps
