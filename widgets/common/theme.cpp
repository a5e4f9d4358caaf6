// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/theme.h"

#include "widgets/common/icons.h"
#include "widgets/common/stylesheet.h"

#include <QApplication>
#include <QGuiApplication>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleHints>
#include <QToolTip>

#include <algorithm>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

QFont sized(const QFont& body, qreal points)
{
    QFont font = body;
    if (body.pointSizeF() > 0)
        font.setPointSizeF(std::max(8.0, body.pointSizeF() + points));
    else // a system font in pixels
        font.setPixelSize(std::max(11, body.pixelSize() + int(points * 4 / 3)));
    return font;
}

} // namespace

Theme::Theme(QObject* parent)
    : QObject(parent)
{
    if (QStyleHints* hints = QGuiApplication::styleHints())
        connect(hints, &QStyleHints::colorSchemeChanged, this, [this] { follow(); });
    follow();
}

void Theme::install(QApplication& application)
{
    m_application = &application;
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    apply();
}

void Theme::setChoice(SchemeChoice choice)
{
    m_choice = choice;
    follow();
}

void Theme::setHighContrast(bool on)
{
    m_highContrast = on;
    follow();
}

void Theme::setDesktopHighContrast(bool on)
{
    m_desktopHighContrast = on;
    follow();
}

bool Theme::isAnimated() const
{
    const QStyle* const style = QApplication::style();
    return m_animated && style != nullptr && style->styleHint(QStyle::SH_Widget_Animation_Duration) > 0;
}

void Theme::follow()
{
    const QStyleHints* hints = QGuiApplication::styleHints();
    const bool systemDark = hints != nullptr && hints->colorScheme() == Qt::ColorScheme::Dark;
    const bool dark = m_choice == SchemeChoice::Dark || (m_choice == SchemeChoice::System && systemDark);
    const Scheme scheme = dark ? Scheme::Dark : Scheme::Light;
    const ThemeColors& base = themeColors(scheme);
    const ThemeColors colors = m_highContrast || m_desktopHighContrast ? highContrast(base, scheme) : base;
    if (scheme == m_scheme && colors == m_colors)
        return;
    m_scheme = scheme;
    m_colors = colors;
    apply();
    Q_EMIT changed();
}

void Theme::apply()
{
    Icons::setInk({m_colors.text, m_colors.disabled, m_colors.accentText});
    if (m_application == nullptr)
        return;
    QApplication::setPalette(palette());
    QToolTip::setPalette(palette());
    m_application->setStyleSheet(styleSheetFor(m_colors));
}

QPalette Theme::palette() const
{
    const ThemeColors& c = m_colors;
    QPalette palette;
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.surface);
    palette.setColor(QPalette::AlternateBase, c.raised);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::PlaceholderText, c.secondary);
    palette.setColor(QPalette::Button, isDark() ? c.raised : c.window);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.danger);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.accentText);
    palette.setColor(QPalette::Accent, c.accent);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::ToolTipBase, c.raised);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Light, c.raised);
    palette.setColor(QPalette::Midlight, c.line);
    palette.setColor(QPalette::Mid, c.strongLine);
    palette.setColor(QPalette::Dark, c.strongLine);
    palette.setColor(QPalette::Shadow, c.strongLine);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, c.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c.line);
    return palette;
}

QFont Theme::smallFont(const QFont& body)
{
    return sized(body, -1);
}

QFont Theme::titleFont(const QFont& body)
{
    QFont font = sized(body, 2);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont Theme::figureFont(const QFont& body)
{
    QFont font = tabular(sized(body, 8));
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont Theme::tabular(const QFont& body)
{
    QFont font = body;
    font.setFeature(QFont::Tag("tnum"), 1);
    return font;
}

} // namespace JakOps
