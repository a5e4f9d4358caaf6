// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QStackedWidget;
class QTableWidget;

namespace JakOps {

class PlainLabel;
class Theme;

// What one officer has not read yet of what the hub could not take as he meant it.
struct UnreadRow
{
    QString unit; // for people
    QString officer;
    qint64 converted = 0;
    qint64 rejected = 0;
    qint64 oldest = 0; // UTC ms

    friend bool operator==(const UnreadRow&, const UnreadRow&) = default;
};

// For who watches over the work: how much lies unread at officers' consoles, by unit and officer. Numbers alone.
class UnreadPage final : public QWidget
{
    Q_OBJECT

public:
    explicit UnreadPage(const Theme& theme, QWidget* parent = nullptr);

    void setRows(const QList<UnreadRow>& rows, qint64 nowMs);
    [[nodiscard]] qint64 count() const { return m_count; }
    [[nodiscard]] static QString headerStyle(); // stands over its cells

private:
    QStackedWidget* m_stack;
    PlainLabel* m_sum;
    QTableWidget* m_table;
    qint64 m_count = 0;
};

} // namespace JakOps
