// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/workqueue.h"

#include <QWidget>

class QGridLayout;
class QPushButton;
class QToolButton;

namespace JakOps {

class IndexService;
class PlainLabel;
class Settings;
class Theme;
class WorkItem;

// "Pekerjaan saya" above the queue: how much lies in each of the officer's heaps, live. A click shows that heap in list and
// map, and nothing else, so that the number is what one gets; a second click shows all open reports again.
// Heaps that are seldom there (questions, verifications, places) have a cell only while something lies in them.
class WorkPanel final : public QWidget
{
    Q_OBJECT

public:
    WorkPanel(IndexService& index, const Theme& theme, Settings& settings, QWidget* parent = nullptr);

    void choose(WorkQueue queue); // as a click does
    [[nodiscard]] WorkItem& item(WorkQueue queue) const { return *m_items[size_t(queue)]; }
    [[nodiscard]] bool isFolded() const { return m_folded; }
    void setFolded(bool folded);
    void setCourse(int percent); // of the histories an earlier version stored; until all are read no share is told

Q_SIGNALS:
    void nextRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showCounts();
    void showChosen();
    void arrangeOccasional();
    void retranslate();

    IndexService& m_index;
    Settings& m_settings;
    QToolButton* m_title;
    QPushButton* m_next;
    QWidget* m_grid;
    QGridLayout* m_cells;
    PlainLabel* m_share;
    std::array<WorkItem*, kWorkQueueCount> m_items{};
    bool m_folded = false;
    int m_course = 100;
};

} // namespace JakOps
