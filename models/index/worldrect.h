// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geo/webmercator.h"

#include <algorithm>

namespace JakOps {

// A rectangle of the Mercator plane in 32-bit units, both edges included. Default: empty, grows by include().
struct WorldRect
{
    quint32 left = ~0U;
    quint32 top = ~0U;
    quint32 right = 0;
    quint32 bottom = 0;

    [[nodiscard]] static constexpr WorldRect world() { return {0, 0, ~0U, ~0U}; }
    [[nodiscard]] constexpr bool isEmpty() const { return left > right || top > bottom; }
    [[nodiscard]] constexpr bool contains(quint32 x, quint32 y) const
    {
        return x >= left && x <= right && y >= top && y <= bottom;
    }
    [[nodiscard]] constexpr bool contains(const WorldRect& r) const
    {
        return r.left >= left && r.right <= right && r.top >= top && r.bottom <= bottom;
    }
    [[nodiscard]] constexpr bool intersects(const WorldRect& r) const
    {
        return r.left <= right && r.right >= left && r.top <= bottom && r.bottom >= top;
    }
    constexpr void include(quint32 x, quint32 y)
    {
        left = std::min(left, x);
        right = std::max(right, x);
        top = std::min(top, y);
        bottom = std::max(bottom, y);
    }
    constexpr void include(const WorldRect& r)
    {
        left = std::min(left, r.left);
        right = std::max(right, r.right);
        top = std::min(top, r.top);
        bottom = std::max(bottom, r.bottom);
    }
    friend bool operator==(const WorldRect&, const WorldRect&) = default;
};

} // namespace JakOps
