// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/commandkind.h"
#include "services/bulkservice.h"

#include <QCoreApplication>

namespace JakOps {

// What is said about commands to many reports, in the window and on the command line alike.
class BulkWords final
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::BulkWords)

public:
    [[nodiscard]] static QString reason(const Error& error); // why one of them cannot
    // "312 become Coordinating", a line a status; where the status stays: what is done.
    [[nodiscard]] static QStringList becomes(const BulkPreview& preview, CommandKind kind);
    struct Reason
    {
        QString words;
        qint64 count = 0;
    };
    [[nodiscard]] static QList<Reason> reasons(const std::vector<BulkRefusal>& refused); // the most frequent first
    [[nodiscard]] static QString notUndoable(CommandKind kind);
    [[nodiscard]] static QString summary(const BulkOutcome& outcome, CommandKind kind);
    [[nodiscard]] static QString stopped(const BulkOutcome& outcome); // why, and what is left; only where it was
};

} // namespace JakOps
