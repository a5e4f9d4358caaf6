// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace JakOps {

class Theme;

// The bell in the top bar, with how many alerts nobody has taken note of.
class AlertBell final : public QToolButton
{
    Q_OBJECT

public:
    explicit AlertBell(const Theme& theme, QWidget* parent = nullptr);

    void setCount(int count);
    [[nodiscard]] int count() const { return m_count; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    const Theme& m_theme;
    int m_count = 0;
};

} // namespace JakOps
