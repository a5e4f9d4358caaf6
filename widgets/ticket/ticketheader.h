// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace JakOps {

class PlainLabel;
class StatusChip;
class Theme;
struct TicketDetail;

// What is asked of the officer in one look: number, status, time left, and a lock where the report is private.
class TicketHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit TicketHeader(const Theme& theme, QWidget* parent = nullptr);

    void setTicket(const TicketDetail& detail, qint64 now);
    void setNow(qint64 now);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void drawLock();

    const Theme& m_theme;
    PlainLabel* m_number;
    QToolButton* m_copy;
    PlainLabel* m_lock;
    StatusChip* m_chip;
    PlainLabel* m_due;
    qint64 m_dueAt = 0;
    qint64 m_closedAt = 0;
    qint64 m_now = 0;
};

} // namespace JakOps
