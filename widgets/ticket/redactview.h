// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/redaction.h"

#include <QWidget>

namespace JakOps {

class Theme;

// A photo on which boxes are drawn over what nobody is to see. By mouse: drag a new one, drag one to move it. By keys: Insert
// makes one, arrows move it, Shift with them sizes it, Page Up and Down choose, Delete takes it away.
class RedactView final : public QWidget
{
    Q_OBJECT

public:
    explicit RedactView(const Theme& theme, QWidget* parent = nullptr);

    void setImage(const QImage& image, const RedactionBoxes& boxes);
    [[nodiscard]] const RedactionBoxes& boxes() const { return m_boxes; }
    void addBox(); // in the middle, chosen
    void removeBox(); // the chosen one
    [[nodiscard]] bool hasChosen() const { return m_chosen >= 0; }
    [[nodiscard]] QSize sizeHint() const override { return {360, 240}; }

Q_SIGNALS:
    void changed();
    void chosenChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QRectF imageRect() const;
    [[nodiscard]] QPointF part(QPointF at) const; // of the picture, 0 to 1
    [[nodiscard]] QRectF onScreen(const QRectF& box) const;
    void choose(qsizetype box);
    void nudge(QPointF by, bool size);

    const Theme& m_theme;
    QImage m_image;
    RedactionBoxes m_boxes;
    qsizetype m_chosen = -1;
    QPointF m_from;
    QRectF m_before;
    bool m_drawing = false;
    bool m_moving = false;
};

} // namespace JakOps
