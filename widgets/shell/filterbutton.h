// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace JakOps {

class Theme;

// A flat button of the filter bar: opens a list (with a chevron) or is a switch, and stands out while it narrows.
class FilterButton final : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Kind { List, Switch };

    FilterButton(Kind kind, const Theme& theme, QWidget* parent = nullptr);

    void setActive(bool on); // for lists; a switch is active when checked
    void setCount(qint64 count); // beside the text; < 0: none
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] bool isActive() const;
    [[nodiscard]] QString countText() const;

    const Theme& m_theme;
    Kind m_kind;
    bool m_active = false;
    qint64 m_count = -1;
};

} // namespace JakOps
