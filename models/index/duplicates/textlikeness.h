// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/learn/textfeatures.h"

namespace JakOps {

// The ways that were measured against each other (docs/adr/0022); reports are compared by Cosine.
enum class TextMeasure : quint8 {
    Cosine, // of words, pairs of words and pieces of words
    Words, // the share of the words that both have
    MinHash, // the same of pieces of five letters, estimated by 64 hashes
};

// How much two reports say the same: 0 nothing in common, 1 the same. Symmetric; 0 where one has no words.
[[nodiscard]] double textLikeness(QStringView a, QStringView b, TextMeasure measure = TextMeasure::Cosine);

// The same with one of them read once for many.
[[nodiscard]] double textLikeness(const TextFeatures& a, const TextFeatures& b);

} // namespace JakOps
