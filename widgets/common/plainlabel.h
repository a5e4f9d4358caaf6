// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace JakOps {

// A label that never interprets markup: for everything that came from outside, and by habit for the rest.
class PlainLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit PlainLabel(QWidget* parent = nullptr);
    explicit PlainLabel(const QString& text, QWidget* parent = nullptr);

    // On one line that ends in … where it does not fit; the whole text is then the tool tip. Not together with word wrap.
    void setElide(Qt::TextElideMode mode);
    // Secondary text colour and, if wished, the small size.
    void setSecondary(bool on);
    void setSmall(bool on);
    void setTitle(bool on);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    Qt::TextElideMode m_elide = Qt::ElideNone;
};

} // namespace JakOps
