// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/feeds/feedhealth.h"

#include <QAbstractItemModel>

namespace JakOps {

class Clock;
class FeedRunner;

struct SourceRow
{
    FeedDescription feed;
    FeedState state;
    FeedHealth health = FeedHealth::Off;
};

// All sources by group, each with how it does. Two levels: groups (their code), sources (their title); the other columns hold no
// text, the view makes it from source(). GUI thread.
class SourceModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Title, Health, LastGood, Newest, Written, Rejected, Next, kColumns };

    SourceModel(const FeedRunner& runner, const Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] const SourceRow* source(const QModelIndex& index) const; // null for a group
    [[nodiscard]] const SourceRow* source(const QString& name) const;
    [[nodiscard]] QModelIndex indexOf(const QString& name) const;
    [[nodiscard]] int chosenCount() const; // that are asked, or would be if they were not paused
    [[nodiscard]] int failingCount() const;
    [[nodiscard]] qint64 now() const;
    void refresh(); // ages and words are other ones now

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Group
    {
        QString code;
        QList<SourceRow> rows;
    };
    [[nodiscard]] SourceRow row(const FeedDescription& feed, const FeedState& state) const;
    void onStateChanged(const FeedState& state);

    const FeedRunner& m_runner;
    const Clock& m_clock;
    QList<Group> m_groups;
};

} // namespace JakOps
