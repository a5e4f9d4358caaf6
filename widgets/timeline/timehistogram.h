// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/timeline/timebrush.h"

#include <QWidget>

namespace JakOps {

class Clock;
class Theme;

// Reports over time, with a brush that selects a period: drag to choose, drag its body to move it and its edges to
// resize it, click a bar for that bar alone, Esc or a double click for all. The wheel zooms the axis at the pointer,
// sideways it moves it. Keys: arrows move, with Shift the end is resized, with Ctrl the beginning; Home and End; + and
// − zoom. Shows what it is given, decides nothing.
class TimeHistogram final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kHeight = 72;

    TimeHistogram(const Theme& theme, const Clock& clock, QWidget* parent = nullptr);

    void setFacets(std::shared_ptr<const Facets> facets);
    void setPeriod(TimePeriod period); // of the filter; the hand that is dragging is not disturbed
    [[nodiscard]] TimePeriod period() const { return m_brush.period(); }
    void setCursor(std::optional<qint64> at); // the moment a replay shows
    [[nodiscard]] const TimeScale& scale() const { return m_scale; }
    [[nodiscard]] TimeUnit unit() const { return m_unit; }
    [[nodiscard]] QString valueText() const; // the period and how many reports it holds, for people who listen
    [[nodiscard]] double xOfDay(double day) const; // in the widget
    [[nodiscard]] QSize sizeHint() const override { return {400, kHeight}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, kHeight}; }

Q_SIGNALS:
    void periodEdited(const JakOps::TimePeriod& period); // while dragging, too

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    struct Drag
    {
        TimeBrush::Part part = TimeBrush::Part::Nothing;
        double x = 0.0;
        qint64 day = 0;
        TimeBrush before;
        bool moved = false;
    };

    [[nodiscard]] const DayHistogram& histogram() const { return m_facets->days(); }
    [[nodiscard]] QRectF plot() const; // where the bars stand
    [[nodiscard]] double axisX(double x) const { return x - plot().left(); }
    [[nodiscard]] qint64 dayAt(double x) const; // of the axis, the nearest
    [[nodiscard]] bool isWhole() const; // not zoomed
    void layOut(bool keepZoom);
    void rebuildBars();
    void zoomBy(double x, double steps);
    void panBy(double days);
    void takeScale(const TimeScale& scale);
    void drag(double x);
    void edit(); // the brush changed
    void hoverAt(double x);
    void describe();
    [[nodiscard]] QString caption() const;
    [[nodiscard]] QString remark() const; // of the bar under the pointer, else of the brush
    [[nodiscard]] QString periodText() const;
    void paintBars(QPainter& painter) const;
    void paintBrush(QPainter& painter) const;
    void paintAxis(QPainter& painter) const;
    void paintCursor(QPainter& painter) const;
    void paintWords(QPainter& painter) const;

    const Theme& m_theme;
    const Clock& m_clock;
    std::shared_ptr<const Facets> m_facets;
    TimeExtent m_extent;
    DaySpan m_whole{0, 1}; // the extent in whole bars
    TimeScale m_scale;
    TimeUnit m_unit = TimeUnit::Day;
    std::vector<TimeBar> m_bars;
    qint64 m_most = 0;
    TimeBrush m_brush;
    std::optional<qint64> m_cursor;
    std::optional<Drag> m_drag;
    double m_hover = -1.0; // x on the axis
    qsizetype m_hoverBar = -1;
    bool m_keyboard = false; // the focus came by keyboard: show where it is
};

} // namespace JakOps
