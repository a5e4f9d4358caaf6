// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace JakOps {

class PlainLabel;

// The heading of a group in a panel: its title, and room for a small action at the right.
class SectionHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit SectionHeader(const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setNote(const QString& note); // secondary text after the title, such as a count
    void addAction(QWidget* widget); // at the right; the header takes it

private:
    QHBoxLayout* m_layout;
    PlainLabel* m_title;
    PlainLabel* m_note;
};

} // namespace JakOps
