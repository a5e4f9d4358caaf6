// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/photofacts.h"

#include "base/textguard.h"

namespace JakOps {

namespace {

constexpr qint64 kEarliest = 1'262'304'000'000; // 2010: no telephone in use writes an earlier time that is true
constexpr qint64 kDay = 86'400'000;
constexpr int kLongest = 80;

// As they write themselves; looked for anywhere, in any case.
constexpr QLatin1StringView kEditors[] {QLatin1StringView("Photoshop"), QLatin1StringView("Lightroom"), QLatin1StringView("GIMP"),
    QLatin1StringView("Snapseed"), QLatin1StringView("PicsArt"), QLatin1StringView("Canva"), QLatin1StringView("Pixlr"),
    QLatin1StringView("Affinity Photo"), QLatin1StringView("PhotoScape"), QLatin1StringView("Paint.NET"), QLatin1StringView("Meitu"),
    QLatin1StringView("YouCam"), QLatin1StringView("VSCO"), QLatin1StringView("Fotor"), QLatin1StringView("CorelDRAW"),
    QLatin1StringView("Paint Shop"), QLatin1StringView("ImageMagick"), QLatin1StringView("Photopea"), QLatin1StringView("Remini"),
    QLatin1StringView("Adobe Firefly"), QLatin1StringView("Stable Diffusion"), QLatin1StringView("Midjourney"),
    QLatin1StringView("DALL")};

} // namespace

PhotoFacts believable(const WrittenTraces& written, qint64 now)
{
    PhotoFacts facts;
    facts.camera = guardLine(written.camera, kLongest);
    facts.software = guardLine(written.software, kLongest);
    if (written.takenAt) {
        if (*written.takenAt >= kEarliest && *written.takenAt <= now + kDay)
            facts.takenAt = written.takenAt;
        else
            facts.doubts |= PhotoFacts::AbsurdTime;
    }
    if (written.place) {
        if (written.place->isUsable())
            facts.place = written.place;
        else
            facts.doubts |= PhotoFacts::AbsurdPlace;
    }
    return facts;
}

QString editorIn(const QString& software)
{
    for (const QLatin1StringView editor : kEditors) {
        if (software.contains(editor, Qt::CaseInsensitive))
            return editor;
    }
    return {};
}

} // namespace JakOps
