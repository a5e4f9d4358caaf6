// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/replytemplates.h"

#include "base/clock.h"
#include "base/textguard.h"
#include "domain/ruletable.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList kColumns {u"kind"_s, u"category"_s, u"status"_s, u"name"_s, u"text"_s};

// What is wrong with one; empty: nothing.
QString problemOf(const ReplyTemplate& one, const CityFacts& facts)
{
    if (!ReplyTemplates::kinds().contains(one.kind))
        return u"no templates for "_s + commandCode(one.kind);
    if (!one.category.isEmpty() && !facts.category(one.category))
        return u"no category \"%1\""_s.arg(one.category);
    if (one.name.trimmed().isEmpty() || one.name.size() > ReplyTemplates::kLongestName)
        return u"a name has 1 to %1 characters"_s.arg(ReplyTemplates::kLongestName);
    if (one.text.trimmed().isEmpty() || one.text.size() > ReplyTemplates::kLongestText)
        return u"a text has 1 to %1 characters"_s.arg(ReplyTemplates::kLongestText);
    if (const QString unknown = Placeholders::unknownIn(one.text); !unknown.isEmpty()) {
        return Placeholders::asksForReporter(unknown) ? u"{%1}: identities are never filled in"_s.arg(unknown)
                                                      : u"no placeholder {%1}"_s.arg(unknown);
    }
    return {};
}

const QRegularExpression& placeholder()
{
    static const QRegularExpression pattern(u"\\{([^{}\\s]{1,40})\\}"_s);
    return pattern;
}

} // namespace

const QList<CommandKind>& ReplyTemplates::kinds()
{
    static const QList<CommandKind> kinds {CommandKind::FollowUp, CommandKind::Note, CommandKind::Coordinate,
        CommandKind::Decline, CommandKind::RejectFollowUp, CommandKind::ReturnToReporter, CommandKind::Withdraw,
        CommandKind::Reopen, CommandKind::Ask, CommandKind::AskVerification};
    return kinds;
}

Result<ReplyTemplates> ReplyTemplates::fromCsv(const QByteArray& csv, const CityFacts& facts)
{
    const auto rows = readRuleTable(csv, kColumns);
    if (!rows)
        return fail(rows.error());
    ReplyTemplates templates;
    for (const RuleRow& row : *rows) {
        ReplyTemplate one;
        const auto kind = commandFromCode(row[u"kind"_s]);
        if (!kind)
            return row.wrong(u"no command \"%1\""_s.arg(row[u"kind"_s]));
        one.kind = *kind;
        one.category = row[u"category"_s];
        if (const QString status = row[u"status"_s]; !status.isEmpty()) {
            one.status = statusFromCode(status);
            if (!one.status)
                return row.wrong(u"no status \"%1\""_s.arg(status));
        }
        one.name = guardLine(row[u"name"_s], int(kLongestName) + 1);
        one.text = guardText(row[u"text"_s]);
        if (const QString problem = problemOf(one, facts); !problem.isEmpty())
            return row.wrong(problem);
        if (templates.m_templates.size() == kMostTemplates)
            return row.wrong(u"more than %1 templates"_s.arg(kMostTemplates));
        templates.m_templates += one;
    }
    return templates;
}

Result<ReplyTemplates> ReplyTemplates::fromList(const QList<ReplyTemplate>& list, const CityFacts& facts)
{
    if (list.size() > kMostTemplates)
        return fail(ErrorCode::InvalidInput, u"more than %1 templates"_s.arg(kMostTemplates));
    for (const ReplyTemplate& one : list) {
        if (const QString problem = problemOf(one, facts); !problem.isEmpty())
            return fail(ErrorCode::InvalidInput, one.name.left(kLongestName) + u": "_s + problem);
    }
    ReplyTemplates templates;
    templates.m_templates = list;
    return templates;
}

QByteArray ReplyTemplates::toCsv() const
{
    QByteArray csv = kColumns.join(u',').toUtf8() + '\n';
    for (const ReplyTemplate& one : m_templates) {
        QStringList fields {commandCode(one.kind), one.category, one.status ? statusCode(*one.status) : QString(), one.name, one.text};
        for (QString& field : fields)
            field = u'"' + field.replace(u'"', u"\"\""_s) + u'"'; // as it is: this file is read by us, and no export
        csv += fields.join(u',').toUtf8() + '\n';
    }
    return csv;
}

