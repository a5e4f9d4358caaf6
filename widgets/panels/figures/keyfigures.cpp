// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/figures/keyfigures.h"

#include "widgets/common/metrics.h"
#include "widgets/panels/figures/keyfigure.h"

namespace JakOps {

namespace {

constexpr int kLeastWidth = 196;
constexpr int kCount = int(FigureWords::kAllKeys.size());

} // namespace

KeyFigures::KeyFigures(const Theme& theme, QWidget* parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    for (const FigureWords::Key key : FigureWords::kAllKeys) {
        auto* const figure = new KeyFigure(theme, this);
        m_figures[size_t(key)] = figure;
        connect(figure, &QAbstractButton::clicked, this, [this, key] { Q_EMIT opened(FigureWords::number(key)); });
    }
}

void KeyFigures::setLine(const FigureLine& line)
{
    for (const FigureWords::Key key : FigureWords::kAllKeys)
        m_figures[size_t(key)]->setTexts(FigureWords::title(key), FigureWords::value(key, line), FigureWords::note(key, line),
            FigureWords::definition(key));
    updateGeometry();
    resizeEvent(nullptr);
}

void KeyFigures::setCompact(bool compact)
{
    for (KeyFigure* figure : m_figures)
        figure->setCompact(compact);
    updateGeometry();
    resizeEvent(nullptr);
}

// In even rows: nine, five and four, or three of three.
int KeyFigures::columnsFor(int width) const
{
    const int fit = std::clamp((width + Metric::kGap) / (kLeastWidth + Metric::kGap), 1, kCount);
    const int rows = (kCount + fit - 1) / fit;
    return (kCount + rows - 1) / rows;
}

int KeyFigures::rowHeight(int width) const
{
    const int columns = columnsFor(width);
    const int each = (width - (columns - 1) * Metric::kGap) / columns;
    int height = 0;
    for (const KeyFigure* figure : m_figures)
        height = std::max(height, figure->heightFor(each));
    return height;
}

int KeyFigures::heightForWidth(int width) const
{
    const int columns = columnsFor(width);
    const int rows = (kCount + columns - 1) / columns;
    return rows * rowHeight(width) + (rows - 1) * Metric::kGap;
}

QSize KeyFigures::sizeHint() const
{
    const int wide = std::max(width(), kLeastWidth * 3);
    return {wide, heightForWidth(wide)};
}

void KeyFigures::resizeEvent(QResizeEvent*)
{
    const int columns = columnsFor(width());
    const int height = rowHeight(width());
    const double step = (width() + Metric::kGap) / double(columns);
    for (int i = 0; i < kCount; ++i) {
        const int left = qRound(i % columns * step);
        const int right = qRound((i % columns + 1) * step) - Metric::kGap;
        m_figures[size_t(i)]->setGeometry(left, i / columns * (height + Metric::kGap), right - left, height);
    }
}

} // namespace JakOps
