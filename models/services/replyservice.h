// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/replytemplates.h"

#include <QFuture>
#include <QThreadPool>

#include <memory>
#include <mutex>

namespace JakOps {

class Workspace;

// The templates at hand: the built-in ones and the profile's own beside them. Immutable.
struct ReplyBook
{
    ReplyTemplates builtIn;
    ReplyTemplates own;
    std::optional<Error> problem; // of the profile's file: what it said before holds, else the built-in ones alone

    [[nodiscard]] QList<ReplyTemplate> fitting(CommandKind kind, const Ticket& ticket) const // its own first
    {
        return own.fitting(kind, ticket) + builtIn.fitting(kind, ticket);
    }
};

// Loads the templates in a thread of its own and keeps the profile's. Any thread.
class ReplyService final
{
public:
    explicit ReplyService(Workspace& workspace); // begins to load

    [[nodiscard]] std::shared_ptr<const ReplyBook> book() const; // empty until it is loaded
    [[nodiscard]] QFuture<std::shared_ptr<const ReplyBook>> loaded(); // read anew
    // The profile's own are these from now on, or stay as they are: InvalidInput names what is wrong; NotAllowed for who may
    // not change rules, and in a store that is only looked at; Unwritable.
    [[nodiscard]] QFuture<Result<>> save(const QList<ReplyTemplate>& own, const Officer& officer);

    [[nodiscard]] static QString filePath(const QString& profileDir); // <profile>/templates.csv
    static constexpr qint64 kMaxBytes = 2 * 1024 * 1024;

private:
    void load();

    Workspace& m_workspace;
    mutable std::mutex m_mutex;
    std::shared_ptr<const ReplyBook> m_book = std::make_shared<ReplyBook>();
    QThreadPool m_pool; // last: its destructor waits for what is under way
};

} // namespace JakOps
