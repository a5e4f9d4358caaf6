// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/evidencerating.h"

#include <QCoreApplication>

namespace JakOps {

// What the check of evidence found, in words. Plain text.
class EvidenceWords final
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::EvidenceWords)

public:
    [[nodiscard]] static QString light(EvidenceLight light); // "Questions open"
    [[nodiscard]] static QString finding(const EvidenceCase& evidence, const EvidenceFinding& finding);
    // Which photo it is about, where there are several: "Photo 2: "; else empty.
    [[nodiscard]] static QString about(const EvidenceCase& evidence, const EvidenceFinding& finding);

private:
    [[nodiscard]] static QString reuse(const ReuseHit& hit);
    [[nodiscard]] static QString minutes(double minutes);
};

} // namespace JakOps
