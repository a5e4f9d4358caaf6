// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The whole table of conflicts: 15 commands x 15 commands x 9 statuses. A reached the hub first, B was made without
// knowing of it. What is expected stands here as data, apart from the rules of the program: each cell is pushed to a
// real server as two officers would, and asked of the console's own rule.
#include "domain/projection.h"
#include "support/testhub.h"
#include "sync/syncrules.h"

#include <QElapsedTimer>
#include <QJsonArray>

using namespace JakOps;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kVillage = u"31.74.01.1007"_s;

// The nine statuses of the protocol's sketch, one letter each, and the console's words for them. "h" is its "waiting":
// in progress with a question to the reporter open.
constexpr std::string_view kStatuses = "wcdphasrm";
QString codeOf(char status)
{
    switch (status) {
    case 'w':
        return u"waiting"_s;
    case 'c':
        return u"coordinating"_s;
    case 'd':
        return u"dispositioned"_s;
    case 'a':
        return u"awaiting_validation"_s;
    case 's':
        return u"done"_s;
    case 'r':
        return u"returned"_s;
    case 'm':
        return u"merged"_s;
    default:
        return u"in_progress"_s;
    }
}

// The fifteen commands of the sketch, the console's that corresponds, and what is known of each: from which statuses it
// is legal, where it leads ("=": nowhere), which facets it touches and which it guards: a assignment, s status, t
// triage, p place. "row" is its row and column in the table of conflicts below.
struct Command
{
    const char* name;
    CommandKind kind;
    std::string_view legal;
    std::string_view to;
    std::string_view touches;
    char guard;
    int row;
};
constexpr std::array<Command, 15> kCommands{{
    {"refer", CommandKind::Coordinate, "wcdph", "c", "as", 'a', 0},
    {"assign", CommandKind::Disposition, "wcd", "d", "as", 'a', 0},
    {"return", CommandKind::Decline, "cd", "w", "as", 'a', 0},
    {"start", CommandKind::Start, "wcd", "p", "s", 'a', 1},
    {"hold", CommandKind::Ask, "wcdpha", "=", "", 'a', 1},
    {"resume", CommandKind::Answer, "wcdpha", "=", "", '-', 1},
    {"resolve", CommandKind::FollowUp, "ph", "a", "s", 'a', 2},
    {"verify", CommandKind::Validate, "a", "s", "s", 's', 3},
    {"reopen", CommandKind::Reopen, "srm", "pw", "s", '-', 4}, // from "s" to "p", else to "w"
    {"reject", CommandKind::ReturnToReporter, "wcph", "r", "s", 's', 5},
    {"merge", CommandKind::Merge, "wcdpha", "m", "s", 's', 5},
    {"triage", CommandKind::Triage, "wcdpha", "=", "t", 't', 6},
    {"relocate", CommandKind::Relocate, "wcdpha", "=", "p", 'p', 7},
    {"comment", CommandKind::Note, kStatuses, "=", "", '-', 8},
    {"attach", CommandKind::Note, kStatuses, "=", "", '-', 8},
}};
enum : size_t { Refer, Assign, Return, Start, Hold, Resume, Resolve, Verify, Reopen, Reject, Merge };

// The table of conflicts. Columns, B: handing on, work, resolve, verify, reopen, closing, triage, relocate, words.
// a accepted, c converted, t as the statuses say, . cannot meet.
constexpr std::array<const char*, 9> kTable{"ccc..caaa", // A handed on
    "ata..caaa", // work
    "cccaaccca", // resolve; verifying it needs to have seen it
    "ccccaccca", // verify
    "ccccccaaa", // reopen
    "ccc.accca", // closing
    "aaaaaacaa", // triage
    "aaaaaaaca", // relocate
    "aaaaaaaaa"}; // words

bool has(std::string_view letters, char letter)
{
    return letters.contains(letter);
}
// The cells the console's statuses decide otherwise than the sketch's (docs/adr/0026), and as what.
char tableSays(size_t a, size_t b)
{
    const Command& second = kCommands[b];
    if (a == Start && (b == Assign || b == Return))
        return 'c'; // from Proses there is no Disposisi and nothing to decline
    if ((a == Hold || a == Resume) && second.row == 5)
        return 'a'; // a question and its answer leave the status as it is, so they do not stand in the way of closing
    if ((a == Refer || a == Assign || a == Return) && b == Resume)
        return 'a'; // what a reporter answers is his words
    if ((a == Hold || a == Resume) && b == Verify)
        return 'a'; // a question may be open while it awaits validation
    if (a == Merge && b == Verify)
        return 'c'; // and it may be merged meanwhile
    if (a == Resolve && (b == Hold || b == Resume || second.row == 6 || second.row == 7))
        return 'a'; // Menunggu Validasi is still open
    return kTable[size_t(kCommands[a].row)][size_t(second.row)];
}

