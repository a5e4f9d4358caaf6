// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reviewinfo.h"

#include <QCoreApplication>

namespace JakOps {

class CityFacts;

// What is said about copies for review. Plain text.
class ReviewWords final
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::ReviewWords)

public:
    [[nodiscard]] static QString privacy(ReviewPrivacy privacy); // for a choice
    // "Salinan peninjauan, hanya dibaca: …" in one line: which reports, how private, made when and by whom.
    [[nodiscard]] static QString banner(const ReviewInfo& info, const CityFacts& facts);
};

} // namespace JakOps
