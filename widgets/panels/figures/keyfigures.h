// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/figurewords.h"

#include <QWidget>

namespace JakOps {

class KeyFigure;
class Theme;

// The key figures in rows, as many beside each other as there is room for.
class KeyFigures final : public QWidget
{
    Q_OBJECT

public:
    explicit KeyFigures(const Theme& theme, QWidget* parent = nullptr);

    void setCompact(bool compact); // in a low window: definitions as tool tips
    void setLine(const FigureLine& line);
    [[nodiscard]] const KeyFigure& figure(FigureWords::Key key) const { return *m_figures[size_t(key)]; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void opened(JakOps::FigureNumber number);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] int columnsFor(int width) const;
    [[nodiscard]] int rowHeight(int width) const;

    std::array<KeyFigure*, FigureWords::kAllKeys.size()> m_figures{};
};

} // namespace JakOps