QList<ReplyTemplate> ReplyTemplates::fitting(CommandKind kind, const Ticket& ticket) const
{
    QList<ReplyTemplate> fitting;
    for (const ReplyTemplate& one : m_templates) {
        if (one.kind == kind && (one.category.isEmpty() || one.category == ticket.category)
            && (!one.status || one.status == ticket.status))
            fitting += one;
    }
    std::ranges::stable_sort(fitting, std::greater(),
        [](const ReplyTemplate& one) { return (one.category.isEmpty() ? 0 : 2) + (one.status ? 1 : 0); });
    return fitting;
}

namespace Placeholders {

const QStringList& names()
{
    static const QStringList names {u"nomor"_s, u"kategori"_s, u"kelurahan"_s, u"kecamatan"_s, u"kota"_s, u"alamat"_s,
        u"opd"_s, u"petugas"_s, u"tanggal"_s, u"jam"_s, u"tanggal_lapor"_s, u"tenggat"_s, u"status"_s};
    return names;
}

bool asksForReporter(const QString& name)
{
    static const QStringList reporters {
        u"pelapor"_s, u"nama"_s, u"nama_pelapor"_s, u"telepon"_s, u"hp"_s, u"email"_s, u"nik"_s, u"kontak"_s, u"reporter"_s};
    return reporters.contains(name.toLower());
}

QString unknownIn(const QString& text)
{
    for (auto matches = placeholder().globalMatch(text); matches.hasNext();) {
        const QString name = matches.next().captured(1);
        if (!names().contains(name))
            return name;
    }
    return {};
}

QString leftIn(const QString& text)
{
    for (auto matches = placeholder().globalMatch(text); matches.hasNext();) {
        const QString name = matches.next().captured(1);
        if (names().contains(name))
            return name;
    }
    return {};
}

QHash<QString, QString> valuesOf(
    const Ticket& shown, qint64 due, const Officer& officer, const CityFacts& facts, qint64 nowMs)
{
    const QLocale indonesian(QLocale::Indonesian, QLocale::Indonesia); // the reporters' language, whatever the window's
    const auto wib = [](qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::fromSecondsAheadOfUtc(kWibOffsetSeconds)); };
    const auto day = [&](qint64 ms) { return indonesian.toString(wib(ms).date(), u"d MMMM yyyy"_s); };
    QHash<QString, QString> values;
    const auto set = [&values](const QString& name, const QString& value) {
        if (!value.isEmpty())
            values.insert(name, value);
    };
    set(u"nomor"_s, shown.number);
    set(u"kategori"_s, shown.category.isEmpty() ? QString() : facts.categoryName(shown.category));
    if (!shown.village.isEmpty()) {
        const QString district = parentAreaCode(shown.village);
        set(u"kelurahan"_s, facts.areaName(shown.village));
        set(u"kecamatan"_s, facts.areaName(district));
        set(u"kota"_s, facts.areaName(parentAreaCode(district)));
    }
    if (!shown.isPrivate)
        set(u"alamat"_s, shown.address);
    set(u"opd"_s, shown.agency.isEmpty() ? QString() : facts.agencyName(shown.agency));
    set(u"petugas"_s, officer.name);
    set(u"tanggal"_s, day(nowMs));
    set(u"jam"_s, wib(nowMs).toString(u"HH.mm"_s) + u" WIB"_s);
    set(u"tanggal_lapor"_s, day(shown.createdAt));
    if (due != 0)
        set(u"tenggat"_s, day(due) + wib(due).toString(u" HH.mm"_s) + u" WIB"_s);
    for (const StatusFact& fact : facts.statuses()) {
        if (fact.status == shown.status)
            set(u"status"_s, fact.name);
    }
    return values;
}

QString filled(const QString& text, const QHash<QString, QString>& values)
{
    QString out;
    qsizetype at = 0;
    for (auto matches = placeholder().globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const auto value = values.constFind(match.captured(1));
        out += QStringView(text).sliced(at, match.capturedStart() - at);
        out += value == values.constEnd() ? match.captured() : *value; // filled once: values are words, no templates
        at = match.capturedEnd();
    }
    return out + QStringView(text).sliced(at);
}

} // namespace Placeholders

} // namespace JakOps
