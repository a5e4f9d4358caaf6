// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <array>
#include <bit>
#include <cstring>

namespace JakOps {

// Against damage, not against forgers: four lanes, so that it costs less than reading.
class ImageChecksum final
{
public:
    void add(const char* bytes, size_t size)
    {
        for (; size >= kWide; bytes += kWide, size -= kWide)
            addWide(bytes);
        if (size > 0) {
            std::array<char, kWide> rest{};
            std::memcpy(rest.data(), bytes, size);
            addWide(rest.data());
        }
    }
    [[nodiscard]] quint64 value() const
    {
        quint64 sum = 0;
        for (const quint64 lane : m_lanes)
            sum = (sum ^ lane ^ lane >> 31) * kPrime;
        return sum;
    }

private:
    static constexpr size_t kWide = 32;
    static constexpr quint64 kPrime = 0x9E3779B97F4A7C15ULL;

    void addWide(const char* bytes)
    {
        std::array<quint64, 4> words;
        std::memcpy(words.data(), bytes, kWide);
        for (size_t i = 0; i < words.size(); ++i)
            m_lanes[i] = std::rotl((m_lanes[i] ^ words[i]) * kPrime, 29);
    }

    std::array<quint64, 4> m_lanes{1, 2, 3, 4};
};

} // namespace JakOps
