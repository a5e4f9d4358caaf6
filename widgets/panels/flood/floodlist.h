// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/city/floodmodel.h"

#include <QWidget>

class QListView;
class QPushButton;

namespace JakOps {

class CityMoment;
class FloodDelegate;
class PlainLabel;
class Theme;

// The left of the flood page: in a replay of which moment, how many posts are in which state, the switch of the order, and the list.
class FloodList final : public QWidget
{
    Q_OBJECT

public:
    FloodList(const CityMoment& moment, const Theme& theme, QWidget* parent = nullptr);

    // The chosen row stays chosen; where it is gone, the first is.
    void setBoard(const std::shared_ptr<const FloodBoard>& board);
    void setProblem(const QString& text); // that the list could not be read anew; empty: none
    void choose(qint64 station);
    [[nodiscard]] qint64 chosen() const { return m_chosen; } // 0: nothing
    [[nodiscard]] FloodModel& model() { return m_model; }
    [[nodiscard]] QListView& view() const { return *m_view; }

Q_SIGNALS:
    void chosenChanged(qint64 station);

protected:
    void changeEvent(QEvent* event) override;

private:
    void setOrder(FloodOrder order);
    void select();
    void summarise();
    void retranslate();

    FloodModel m_model;
    const Theme& m_theme;
    const CityMoment& m_moment;
    PlainLabel* m_past;
    PlainLabel* m_summary;
    PlainLabel* m_problem;
    QPushButton* m_byTrouble;
    QPushButton* m_byRiver;
    QListView* m_view;
    FloodDelegate* m_delegate;
    qint64 m_chosen = 0;
    bool m_selecting = false;
};

} // namespace JakOps
