// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/role.h"
#include "services/ticketreader.h"
#include "services/ticketrelations.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace JakOps {

class EventWords;
class GroupService;
class PhotoCache;
class PlainLabel;
class ReportColumn;
class Theme;
class Workspace;

// Two reports beside each other, the older one at the left, and what can be done when they tell of the same thing: the newer is
// merged into the older, or both are put into a group. Which is open to the officer the workflow says. Deletes itself.
class CompareReports final : public QDialog
{
    Q_OBJECT

public:
    struct Parts
    {
        Workspace& workspace;
        GroupService& groups;
        const EventWords& words;
        PhotoCache& photos;
        const Theme& theme;
    };
    CompareReports(const Parts& parts, qint64 open, const AlikeReport& alike, const Officer& officer, QWidget* parent);

    [[nodiscard]] bool isReady() const { return m_isReady; }

Q_SIGNALS:
    void ready(); // both are shown
    void merged(const QString& newer, const QString& older);
    void grouped(const QString& older);
    void ticketRequested(qint64 key);
    void photoOpened(const QStringList& photos, int index);

private:
    void build();
    void read();
    void take(const TicketDetail& detail);
    void offer();
    void merge();
    void group();
    void complain(const QString& problem);
    void setBusy(bool busy);
    [[nodiscard]] qint64 newerKey() const { return m_alike.isOlder ? m_open : m_alike.report.key; }
    [[nodiscard]] qint64 olderKey() const { return m_alike.isOlder ? m_alike.report.key : m_open; }

    Workspace& m_workspace;
    GroupService& m_groups;
    const qint64 m_open;
    const AlikeReport m_alike;
    const Officer m_officer;
    TicketDetail m_older;
    TicketDetail m_newer;
    ReportColumn* m_left;
    ReportColumn* m_right;
    PlainLabel* m_summary;
    QLineEdit* m_reason;
    PlainLabel* m_problem;
    QPushButton* m_merge;
    QPushButton* m_group;
    QPushButton* m_other;
    QPushButton* m_close;
    bool m_isReady = false;
};

} // namespace JakOps
