// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid.h"
#include "domain/bulletin.h"
#include "domain/surveyanswer.h"
#include "storage/session.h"

namespace JakOps {

// What reporters and offices of the demo city say: answers of the survey on some closed reports (resources/demo/voices.csv), the same
// for the same seed, and a few bulletins (resources/demo/bulletins.csv).
class DemoVoices final
{
public:
    [[nodiscard]] static Result<DemoVoices> fromCsv(const QByteArray& answers, const QByteArray& bulletins);

    // Answers on reports behind this key; the last key looked at, 0 when there are no more.
    [[nodiscard]] Result<qint64> answer(WriteSession& session, quint64 seed, qint64 behind, qint64 now) const;
    // Around this moment, in the name of a sample officer.
    [[nodiscard]] QList<Bulletin> bulletins(UuidSource& uuids, const QString& writer, qint64 now) const;

private:
    struct Pattern
    {
        Bulletin bulletin; // without its times
        qint64 fromHours = 0; // of now
        qint64 untilHours = 0;
    };
    std::array<QStringList, kBestScore + 1> m_words; // by score
    QList<Pattern> m_bulletins;
};

} // namespace JakOps