// A ticket as the model knows it, and what changed of it after B's author looked.
struct State
{
    char status;
    bool asked;
    std::string changed = {};

    [[nodiscard]] bool legal(const Command& c) const { return has(c.legal, status); }
};
struct Expected
{
    QString verdict;
    QString reason;
};
bool sameStatus(char a, char b)
{
    return codeOf(a) == codeOf(b);
}

// The rules of the protocol in their order: legal from here, the same already, changed since, else accepted.
Expected answer(State& now, size_t which, bool same, bool first)
{
    const Command& c = kCommands[which];
    const auto converted = [](const QString& why) { return Expected{u"converted"_s, why}; };
    if (!now.legal(c)) {
        const bool leadsHere
            = std::ranges::any_of(c.to, [&](char to) { return to != '=' && sameStatus(to, now.status); });
        return converted((leadsHere ? u"already_"_s : u"status_is_"_s) + codeOf(now.status));
    }
    if (same)
        return {u"noop"_s, u"same"_s};
    if (!first && has(now.changed, c.guard)) {
        switch (c.guard) {
        case 'a':
            return converted(u"reassigned_since"_s);
        case 's':
            return converted(u"status_changed_since"_s);
        case 't':
            return converted(u"triaged_since"_s);
        default:
            return converted(u"place_conflict"_s);
        }
    }
    if (which == Resume && !now.asked)
        return converted(u"nothing_asked"_s);
    now.changed += c.touches;
    if (which == Hold || which == Resume)
        now.asked = which == Hold;
    if (which == Reopen)
        now.status = now.status == 's' ? 'p' : 'w';
    else if (c.to != "=")
        now.status = c.to[0];
    if (has("srm", now.status))
        now.asked = false;
    return {u"accepted"_s, {}};
}

char target(size_t which, char from)
{
    const Command& c = kCommands[which];
    if (which == Reopen)
        return has("rm", from) ? 'w' : 'p';
    return c.to == "=" ? '=' : c.to[0];
}

enum class Wish : quint8 { Other, Same, Near }; // of B: not what A wanted, just that, a place 22 m away

} // namespace

class TestHubTable final : public QObject
{
    Q_OBJECT

    struct Cell
    {
        size_t a;
        size_t b;
        char status;
        Wish wish;
        QUuid ticket;
        qint64 seen = 1; // the version both officers looked at
        Expected first;
        Expected second;
        char after = 'w';
        QJsonObject bodyB;
        [[nodiscard]] QString name() const
        {
            return u"%1, then %2 from %3%4"_s.arg(QLatin1StringView(kCommands[a].name),
                QLatin1StringView(kCommands[b].name), codeOf(status),
                status == 'h' ? u" with a question"_s : QString());
        }
    };

private Q_SLOTS:
    void initTestCase()
    {
        pinEnvironment();
        auto hub = TestHub::start();
        VERIFY_RESULT(hub);
        m_hub = std::move(*hub);
        VERIFY_RESULT(m_hub->init());
        for (const auto& [device, code] : std::initializer_list<std::pair<std::unique_ptr<TestDevice>*, QString>>{
                 {&m_source, u"crm"_s}, {&m_first, u"pertama"_s}, {&m_second, u"kedua"_s}}) {
            auto made = m_hub->console(code, device == &m_source ? u"ingest"_s : u"bureau"_s);
            VERIFY_RESULT(made);
            *device = std::move(*made);
        }
        QList<HubCommand> others;
        for (const char* number : {"JKTUJUAN1", "JKTUJUAN2"})
            others += m_source->report(QUuid::createUuid(), kVillage, {{BodyKey::number, QString::fromLatin1(number)}});
        VERIFY_RESULT(m_source->pg->push(m_source->id, others));
        makeCells();
    }
    void init() { pinEnvironment(); }

