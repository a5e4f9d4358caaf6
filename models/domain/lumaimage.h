// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <vector>

namespace JakOps {

// The brightness of a picture, row by row: all that photos are compared by.
struct LumaImage
{
    int width = 0;
    int height = 0;
    std::vector<quint8> pixels;

    [[nodiscard]] bool isValid() const
    {
        return width > 0 && height > 0 && pixels.size() == size_t(width) * size_t(height);
    }
    [[nodiscard]] quint8 at(int x, int y) const { return pixels[size_t(y) * size_t(width) + size_t(x)]; }
    friend bool operator==(const LumaImage&, const LumaImage&) = default;
};

[[nodiscard]] LumaImage mirrored(const LumaImage& image); // left and right swapped
[[nodiscard]] LumaImage turned(const LumaImage& image); // by 90 degrees, clockwise

// A part of a picture, in shares of its width and height.
struct UnitRect
{
    float x = 0.0F;
    float y = 0.0F;
    float width = 1.0F;
    float height = 1.0F;
    friend bool operator==(const UnitRect&, const UnitRect&) = default;
};

// Means over any part of a picture, in a time that does not depend on its size.
class LumaField final
{
public:
    explicit LumaField(const LumaImage& image); // a valid one

    // `columns` x `rows` means over `part`, row by row; at most 128 of either. What lies outside counts for nothing.
    void sample(const UnitRect& part, int columns, int rows, float* means) const;
    [[nodiscard]] double aspect() const { return double(m_width) / m_height; }
    [[nodiscard]] float deviation() const { return m_deviation; } // standard, of all pixels: 0 is one colour

private:

    int m_width = 0;
    int m_height = 0;
    float m_deviation = 0.0F;
    std::vector<quint32> m_sums; // of everything left of and above a point; one row and column more than pixels
};

} // namespace JakOps
