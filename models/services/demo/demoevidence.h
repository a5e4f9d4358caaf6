// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "services/demo/democity.h"

#include <QImage>
#include <QList>

namespace JakOps {

class AttachmentStore;

// Photos of their own for a few of the demo's follow-ups that wait for validation, so that the check of evidence has something to
// find: honest ones with time and place, a used one that was mirrored and cut, one taken elsewhere, one without traces, one from an
// image editor that is older than its report.
class DemoEvidence final
{
public:
    static constexpr int kMost = 18;

    struct Note
    {
        QString shown;
        QString original;
    };

    DemoEvidence(const AttachmentStore& attachments, quint64 seed);

    // Gives the report photos where it waits for validation and there is room. Before it is stored.
    [[nodiscard]] Result<> dress(DemoReport& report);
    [[nodiscard]] const QList<Note>& notes() const { return m_notes; } // which file each shown copy was made from

private:
    [[nodiscard]] Result<QString> keep(const QByteArray& file);

    const AttachmentStore& m_attachments;
    quint64 m_seed;
    int m_count = 0;
    QImage m_honest; // an earlier follow-up's
    QList<Note> m_notes;
};

} // namespace JakOps
