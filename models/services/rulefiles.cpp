// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/rulefiles.h"

#include "base/csv.h"
#include "base/files.h"
#include "services/routingservice.h"
#include "services/workspace.h"
#include "storage/metastore.h"

#include <QDateTime>
#include <QFileInfo>
#include <QtConcurrentRun>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSettleMs = 400; // an editor writes in steps

QStringList ownFiles(const QString& profileDir)
{
    QStringList paths{RoutingBook::filePath(profileDir)};
    for (const auto name : SlaBook::kFiles)
        paths += profileDir + u'/' + name;
    return paths;
}

QStringList stampsOf(const QStringList& paths)
{
    QStringList stamps;
    for (const QString& path : paths) {
        const QFileInfo info(path);
        stamps += info.exists() ? u"%1 %2"_s.arg(info.size()).arg(info.lastModified().toMSecsSinceEpoch()) : QString();
    }
    return stamps;
}

// What is in force was found right before: here it is only shown.
void readRows(const QByteArray& csv, RuleFile& into)
{
    const QString text = QString::fromUtf8(csv);
    CsvReader reader(text);
    for (int line = 1; !reader.atEnd();) {
        const QStringList fields = reader.next();
        const int at = line;
        line += 1 + int(fields.join(QString()).count(u'\n'));
        if (fields.first().startsWith(u'#') || (fields.size() == 1 && fields.first().trimmed().isEmpty()))
            continue;
        if (into.columns.isEmpty()) {
            into.columns = fields;
            continue;
        }
        into.rows += fields;
        into.lines += at;
    }
}

RuleFile routingFile(const RoutingBook& book)
{
    RuleFile file;
    file.name = u"routing.csv"_s;
    file.problem = book.problem;
    if (book.ownRules)
        file.source = book.keptEarlier ? RuleFile::Source::Earlier : RuleFile::Source::Own;
    file.columns = {u"category"_s, u"area"_s, u"channel"_s, u"words"_s, u"agency"_s, u"priority"_s, u"auto"_s, u"note"_s};
    for (const RoutingRule& rule : book.rules.rules()) {
        file.lines += rule.line;
        file.rows += QStringList{rule.categories.join(u'|'), rule.areas.join(u'|'), rule.channels.join(u'|'),
            rule.words.join(u'|'), rule.agency, rule.priority ? priorityCode(*rule.priority) : QString(),
            rule.atIntake ? u"1"_s : QString(), rule.note};
    }
    return file;
}

// `inForce`: what the profile's own files said at the start, as the store keeps it.
RuleFile limitsFile(const QString& name, const SlaBook::Files& inForce, const QList<SlaProblem>& atStart,
    const Result<SlaBook>& onDisk, const QByteArray& builtIn)
{
    RuleFile file;
    file.name = name;
    const auto own = inForce.find(name);
    const bool isOwn = own != inForce.end();
    const bool wasKept = std::ranges::any_of(
        atStart, [&name](const SlaProblem& problem) { return problem.file == name && problem.keptEarlier; });
    if (isOwn)
        file.source = wasKept ? RuleFile::Source::Earlier : RuleFile::Source::Own;
    readRows(isOwn ? own->second : builtIn, file);
    if (!onDisk) {
        file.problem = onDisk.error();
        return file;
    }
    for (const SlaProblem& problem : onDisk->problems) {
        if (problem.file == name)
            file.problem = problem.error;
    }
    const auto now = onDisk->own.find(name);
    const QByteArray said = now == onDisk->own.end() ? QByteArray() : now->second;
    file.waits = !file.problem && said != (isOwn ? own->second : QByteArray());
    return file;
}

QList<RuleFile> readAll(Workspace& workspace, const RoutingBook& book)
{
    QList<RuleFile> files{routingFile(book)};
    const auto inForce = workspace.database()
                             .read([](ReadSession& session) -> Result<SlaBook::Files> {
                                 SlaBook::Files own;
                                 for (const auto name : SlaBook::kFiles) {
                                     const QByteArray key = "rules:" + QByteArray(name.data(), name.size());
                                     const auto said = MetaStore::text(session, QLatin1StringView(key));
                                     if (!said)
                                         return fail(said.error());
                                     if (!said->isEmpty())
                                         own[name] = said->toUtf8();
                                 }
                                 return own;
                             })
                             .result();
    const SlaBook::Files own = inForce ? *inForce : SlaBook::Files();
    const auto onDisk = SlaBook::load(workspace.resourcesRoot(), workspace.profileDir(), workspace.facts(), own);
    for (const auto name : SlaBook::kFiles) {
        const QString folder = name == "holidays.csv"_L1 ? u"/city/"_s : u"/workflow/"_s;
        const auto builtIn = readFile(workspace.resourcesRoot() + folder + name, RoutingBook::kMaxBytes);
        files += limitsFile(name, own, workspace.slaProblems(), onDisk, builtIn ? *builtIn : QByteArray());
    }
    return files;
}

} // namespace

RuleFiles::RuleFiles(Workspace& workspace, RoutingService& routing, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_routing(routing)
    , m_watcher(this)
    , m_settle(this)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMs);
    connect(&m_settle, &QTimer::timeout, this, &RuleFiles::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_settle.start(); });
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] { m_settle.start(); });
    QtConcurrent::run(stampsOf, ownFiles(workspace.profileDir())).then(this, [this](const QStringList& stamps) {
        m_stamps = stamps;
        watch();
    });
}

// A file that was replaced is no longer watched, a new one not yet.
void RuleFiles::watch()
{
    QStringList paths{m_workspace.profileDir()};
    const QStringList files = ownFiles(m_workspace.profileDir());
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (!m_stamps.value(i).isEmpty())
            paths += files[i];
    }
    for (const QString& path : std::as_const(paths)) {
        if (!m_watcher.files().contains(path) && !m_watcher.directories().contains(path))
            m_watcher.addPath(path);
    }
}

void RuleFiles::look()
{
    QtConcurrent::run(stampsOf, ownFiles(m_workspace.profileDir())).then(this, [this](const QStringList& stamps) {
        const QStringList before = std::exchange(m_stamps, stamps);
        watch();
        if (before == stamps)
            return;
        m_routing.loaded().then(this, [this](const std::shared_ptr<const RoutingBook>&) { Q_EMIT changed(); });
    });
}

QFuture<QList<RuleFile>> RuleFiles::read()
{
    // The routing rules are read again with it: whoever opens the list sees what the file says now.
    return m_routing.loaded().then(QtFuture::Launch::Async,
        [&workspace = m_workspace](const std::shared_ptr<const RoutingBook>& book) { return readAll(workspace, *book); });
}

} // namespace JakOps
