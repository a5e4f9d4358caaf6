// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/queueorder.h"

#include <QJsonObject>
#include <QList>

namespace JakOps {

struct ViewCamera
{
    double lat = 0.0;
    double lon = 0.0;
    double zoom = 0.0;
    friend bool operator==(const ViewCamera&, const ViewCamera&) = default;
};

// What an officer looks at, under a name: filter, part of the map, columns and order of the queue. Words and codes only; no report,
// no officer. "Mine" means whoever opens it.
struct SavedView
{
    static constexpr qsizetype kMaxName = 60;
    static constexpr qsizetype kMaxFile = 64 * 1024;

    QString name;
    TicketFilter filter;
    std::optional<ViewCamera> camera;
    QueueSort sort;
    QList<QueueColumn> columns; // shown, from left to right; empty: the default arrangement

    [[nodiscard]] QJsonObject toJson() const;
    // Strict: a part that is not known, or does not mean anything here, is an error. A view that leaves out what it does not
    // understand would show other reports than it says.
    [[nodiscard]] static Result<SavedView> fromJson(const QJsonObject& json);
    [[nodiscard]] QByteArray toFile() const; // *.jakops-view
    [[nodiscard]] static Result<SavedView> fromFile(const QByteArray& bytes);

    friend bool operator==(const SavedView&, const SavedView&) = default;
};

// The views of a profile, in the officer's order; the first nine have a key.
class SavedViews final
{
public:
    static constexpr qsizetype kMax = 40;

    [[nodiscard]] const QList<SavedView>& views() const { return m_views; }
    // In place of one with this name, else at the end. InvalidInput for a name that is empty or too long, or one view too many.
    [[nodiscard]] Result<> put(SavedView view);
    [[nodiscard]] Result<> rename(qsizetype at, const QString& name); // Conflict where the name is taken
    void remove(qsizetype at);
    void insert(qsizetype at, const SavedView& view); // back where it was
    void move(qsizetype from, qsizetype to);

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static SavedViews fromJson(const QJsonObject& json); // what cannot be read is left out

private:
    [[nodiscard]] qsizetype indexOf(const QString& name) const;

    QList<SavedView> m_views;
};

} // namespace JakOps
