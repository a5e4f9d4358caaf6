// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ticketstatus.h"

#include <QWidget>

namespace JakOps {

// A ticket's status as a chip: its letter on its colour and, unless told otherwise, its name.
class StatusChip final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusChip(QWidget* parent = nullptr);
    explicit StatusChip(TicketStatus status, QWidget* parent = nullptr);

    [[nodiscard]] TicketStatus status() const { return m_status; }
    void setStatus(TicketStatus status);
    void setLetterOnly(bool on);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    // The letter alone, for delegates: a square of the height of `rect`, at most 20 px, centred in it.
    static void paintLetter(QPainter& painter, const QRect& rect, TicketStatus status, const QFont& font);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void describe();

    TicketStatus m_status = TicketStatus::Waiting;
    bool m_letterOnly = false;
};

} // namespace JakOps
