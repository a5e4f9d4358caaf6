// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/surveyanswer.h"
#include "storage/session.h"

namespace JakOps {

// What reporters of the demo city say: answers of the survey on some closed reports (resources/demo/voices.csv). The same
// seed gives the same answers.
class DemoVoices final
{
public:
    [[nodiscard]] static Result<DemoVoices> fromCsv(const QByteArray& csv);

    // Answers on reports behind this key; the last key looked at, 0 when there are no more.
    [[nodiscard]] Result<qint64> answer(WriteSession& session, quint64 seed, qint64 behind, qint64 now) const;

private:
    std::array<QStringList, kBestScore + 1> m_words; // by score
};

} // namespace JakOps
