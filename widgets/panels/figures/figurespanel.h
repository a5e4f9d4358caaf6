// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/figureservice.h"

#include <QPointer>
#include <QWidget>

class QComboBox;
class QPushButton;
class QScrollArea;
class QSplitter;
class QTableView;

namespace JakOps {

class FigureModel;
class FigureScope;
class FigureTrend;
class KeyFigures;
class PanelStates;
class PlainLabel;
class SectionHeader;
class Theme;
class WeekHeat;
class CityFacts;

// The page "Kinerja": what came in, what was done and how soon, of a period and scope; every number opens its reports.
class FiguresPanel final : public QWidget
{
    Q_OBJECT

public:
    FiguresPanel(FigureService& service, const CityFacts& facts, const Clock& clock, const Theme& theme, QWidget* parent = nullptr);

    void setDemo(bool demo);
    void setCourse(int percent); // of the histories an earlier version stored; below 100 the figures are not whole
    [[nodiscard]] FigureScope& scope() const { return *m_scope; }
    [[nodiscard]] KeyFigures& keys() const { return *m_keys; }
    [[nodiscard]] QTableView& table() const { return *m_table; }
    [[nodiscard]] WeekHeat& heat() const { return *m_heat; }
    void breakDownBy(FigureBy by);

    // With compact figures, which it takes once it is as low as this: else a page that is not shown would keep the window high.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void reportsRequested(const JakOps::TicketFilter& filter); // show these
    void importRequested();
    void reportRequested(); // the monthly report
    void surveyRequested(); // its results from a file

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fitColumns();
    [[nodiscard]] QWidget* makeHead();
    [[nodiscard]] QWidget* makeRanking(const Theme& theme);
    [[nodiscard]] QWidget* makeCharts(const Theme& theme);
    void ask();
    void review();
    [[nodiscard]] QString sourceOf(const Figures& figures) const;
    void open(TicketFilter scope, const FigurePick& pick);
    void openCell(const QModelIndex& cell);
    void retranslate();

    FigureService& m_service;
    const CityFacts& m_facts;
    bool m_demo = false;
    int m_course = 100;
    FigureBy m_by = FigureBy::Agency;
    PanelStates* m_states;
    FigureScope* m_scope;
    QComboBox* m_breakdown;
    QPushButton* m_report;
    QPushButton* m_survey;
    KeyFigures* m_keys;
    SectionHeader* m_rankingHead;
    FigureModel* m_model;
    QTableView* m_table;
    SectionHeader* m_trendHead;
    FigureTrend* m_trend;
    SectionHeader* m_heatHead;
    WeekHeat* m_heat;
    QSplitter* m_splitter;
    PlainLabel* m_source;
};

} // namespace JakOps
