// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/savedviews.h"

#include <QToolButton>

class QMenu;

namespace JakOps {

// The saved views behind one button: choose (keys 1 to 9), save what is shown, and rename, order, share or delete. Shows the views it
// is given and says what is wanted; keeps nothing.
class ViewsMenu final : public QToolButton
{
    Q_OBJECT

public:
    static constexpr int kKeys = 9;

    explicit ViewsMenu(QWidget& window); // the keys work anywhere in it

    void setViews(const QList<SavedView>& views);

Q_SIGNALS:
    void chosen(int at);
    void saveRequested(const QString& name);
    void renameRequested(int at, const QString& name);
    void moveRequested(int from, int to);
    void removeRequested(int at);
    void undoRequested(); // the last removal
    void shareRequested(int at);
    void openRequested();

public:
    void setUndoable(const QString& name); // empty: nothing was removed

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void addManagement(QMenu& menu, int at);
    // A field in a menu: Return says the name and closes.
    void addField(QMenu& menu, const QString& text, const QString& placeholder, std::function<void(const QString&)> entered);

    QList<QAction*> m_keys; // of the window
    QMenu* m_menu;
    QList<SavedView> m_views;
    QString m_undoable;
};

} // namespace JakOps
