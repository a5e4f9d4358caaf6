// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QWidget>

namespace JakOps {

class Theme;

// What lies over a chart: the line at the pointer's time with a card of its values, the words of an empty chart, the frame of the
// focus. Lets the mouse through.
class ChartHover final : public QWidget
{
    Q_OBJECT

public:
    struct Value
    {
        QColor color;
        QString name;
        QString text; // "742 cm · Siaga 4"
        QPointF dot; // on the line
        bool dashed = false;
    };
    struct Card
    {
        QString time;
        double x = 0.0;
        QList<Value> values;
    };

    ChartHover(const Theme& theme, QWidget* parent);

    void setPlot(const QRectF& plot);
    void setCard(std::optional<Card> card);
    void setEmptyText(const QString& text);
    void setFocusShown(bool on);
    [[nodiscard]] const std::optional<Card>& card() const { return m_card; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintCard(QPainter& painter) const;

    const Theme& m_theme;
    QRectF m_plot;
    std::optional<Card> m_card;
    QString m_emptyText;
    bool m_focus = false;
};

} // namespace JakOps
