// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace JakOps {

// Text to be read, as high as all of it. Plain; it can be selected and copied. A word longer than a line is broken.
class ReadingText final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ReadingText(QWidget* parent = nullptr);

    void setText(const QString& text);
    void setSecondary(bool on);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void wheelEvent(QWheelEvent* event) override;
};

} // namespace JakOps
