// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace JakOps {

// Plain text over as many lines as its width needs. Unlike a label it breaks words that are longer than a line, so that
// text from outside can neither widen a panel nor be cut off. A screen reader says the accessible name, else the text.
class WrapText final : public QWidget
{
    Q_OBJECT

public:
    explicit WrapText(QWidget* parent = nullptr);

    [[nodiscard]] const QString& text() const { return m_text; }
    void setText(const QString& text);
    void setInk(QPalette::ColorRole role); // WindowText, or PlaceholderText for secondary

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    QPalette::ColorRole m_ink = QPalette::WindowText;
};

} // namespace JakOps
