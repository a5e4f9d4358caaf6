// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "services/demo/democity.h"

#include <QImage>
#include <QList>

namespace JakOps {

class AttachmentStore;

// A photo the demo took, as it lies in the store: which file the shown copy was made from.
struct DemoPhotoFile
{
    QString shown;
    QString original;
};
[[nodiscard]] QByteArray demoJpeg(const QImage& image);
[[nodiscard]] Result<DemoPhotoFile> keepDemoPhoto(const AttachmentStore& attachments, const QByteArray& file);

// Photos of their own for a few of the demo's follow-ups that wait for validation, so that the check of evidence has something to
// find: honest ones with time and place, a used one that was mirrored and cut, one taken elsewhere, one without traces, one from an
// image editor that is older than its report.
class DemoEvidence final
{
public:
    static constexpr int kMost = 18;

    DemoEvidence(const AttachmentStore& attachments, quint64 seed);

    // Gives the report photos where it waits for validation and there is room. Before it is stored.
    [[nodiscard]] Result<> dress(DemoReport& report);
    [[nodiscard]] const QList<DemoPhotoFile>& notes() const { return m_notes; }

private:
    [[nodiscard]] Result<QString> keep(const QByteArray& file);

    const AttachmentStore& m_attachments;
    quint64 m_seed;
    int m_count = 0;
    QImage m_honest; // an earlier follow-up's
    QList<DemoPhotoFile> m_notes;
};

} // namespace JakOps
