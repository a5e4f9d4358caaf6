// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSemaphore>
#include <QThreadPool>

namespace JakOps {

// f(first, last) for the two halves of 0 … count at once: the second in the calling thread, the first in a free thread of
// the pool. Where none is free, or it is less than `worthIt`, f(0, count) in the calling one: it never waits for others' work.
template<class F> void inHalves(size_t count, size_t worthIt, F f)
{
    QSemaphore done;
    const size_t middle = count / 2;
    const auto first = [&] {
        f(size_t(0), middle);
        done.release();
    };
    if (count < worthIt || !QThreadPool::globalInstance()->tryStart(first)) {
        f(size_t(0), count);
        return;
    }
    f(middle, count);
    done.acquire();
}

} // namespace JakOps
