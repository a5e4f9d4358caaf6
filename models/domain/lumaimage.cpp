// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/lumaimage.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace JakOps {

LumaImage mirrored(const LumaImage& image)
{
    LumaImage other {image.width, image.height, image.pixels};
    for (int y = 0; y < image.height; ++y) {
        const auto row = other.pixels.begin() + qsizetype(y) * image.width;
        std::reverse(row, row + image.width);
    }
    return other;
}

LumaImage turned(const LumaImage& image)
{
    LumaImage other {image.height, image.width, std::vector<quint8>(image.pixels.size())};
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x)
            other.pixels[size_t(x) * size_t(other.width) + size_t(image.height - 1 - y)] = image.at(x, y);
    }
    return other;
}

LumaField::LumaField(const LumaImage& image)
    : m_width(image.width)
    , m_height(image.height)
    , m_sums(size_t(image.width + 1) * size_t(image.height + 1))
{
    const size_t stride = size_t(m_width) + 1;
    double sum = 0.0, squares = 0.0;
    for (int y = 0; y < m_height; ++y) {
        quint32 row = 0;
        for (int x = 0; x < m_width; ++x) {
            const quint32 value = image.at(x, y);
            row += value;
            squares += double(value) * value;
            m_sums[size_t(y + 1) * stride + size_t(x) + 1] = m_sums[size_t(y) * stride + size_t(x) + 1] + row;
        }
        sum += row;
    }
    const double count = double(m_width) * m_height;
    m_deviation = float(std::sqrt(std::max(0.0, squares / count - (sum / count) * (sum / count))));
}

void LumaField::sample(const UnitRect& part, int columns, int rows, float* means) const
{
    // Cells share their edges, so that each sum is looked up once. Where they are narrower than a pixel, pixels are shared out.
    constexpr size_t kMost = 129;
    std::array<double, kMost> across, share, above, below;
    std::array<quint32, kMost> column;
    const double left = double(part.x) * m_width, width = double(part.width) * m_width / columns;
    const double top = double(part.y) * m_height, height = double(part.height) * m_height / rows;
    const auto within = [](double value, int size) { return std::clamp(value, 0.0, double(size)); };
    for (int i = 0; i <= columns; ++i) {
        across[size_t(i)] = within(left + i * width, m_width);
        column[size_t(i)] = quint32(std::min(int(across[size_t(i)]), m_width - 1));
        share[size_t(i)] = across[size_t(i)] - column[size_t(i)];
    }
    const size_t stride = size_t(m_width) + 1;
    const auto sumsAt = [&](double y, std::array<double, kMost>& sums) {
        const int line = std::min(int(y), m_height - 1);
        const double down = y - line;
        const quint32* const upper = m_sums.data() + size_t(line) * stride;
        const quint32* const lower = upper + stride;
        for (int i = 0; i <= columns; ++i) {
            const size_t x = column[size_t(i)];
            const double here = upper[x] + down * (double(lower[x]) - upper[x]);
            const double next = upper[x + 1] + down * (double(lower[x + 1]) - upper[x + 1]);
            sums[size_t(i)] = here + share[size_t(i)] * (next - here);
        }
    };
    double from = within(top, m_height);
    sumsAt(from, above);
    for (int row = 1; row <= rows; ++row) {
        const double to = within(top + row * height, m_height);
        sumsAt(to, below);
        for (size_t i = 0; i < size_t(columns); ++i) {
            const double area = (across[i + 1] - across[i]) * (to - from);
            *means++ = area > 1e-9 ? float((below[i + 1] - below[i] - above[i + 1] + above[i]) / area) : 0.0F;
        }
        std::swap(above, below);
        from = to;
    }
}

} // namespace JakOps
