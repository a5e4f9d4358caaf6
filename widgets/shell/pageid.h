// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

#include <array>
#include <optional>

namespace JakOps {

// The pages of the window, in the order of their tabs. The queue, the map and the report are the first.
enum class PageId { Operations, Validation, Flood, Air, Food, Weather, Sources, Figures };

inline constexpr std::array kAllPages {
    PageId::Operations, PageId::Validation, PageId::Flood, PageId::Air, PageId::Food, PageId::Weather, PageId::Sources, PageId::Figures};

// As it stands in the settings.
[[nodiscard]] constexpr QLatin1StringView pageCode(PageId page)
{
    constexpr std::array codes {"operations", "validation", "flood", "air", "food", "weather", "sources", "figures"};
    return QLatin1StringView(codes[size_t(page)]);
}

[[nodiscard]] constexpr std::optional<PageId> pageOfCode(QStringView code)
{
    for (const PageId page : kAllPages) {
        if (code == pageCode(page))
            return page;
    }
    return {};
}

} // namespace JakOps
