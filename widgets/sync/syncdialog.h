// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/synccard.h"
#include "domain/syncstatus.h"
#include "widgets/common/factlist.h"
#include "widgets/sync/unreadpage.h"

#include <QDialog>
#include <QTimer>

class QListWidget;
class QPushButton;
class QStackedWidget;
class QTableWidget;
class QTabWidget;

namespace JakOps {

class PlainLabel;
class Theme;
class WrapText;

// Where an audience of the hub's feed stands, with a name for people.
struct SyncPositionRow
{
    QString name;
    qint64 pos = 0;
};

// How the work with the hub stands, and what somebody has to be told of it. Shows what it is given; orders go out as signals.
class SyncDialog final : public QDialog
{
    Q_OBJECT

public:
    SyncDialog(const Theme& theme, const Clock& clock, QWidget* parent = nullptr);

    void setStatus(const SyncStatus& status);
    void setPositions(const QList<SyncPositionRow>& positions);
    void setUnread(const std::optional<QList<UnreadRow>>& rows); // at others' consoles; empty: not for who works here
    void setCards(const QList<SyncCard>& cards); // open ones; the chosen one stays chosen
    void tell(const QString& text, bool isProblem);
    void showCards();

Q_SIGNALS:
    void retryRequested();
    void logRequested(); // for support
    void joinRequested(); // anew: the hub does not know this computer any more
    void acknowledged(qint64 card);
    void openRequested(const QUuid& ticket);
    void useRequested(const JakOps::SyncCard& card); // a late report becomes the new owner's own follow-up

private:
    void buildStatus();
    void buildCards();
    [[nodiscard]] QList<Fact> lineFacts(qint64 nowMs) const; // how the line to the hub is kept safe
    void refresh(); // what depends on the time
    void showCard();
    [[nodiscard]] const SyncCard* present() const;

    const Theme& m_theme;
    const Clock& m_clock;
    SyncStatus m_status;
    QList<SyncCard> m_cards;
    QTabWidget* m_tabs;
    QWidget* m_lamp;
    PlainLabel* m_state;
    PlainLabel* m_advice;
    FactList* m_facts;
    QTableWidget* m_positions;
    QPushButton* m_retry;
    QPushButton* m_log;
    QPushButton* m_join;
    QStackedWidget* m_cardStack;
    QListWidget* m_list;
    PlainLabel* m_cardTitle;
    WrapText* m_cardText;
    FactList* m_cardFacts;
    QPushButton* m_open;
    QPushButton* m_use;
    QPushButton* m_understood;
    UnreadPage* m_unread = nullptr; // while it is a tab
    PlainLabel* m_told;
    QTimer m_tick;
};

} // namespace JakOps
