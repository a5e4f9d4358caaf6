// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/themecolors.h"

#include <algorithm>
#include <cmath>

namespace JakOps {

namespace {

constexpr QColor rgb(QRgb value)
{
    return QColor(int((value >> 16) & 0xff), int((value >> 8) & 0xff), int(value & 0xff));
}

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

constexpr ThemeColors kLight {
    .window = rgb(0xF3F5F7),
    .surface = rgb(0xFFFFFF),
    .raised = rgb(0xFAFBFC),
    .line = rgb(0xDCE2E8),
    .strongLine = rgb(0xB9C4CF),
    .text = rgb(0x18222D),
    .secondary = rgb(0x566575),
    .disabled = rgb(0x9AA7B4),
    .accent = rgb(0x0A5CAD),
    .accentText = rgb(0xFFFFFF),
    .danger = rgb(0xC62828),
    .warning = rgb(0xB26A00),
    .success = rgb(0x2E7D32),
    .mapLand = rgb(0xEEF1F3),
    .mapWater = rgb(0xD3E2EE),
    .mapLine = rgb(0xC9D2DA),
    .mapLabel = rgb(0x566575),
};
constexpr ThemeColors kDark {
    .window = rgb(0x12171D),
    .surface = rgb(0x1A2129),
    .raised = rgb(0x222B35),
    .line = rgb(0x2C3742),
    .strongLine = rgb(0x42505E),
    .text = rgb(0xE7ECF1),
    .secondary = rgb(0x9DABB9),
    .disabled = rgb(0x5D6B79),
    .accent = rgb(0x58A6F0),
    .accentText = rgb(0x0E141A),
    .danger = rgb(0xF0736F),
    .warning = rgb(0xF2B441),
    .success = rgb(0x6CC070),
    .mapLand = rgb(0x1B222A),
    .mapWater = rgb(0x16293A),
    .mapLine = rgb(0x35414D),
    .mapLabel = rgb(0x9DABB9),
};

StatusLook look(QRgb fill, char16_t letter)
{
    return {rgb(fill), inkOn(rgb(fill)), QChar(letter)};
}

} // namespace

const ThemeColors& themeColors(Scheme scheme)
{
    return scheme == Scheme::Dark ? kDark : kLight;
}

ThemeColors highContrast(const ThemeColors& base, Scheme scheme)
{
    ThemeColors colors = base;
    const bool dark = scheme == Scheme::Dark;
    colors.text = dark ? QColor(Qt::white) : QColor(Qt::black);
    colors.window = dark ? QColor(Qt::black) : QColor(Qt::white);
    colors.surface = colors.window;
    colors.raised = colors.window;
    colors.secondary = blended(base.secondary, colors.text, 0.6);
    colors.disabled = base.secondary;
    colors.line = base.secondary;
    colors.strongLine = colors.text;
    return colors;
}

const StatusLook& statusLook(TicketStatus status)
{
    static const std::array<StatusLook, kTicketStatusCount> looks {
        look(0xD32F2F, u'M'), // Menunggu
        look(0x1E6FC8, u'K'), // Koordinasi
        look(0x6D4BC2, u'D'), // Disposisi
        look(0xE3A008, u'P'), // Proses
        look(0x0A8A8F, u'V'), // Menunggu Validasi
        look(0xB2316E, u'T'), // TL Ditolak
        look(0x2E7D32, u'S'), // Selesai
        look(0x647585, u'R'), // Dikembalikan
        look(0x647585, u'W'), // Ditarik
        look(0x647585, u'G'), // Digabung
    };
    return looks[std::min(size_t(status), looks.size() - 1)];
}

double contrastRatio(const QColor& a, const QColor& b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor inkOn(const QColor& fill)
{
    const QColor white(Qt::white);
    return contrastRatio(fill, white) >= 4.5 ? white : rgb(0x060A0E);
}

QColor blended(const QColor& under, const QColor& over, double amount)
{
    const auto mix = [amount](double a, double b) { return float(a + (b - a) * std::clamp(amount, 0.0, 1.0)); };
    return QColor::fromRgbF(mix(under.redF(), over.redF()), mix(under.greenF(), over.greenF()),
        mix(under.blueF(), over.blueF()));
}

QColor alertFill(int level)
{
    switch (level) {
    case 1: return rgb(0xC62828);
    case 2: return rgb(0xEF6C00);
    case 3: return rgb(0xF2C200);
    default: return rgb(0x2E7D32);
    }
}

QColor ispuFill(IspuCategory category)
{
    switch (category) {
    case IspuCategory::Good: return rgb(0x00A24A);
    case IspuCategory::Moderate: return rgb(0x2F6FDE);
    case IspuCategory::Unhealthy: return rgb(0xF2C200);
    case IspuCategory::VeryUnhealthy: return rgb(0xD9302C);
    case IspuCategory::Hazardous: return rgb(0x1B1B1B);
    case IspuCategory::Unknown: break;
    }
    return rgb(0x647585);
}

} // namespace JakOps
