// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/importtypes.h"

#include <QCoreApplication>

namespace JakOps {

// The words of imports: what columns can hold, what form a source has, what was wrong with a record.
class ImportWords final
{
    Q_DECLARE_TR_FUNCTIONS(JakOps::ImportWords)

public:
    [[nodiscard]] static QString field(FeedField field);
    [[nodiscard]] static QString charset(Charset charset);
    [[nodiscard]] static QString delimiter(QChar delimiter);
    [[nodiscard]] static QString form(const FormatFacts& facts); // "Table, UTF-8, semicolon"
    [[nodiscard]] static QString problem(
        const RecordProblem& problem); // "Record 12: nothing tells it apart from others"
    [[nodiscard]] static QString sentence(const Error& error); // what happened, and what to do
    [[nodiscard]] static QStringList notes(RecordNotes notes);
};

} // namespace JakOps
