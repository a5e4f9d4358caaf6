// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cityfacts.h"
#include "domain/commandkind.h"
#include "domain/ticket.h"

#include <QHash>

namespace JakOps {

// Words that officers write again and again, with placeholders for what is the report's own.
struct ReplyTemplate
{
    CommandKind kind = CommandKind::Note; // whose form offers it
    QString category; // empty: any
    std::optional<TicketStatus> status; // none: any
    QString name; // in the menu
    QString text;

    friend bool operator==(const ReplyTemplate&, const ReplyTemplate&) = default;
};

// A list of them, as resources/workflow/templates.csv or a profile's own file has it. Immutable, thread-safe.
class ReplyTemplates final
{
public:
    static constexpr qsizetype kMostTemplates = 500;
    static constexpr qsizetype kLongestName = 60;
    static constexpr qsizetype kLongestText = 2000;

    // kind,category,status,name,text. InvalidInput names the line; a placeholder nobody can fill is refused by its name,
    // and one for the reporter in any words: identities are never filled in.
    [[nodiscard]] static Result<ReplyTemplates> fromCsv(const QByteArray& csv, const CityFacts& facts);
    [[nodiscard]] static Result<ReplyTemplates> fromList(const QList<ReplyTemplate>& list, const CityFacts& facts);
    [[nodiscard]] QByteArray toCsv() const; // what fromCsv() reads

    [[nodiscard]] const QList<ReplyTemplate>& all() const { return m_templates; }
    // What fits this report, the most particular first.
    [[nodiscard]] QList<ReplyTemplate> fitting(CommandKind kind, const Ticket& ticket) const;
    // The kinds of commands whose forms offer templates.
    [[nodiscard]] static const QList<CommandKind>& kinds();

private:
    QList<ReplyTemplate> m_templates;
};

namespace Placeholders {

[[nodiscard]] const QStringList& names(); // "nomor", "kelurahan", …: those that can be filled
// The first in the text that is none of them; empty: all are known.
[[nodiscard]] QString unknownIn(const QString& text);
[[nodiscard]] bool asksForReporter(const QString& name); // "pelapor", "nama", "telepon", …
// The first known one that still stands in the text: it is not ready to be sent.
[[nodiscard]] QString leftIn(const QString& text);

// What they stand for, of a report as the officer may see it (redacted). What is not known of it is left out, so that
// its placeholder stays and is seen; the address of a private report always is.
[[nodiscard]] QHash<QString, QString> valuesOf(
    const Ticket& shown, qint64 due, const Officer& officer, const CityFacts& facts, qint64 nowMs);
[[nodiscard]] QString filled(const QString& text, const QHash<QString, QString>& values);

} // namespace Placeholders

} // namespace JakOps
