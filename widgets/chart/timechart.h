// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart/chartdata.h"

#include <QTimer>
#include <QWidget>

class QMenu;
class QToolButton;

namespace JakOps {

class ChartHover;
class ChartPlot;
class Theme;

// Series over time: lines with their gaps, bands of thresholds behind them, a legend, the values under the pointer. Times are WIB.
// Drag moves, the wheel zooms at the pointer, a double click shows the whole range again. Keys: arrows move, Page Up and Page Down by a
// screen, + and − zoom, Home the whole range. Shows what it is given and reads nothing: its owner reads what rangeChanged() asks for.
class TimeChart final : public QWidget
{
    Q_OBJECT

public:
    explicit TimeChart(const Theme& theme, QWidget* parent = nullptr);
    ~TimeChart() override;

    // The range in view is kept. The first line's axis is the left one; bands belong to it.
    void setLines(QList<ChartLine> lines);
    void setBands(QList<ChartBand> bands, BandScale reach = BandScale::Next);
    void setRange(qint64 from, qint64 to); // the whole range, and what is in view; rangeChanged() follows
    void setMarker(std::optional<qint64> at); // the cursor of a replay
    void setEmptyText(const QString& text); // where no line has a value in view; plain text

    // For exports: what it is, where the values come from, and whether they are made up.
    void setTitle(const QString& title);
    void setSource(const QString& source);
    void setDemo(bool demo) { m_demo = demo; }
    void setExportFolder(const QString& folder) { m_folder = folder; } // where the dialog begins

    [[nodiscard]] const QList<ChartLine>& lines() const;
    [[nodiscard]] qint64 from() const; // in view
    [[nodiscard]] qint64 to() const;
    [[nodiscard]] int pixels() const; // width of what lies between the axes
    [[nodiscard]] bool isEmpty() const; // no value in view
    [[nodiscard]] std::optional<ChartScale> leftScale() const; // nothing while empty
    [[nodiscard]] std::optional<ChartScale> rightScale() const; // nothing without a line of its own axis
    [[nodiscard]] QRect plotRect() const; // between the axes, in the widget
    [[nodiscard]] double xOf(qint64 at) const; // in the widget
    [[nodiscard]] double yOf(double value) const; // of the left axis, in the widget
    [[nodiscard]] QString valueText(qint64 at) const; // what the card says there; empty where nothing is

    void zoomBy(double factor, std::optional<qint64> around = {}); // under 1 is closer
    void moveBy(double share); // of what is in view
    void resetRange(); // the whole range

    // Pictures and a table of what is in view.
    [[nodiscard]] QByteArray png(double ratio = 2.0) const;
    [[nodiscard]] QByteArray pdf() const; // vectors, on white
    [[nodiscard]] QByteArray csv() const; // formula-safe
    [[nodiscard]] QToolButton* menuButton() const { return m_menuButton; }

    [[nodiscard]] QSize sizeHint() const override { return {720, 360}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {280, 160}; }

Q_SIGNALS:
    // What is in view is another, or wider or narrower in pixels: read what lies there. Comes once an event-loop turn.
    void rangeChanged(qint64 from, qint64 to, int pixels);
    void exportFailed(const QString& path);
    void exported(const QString& path);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Export { Png, Pdf, Csv };

    void setView(qint64 from, qint64 to);
    void announce();
    void hoverAt(const QPointF& place);
    void leave();
    void showEmpty();
    void retranslate();
    void recolour();
    void describe();
    void ask(Export kind);
    void write(const QString& path, const QByteArray& bytes);

    const Theme& m_theme;
    ChartPlot* m_plot;
    ChartHover* m_hover;
    QToolButton* m_menuButton;
    QMenu* m_menu;
    QTimer m_announce;
    QString m_emptyText;
    QString m_title;
    QString m_source;
    QString m_folder;
    bool m_demo = false;
    qint64 m_wholeFrom = 0;
    qint64 m_wholeTo = 0;
    std::optional<double> m_dragX; // where the hand took hold
    qint64 m_dragFrom = 0;
    qint64 m_dragTo = 0;
};

} // namespace JakOps
