// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QPushButton>
#include <QStatusBar>
#include <QTimer>

#include <optional>

namespace JakOps {

class PlainLabel;

// The last line of the window: how many reports, how many chosen; at the right the hub, what waits to be sent, how fresh the data
// is, the store, and the time.
class StatusLine final : public QStatusBar
{
    Q_OBJECT

public:
    enum class Store { Opening, Good, Writing, Damaged };

    explicit StatusLine(const Clock& clock, QWidget* parent = nullptr);

    void setCount(qint64 reports);
    void setChosen(int reports);
    void setUnsent(qint64 commands);
    struct Hub
    {
        QString text, tip;
        bool isProblem = false;
    };
    void setHub(const Hub& hub); // a click on it is hubClicked(); before, this console works alone
    void setDataTime(qint64 utcMs); // newest change the store knows; 0: none
    void setStore(Store store);
    void setCourse(int percent); // of the histories an earlier version stored, folded anew in the background; 100: all

Q_SIGNALS:
    void hubClicked();

protected:
    void changeEvent(QEvent* event) override;

private:
    PlainLabel* addField();
    void showAll();
    void showClock();

    const Clock& m_clock;
    qint64 m_reports = -1;
    int m_chosen = 0;
    qint64 m_unsent = 0;
    qint64 m_dataTime = 0;
    Store m_store = Store::Opening;
    int m_course = 100;
    PlainLabel* m_countLabel;
    std::optional<Hub> m_hub;
    QPushButton* m_hubButton;
    PlainLabel* m_unsentLabel;
    PlainLabel* m_dataLabel;
    PlainLabel* m_storeLabel;
    PlainLabel* m_clockLabel;
    QTimer m_tick;
};

} // namespace JakOps
