// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/queue/queuedelegate.h"
#include "widgets/queue/readmarks.h"

#include <QTableView>
#include <QTimer>

namespace JakOps {

class CurrentTicket;
class QueueHeader;
class QueueModel;
class Settings;

// The list of reports. The row with the cursor is the current ticket of the whole window, both ways. Columns, their order and
// the row height are remembered. Keys: j and k by the window, arrows, Home and End as in every table.
class QueueView final : public QTableView
{
    Q_OBJECT

public:
    QueueView(QueueModel& model, CurrentTicket& current, const Theme& theme, Settings& settings, const Clock& clock,
        QWidget* parent = nullptr);

    void setRows(QueueRows rows);
    void setShowsHits(bool on); // while words are searched for: every row has its second line, where they are marked
    [[nodiscard]] QueueRows rows() const { return m_delegate->rows(); }
    void resetColumns();
    // What a saved view keeps of the list.
    [[nodiscard]] QList<QueueColumn> columns() const;
    void showColumns(const QList<QueueColumn>& columns, QueueSort sort);
    void showSort(QueueSort sort); // in the heads; by relevance none of them is marked
    void moveBy(int rows); // to the next or previous report; the first one where there is none yet
    [[nodiscard]] int selectedCount() const;
    [[nodiscard]] std::vector<qint64> selectedKeys() const; // in the order of the list
    void chooseNone(); // but the current one
    void setSeen(const SeenTickets& seen); // by the officer who looks now; before, nothing is unread
    void tellSeen(); // at once what is waiting to be told

Q_SIGNALS:
    void seen(const QHash<qint64, qint64>& upTo); // tickets looked at, a moment later and together
    void selectedCountChanged(int count);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void rowsAboutToBeRemoved(const QModelIndex& parent, int first, int last) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void showKey(qint64 key);
    void markRead(qint64 key);
    void takeCurrent();
    void tellSoon(); // once control is back: the model may be in the middle of a change
    void tellVisible();
    void setHoveredRow(int row);
    void followModel();
    void applyRows();

    QueueModel& m_queue;
    CurrentTicket& m_current;
    Settings& m_settings;
    const Clock& m_clock;
    ReadMarks m_marks;
    QueueDelegate* m_delegate;
    QueueHeader* m_header;
    QueueRows m_rows = QueueRows::Normal; // as chosen
    bool m_showsHits = false;
    QTimer m_tell;
    QTimer m_tellSeen;
    QTimer m_minute; // ages grow
    int m_leftRow = 0; // where the current report stood when it left the list
    bool m_following = false; // the current ticket came from elsewhere
};

} // namespace JakOps