    // The data above against the table of the protocol: both were written down by hand.
    void theModelIsTheTable()
    {
        int arising = 0;
        std::array<int, 2> said{};
        for (const Cell& cell : m_cells) {
            State seen{cell.status, cell.status == 'h'};
            State alone = seen;
            if (cell.wish != Wish::Other || cell.first.verdict != "accepted"_L1
                || answer(alone, cell.b, false, true).verdict != "accepted"_L1)
                continue; // no console offers one of them there
            ++arising;
            const char table = tableSays(cell.a, cell.b);
            if (table == 't')
                continue;
            QVERIFY2(table != '.', qPrintable(cell.name()));
            const bool accepted = cell.second.verdict == "accepted"_L1;
            ++said[accepted ? 0 : 1];
            QVERIFY2(accepted == (table == 'a'), qPrintable(cell.name() + u": "_s + cell.second.reason));
        }
        qInfo("%d of 2025 cells can arise: %d accepted, %d converted", arising, said[0], said[1]);
        QVERIFY(arising > 550 && said[0] > 350 && said[1] > 150);
    }
    void theHubAnswersAsTheTableSays()
    {
        QElapsedTimer timer;
        timer.start();
        QList<HubCommand> reports;
        QList<HubCommand> questions;
        QList<HubCommand> firsts;
        QList<HubCommand> seconds;
        int n = 0;
        for (Cell& cell : m_cells) {
            cell.ticket = QUuid::createUuid();
            reports += m_source->report(cell.ticket, kVillage,
                {{BodyKey::number, u"JT%1"_s.arg(++n)}, {BodyKey::text, u"Jalan rusak"_s}, {BodyKey::agency, u"dbm"_s},
                    {BodyKey::category, u"jalan"_s}, {BodyKey::lat, -6.2}, {BodyKey::lon, 106.85},
                    {BodyKey::to, codeOf(cell.status)}});
        }
        for (Cell& cell : m_cells) {
            if (cell.status != 'h')
                continue;
            questions += m_first->command(CommandKind::Ask, cell.ticket, 1, wish(Hold, cell.status, false));
            cell.seen = 2;
        }
        for (Cell& cell : m_cells) {
            firsts
                += m_first->command(kCommands[cell.a].kind, cell.ticket, cell.seen, wish(cell.a, cell.status, false));
        }
        for (Cell& cell : m_cells) {
            const bool legalSeen = has(kCommands[cell.b].legal, cell.status);
            State after{cell.status, cell.status == 'h'};
            (void)answer(after, cell.a, false, true);
            cell.bodyB = wish(cell.b, legalSeen ? cell.status : after.status, cell.wish != Wish::Same);
            if (cell.wish == Wish::Near)
                cell.bodyB[BodyKey::lat] = -6.2198;
            seconds += m_second->command(kCommands[cell.b].kind, cell.ticket, cell.seen, cell.bodyB);
        }
        for (const auto& answer : push(*m_source, reports))
            QCOMPARE(answer.verdict, u"accepted"_s);
        for (const auto& answer : push(*m_first, questions))
            QCOMPARE(answer.verdict, u"accepted"_s);
        compare(push(*m_first, firsts), u"A"_s, &Cell::first);
        compare(push(*m_second, seconds), u"B"_s, &Cell::second);
        qInfo("%lld pairs pushed in %lld ms", qlonglong(m_cells.size()), timer.elapsed());
        QCOMPARE(m_wrong.join(u'\n'), QString());
    }
    // What every console makes of the histories, words and photos kept; and what the console's own rule told B's author
    // before he sent it.
    void theConsoleSaysTheSame()
    {
        QHash<QUuid, QList<HubEvent>> histories;
        VERIFY_RESULT(m_second->pg->firstSync([&histories](const QList<HubEvent>& page) {
            for (const HubEvent& event : page)
                histories[event.ticket] += event;
            return true;
        }));
        const Officer officer{u"kedua"_s, u"K"_s, Role::Bureau, {}, {}};
        for (const Cell& cell : std::as_const(m_cells)) {
            const QList<HubEvent>& history = histories[cell.ticket];
            QVERIFY2(history.size() == cell.seen + 2, qPrintable(cell.name()));
            QList<TicketEvent> events;
            for (const HubEvent& told : history) {
                events += *toTicketEvent(told);
                events.last().deviceSeq = 0; // of others
            }
            if (codeOf(cell.after) != statusCode(foldEvents(events).status))
                m_wrong += cell.name() + u": ends as "_s + statusCode(foldEvents(events).status);
            for (const QLatin1StringView key : {BodyKey::text, BodyKey::photos}) {
                if (std::as_const(events.last().body)[key] != cell.bodyB[key])
                    m_wrong += cell.name() + u": words or photos are not in the history"_s;
            }
            events.removeLast();
            OutboxRow row;
            row.entry.event = history.last().event;
            row.entry.ticket = cell.ticket;
            row.entry.kind = kCommands[cell.b].kind;
            row.entry.actor = officer.code;
            row.entry.at = history.last().claimedAt;
            row.entry.body = canonicalBody(cell.bodyB);
            row.state = u"pending"_s;
            row.hubBase = cell.seen;
            const auto made = SyncRules::reapply(
                m_hub->parts().workflow, m_hub->parts().rules, officer, events, foldEvents(events), row);
            const QString verdict = made.event.body[BodyKey::verdict].toString(u"accepted"_s);
            const QString reason = made.event.body[BodyKey::reason].toString();
            if (verdict != cell.second.verdict || reason != cell.second.reason
                || made.doubt != (verdict == "converted"_L1 ? reason : QString()))
                m_wrong += u"%1: console %2 (%3), expected %4 (%5)"_s.arg(
                    cell.name(), verdict, reason, cell.second.verdict, cell.second.reason);
        }
        QCOMPARE(m_wrong.join(u'\n'), QString());
    }

private:
    void makeCells()
    {
        for (const char status : kStatuses) {
            for (size_t a = 0; a < kCommands.size(); ++a) {
                for (size_t b = 0; b < kCommands.size(); ++b)
                    addCell(a, b, status, Wish::Other);
            }
        }
        QCOMPARE(m_cells.size(), 2025);
        // And where both want the same, of the commands that name something.
        for (const size_t both : {size_t(Refer), size_t(Assign), size_t(11), size_t(12)}) {
            for (const char status : kCommands[both].legal)
                addCell(both, both, status, Wish::Same);
        }
        for (const char status : kCommands[12].legal)
            addCell(12, 12, status, Wish::Near);
    }
    void addCell(size_t a, size_t b, char status, Wish wish)
    {
        Cell cell{a, b, status, wish, {}, 1, {}, {}, status, {}};
        State now{status, status == 'h'};
        cell.first = answer(now, a, false, true);
        if (wish == Wish::Near)
            std::erase(now.changed, 'p'); // within 25 m is no conflict
        cell.second = answer(now, b, wish == Wish::Same, false);
        cell.after = now.status;
        m_cells += cell;
    }
    // The body of a command as its author, who sees that status, writes it.
    static QJsonObject wish(size_t which, char from, bool second)
    {
        QJsonObject body{{BodyKey::text, second ? u"alasan kedua"_s : u"alasan"_s}};
        if (const char to = target(which, from); to != '=' && (!sameStatus(to, from) || which <= Assign))
            body[BodyKey::to] = codeOf(to);
        const QString name = QString::fromLatin1(kCommands[which].name);
        if (which == Refer)
            body[BodyKey::agency] = second ? u"dlh"_s : u"dishub"_s;
        else if (which == Assign)
            body[BodyKey::agency] = second ? u"dbm.jaksel"_s : u"dbm.jakpus"_s;
        else if (which == Hold)
            body[BodyKey::until] = QDateTime::currentMSecsSinceEpoch() + 86'400'000;
        else if (which == Merge)
            body[BodyKey::into] = second ? u"JKTUJUAN2"_s : u"JKTUJUAN1"_s;
        else if (name == "triage"_L1)
            body[BodyKey::category] = second ? u"sampah"_s : u"pohon"_s;
        else if (name == "relocate"_L1)
            body.insert(BodyKey::lat, second ? -6.21 : -6.22), body.insert(BodyKey::lon, 106.85);
        if (which == Resolve || name == "attach"_L1)
            body[BodyKey::photos] = QJsonArray{QString(64, second ? u'b' : u'a')};
        return body;
    }
    static QList<PushAnswer> push(TestDevice& device, const QList<HubCommand>& commands)
    {
        QList<PushAnswer> all;
        for (qsizetype i = 0; i < commands.size(); i += kHubBatch) {
            const auto answers = device.pg->push(device.id, commands.mid(i, kHubBatch));
            if (!answers)
                qFatal("%s", qPrintable(answers.error().toLog()));
            all += *answers;
        }
        return all;
    }
    void compare(const QList<PushAnswer>& answers, const QString& which, Expected Cell::*expected)
    {
        QCOMPARE(answers.size(), m_cells.size());
        for (qsizetype i = 0; i < answers.size(); ++i) {
            const Expected& e = m_cells[i].*expected;
            if (answers[i].verdict != e.verdict || answers[i].reason != e.reason)
                m_wrong += u"%1: hub says of %2 %3 (%4), expected %5 (%6)"_s.arg(
                    m_cells[i].name(), which, answers[i].verdict, answers[i].reason, e.verdict, e.reason);
        }
    }

    std::unique_ptr<TestHub> m_hub;
    std::unique_ptr<TestDevice> m_source;
    std::unique_ptr<TestDevice> m_first;
    std::unique_ptr<TestDevice> m_second;
    QList<Cell> m_cells;
    QStringList m_wrong;
};

QTEST_GUILESS_MAIN(TestHubTable)
#include "tst_hubtable.moc"
