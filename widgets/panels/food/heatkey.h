// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace JakOps {

class Theme;

// What the colours of the price table say.
class HeatKey final : public QWidget
{
    Q_OBJECT

public:
    explicit HeatKey(const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    const Theme& m_theme;
    QString m_cheaper, m_dearer, m_marks;
};

} // namespace JakOps
