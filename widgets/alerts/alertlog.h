// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/alert.h"

#include <QFrame>

class QListView;
class QPushButton;

namespace JakOps {

class AlertModel;
class EmptyState;
class PlainLabel;
class Theme;

// What the console told of the city, newest first, under the bell. Taking note of an alert silences its cause until it is over or becomes
// worse.
class AlertLog final : public QFrame
{
    Q_OBJECT

public:
    AlertLog(const Theme& theme, const Clock& clock, QWidget* parent = nullptr);

    void setEntries(const QList<AlertEntry>& entries);
    void openUnder(QWidget* button);

Q_SIGNALS:
    void acknowledged(const QList<qint64>& ids);
    void opened(const JakOps::AlertSign& sign); // its place is asked for

protected:
    void changeEvent(QEvent* event) override;

private:
    void showState();
    void acknowledgeChosen();
    void openChosen();
    void retranslate();

    QList<AlertEntry> m_entries;
    AlertModel* m_model;
    PlainLabel* m_title;
    QPushButton* m_waiting;
    QListView* m_view;
    EmptyState* m_none;
    QPushButton* m_open;
    QPushButton* m_note;
    QPushButton* m_noteAll;
};

} // namespace JakOps
