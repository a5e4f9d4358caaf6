// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace JakOps {

// A made-up photo of a street. The same `place` has the same houses, trees and road; the same `moment` the same light, the same things
// lying about and the same spot the photographer stood on. Nobody takes it for a photograph, but its brightness is spread as in one,
// so that photos can be compared by it (docs/adr/0019).
struct DemoPhoto
{
    quint64 place = 0;
    quint64 moment = 0;
    QSize size {256, 192};
    quint64 stamp = 0; // the date a camera application writes into the corner; 0 none
};

[[nodiscard]] QImage paintDemoPhoto(const DemoPhoto& photo);
// A line of white letters at the foot, as those applications write it. Not meant to be read.
void paintDemoStamp(QImage& image, quint64 words);

} // namespace JakOps
