// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/ticketrelations.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace JakOps {

class PlainLabel;

// Another report in a line: its status, its number as the way there, what is to be said of it, and below that why.
class RelationRow final : public QWidget
{
    Q_OBJECT

public:
    RelationRow(const RelatedReport& report, const QString& note, QWidget* parent = nullptr);

    void setWhy(const QString& why); // a second line
    QPushButton* addButton(const QString& text, const QString& objectName); // at the right
    [[nodiscard]] qint64 key() const { return m_key; }

Q_SIGNALS:
    void opened(qint64 key);

private:
    qint64 m_key;
    QString m_number;
    PlainLabel* m_why;
    class QHBoxLayout* m_line;
};

} // namespace JakOps
