// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo/demotwins.h"

#include "services/demo/demophoto.h"
#include "storage/attachmentstore.h"

#include <QJsonArray>

namespace JakOps {

namespace {

constexpr QSize kSize(480, 360);
constexpr qint64 kNewest = 4'000; // reports that are looked at for pairs

enum Kind { SameFile, Cut, SavedAnew, Mirrored, kKinds };

} // namespace

DemoTwins::DemoTwins(const AttachmentStore& attachments, quint64 seed, qint64 count)
    : m_attachments(attachments)
    , m_seed(seed)
{
    int pairs = 0;
    for (qint64 i = count - 1; i >= std::max<qint64>(0, count - kNewest) && pairs < kMost; --i) {
        const auto earlier = DemoCity::echoOf(seed, i);
        if (!earlier || m_pairs.contains(*earlier))
            continue;
        m_pairs[*earlier] = {pairs, false};
        m_pairs[i] = {pairs, true};
        ++pairs;
    }
}

Result<> DemoTwins::dress(qint64 index, DemoReport& report)
{
    const auto pair = m_pairs.constFind(index);
    if (pair == m_pairs.constEnd() || report.events.empty())
        return {};
    QImage picture = paintDemoPhoto({m_seed * 977 + quint64(pair->number) * 13 + 7, 1, kSize, 0});
    const Kind kind = Kind(pair->number % kKinds);
    if (pair->isSecond && kind == Cut)
        picture = picture.copy(24, 14, 420, 318);
    else if (pair->isSecond && kind == SavedAnew)
        picture = picture.scaled(kSize * 3 / 4, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    else if (pair->isSecond && kind == Mirrored)
        picture = picture.mirrored(true, false);
    const auto kept = keepDemoPhoto(m_attachments, demoJpeg(picture));
    if (!kept)
        return fail(kept.error());
    m_notes.append(*kept);
    report.events.front().body[BodyKey::photos] = QJsonArray {kept->shown};
    report.ticket.photos = {kept->shown};
    return {};
}

} // namespace JakOps
