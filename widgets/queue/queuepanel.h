// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "widgets/queue/queueview.h"

#include <QWidget>

class QPushButton;
class QStackedLayout;

namespace JakOps {

class BulkBar;
class EmptyState;
class IndexService;
class PlainLabel;
class SkeletonLabel;
class WorkPanel;

// The queue with everything it can be: loading, empty, nothing matches, an error, or the list with its "37 new" bar.
class QueuePanel final : public QWidget
{
    Q_OBJECT

public:
    enum class State { Loading, Empty, NothingMatches, Failed, List };

    QueuePanel(IndexService& index, QueueModel& model, CurrentTicket& current, const Theme& theme, Settings& settings,
        const Clock& clock, QWidget* parent = nullptr);

    [[nodiscard]] QueueView& view() { return *m_view; }
    [[nodiscard]] WorkPanel& work() { return *m_work; }
    [[nodiscard]] BulkBar& bulk() { return *m_bulk; }
    [[nodiscard]] State state() const { return m_state; }
    void setTop(QWidget* widget); // above everything else; becomes the panel's own

Q_SIGNALS:
    void importRequested();
    void demoRequested();
    void clearFilterRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void review(); // which state it is now
    void enter(State state);
    void fail(const Error& error);
    void retranslate();
    void showNewCount(int count);
    void showSort(); // while a text is searched for: what the list is ordered by

    IndexService& m_index;
    QueueModel& m_model;
    State m_state = State::Loading;
    std::optional<Error> m_error;
    WorkPanel* m_work;
    QStackedLayout* m_pages;
    QWidget* m_list;
    QueueView* m_view;
    BulkBar* m_bulk;
    QPushButton* m_new;
    QWidget* m_orderBar;
    PlainLabel* m_order;
    QPushButton* m_byRelevance;
    SkeletonLabel* m_skeleton;
    EmptyState* m_message;
};

} // namespace JakOps
