// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/demo/demoevidence.h"

#include <QHash>

namespace JakOps {

// Photos of their own for the newest reports of the demo that another tells of once more: the same file, or the same picture cut,
// mirrored or saved anew, as it goes from hand to hand.
class DemoTwins final
{
public:
    static constexpr int kMost = 10; // pairs

    DemoTwins(const AttachmentStore& attachments, quint64 seed, qint64 count);

    // Gives the report its photo where it is one of them. Before it is stored.
    [[nodiscard]] Result<> dress(qint64 index, DemoReport& report);
    [[nodiscard]] const QList<DemoPhotoFile>& notes() const { return m_notes; }

private:
    struct Pair
    {
        int number = 0;
        bool isSecond = false;
    };

    const AttachmentStore& m_attachments;
    quint64 m_seed;
    QHash<qint64, Pair> m_pairs; // by index
    QList<DemoPhotoFile> m_notes;
};

} // namespace JakOps
