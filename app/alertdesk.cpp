// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alertdesk.h"

#include "app/citydesk.h"
#include "base/files.h"
#include "base/logging.h"
#include "services/workspace.h"
#include "widgets/alerts/alertbanner.h"
#include "widgets/alerts/alertbell.h"
#include "widgets/alerts/alertlog.h"
#include "widgets/common/officercontext.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/noticestrip.h"

#include <QFile>
#include <QtConcurrentRun>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMaxRulesBytes = 64 * 1024;

} // namespace

AlertDesk::AlertDesk(const Parts& parts)
    : m_parts(parts)
    , m_log(new AlertLog(parts.theme, parts.workspace.clock(), &parts.window))
    , m_since(parts.workspace.clock().nowMs())
{
    AlertBell& bell = parts.window.bell();
    AlertBanner& banner = parts.window.alertBanner();
    connect(&bell, &QToolButton::clicked, m_log, [this, &bell] { m_log->openUnder(&bell); });
    connect(&banner, &AlertBanner::logRequested, m_log, [this, &bell] { m_log->openUnder(&bell); });
    connect(&banner, &AlertBanner::acknowledged, this, &AlertDesk::acknowledge);
    connect(m_log, &AlertLog::acknowledged, this, &AlertDesk::acknowledge);
    connect(&banner, &AlertBanner::opened, this, &AlertDesk::opened);
    connect(m_log, &AlertLog::opened, this, &AlertDesk::opened);
    m_reading = QtConcurrent::run(&AlertDesk::readRules, parts.workspace.resourcesRoot(), parts.workspace.profileDir());
    m_reading.then(this, [this](const Result<Rules>& rules) { begin(rules); });
}

AlertDesk::~AlertDesk()
{
    m_reading.waitForFinished();
}

Result<AlertDesk::Rules> AlertDesk::readRules(const QString& resourcesRoot, const QString& profileDir)
{
    const auto ours = readFile(resourcesRoot + u"/city/alerts.json"_s, kMaxRulesBytes);
    if (!ours)
        return fail(ours.error());
    const auto base = readAlertRules(*ours);
    if (!base)
        return fail(base.error());
    const QString own = profileDir + u"/alerts.json"_s;
    if (!QFile::exists(own))
        return Rules {*base, {}};
    const auto theirs = readFile(own, kMaxRulesBytes);
    const auto rules = theirs ? readAlertRules(*theirs, *base) : Result<AlertRules>(std::unexpected(theirs.error()));
    return rules ? Rules {*rules, {}} : Rules {*base, rules.error()};
}

void AlertDesk::begin(const Result<Rules>& rules)
{
    const auto tell = [this](const Error& error) {
        qCWarning(lcApp) << error.toLog();
        m_parts.window.notices().fail([] { return tr("Read the rules of alerts (alerts.json)"); }, error);
    };
    if (!rules) { // the program's own file: a broken installation
        tell(rules.error());
        return;
    }
    if (rules->problem)
        tell(*rules->problem);
    CityDesk& city = m_parts.city;
    m_watch = std::make_unique<AlertWatch>(AlertWatch::Parts {.database = m_parts.workspace.database(),
                                               .readings = city.readings(),
                                               .posts = city.posts(),
                                               .clock = m_parts.workspace.clock(),
                                               .moment = city.moment(),
                                               .flood = city.flood(),
                                               .air = city.air(),
                                               .food = city.food(),
                                               .sources = [this] { return sources(); }},
        rules->rules);
    connect(&city.runner(), &FeedRunner::stored, m_watch.get(), &AlertWatch::refresh);
    connect(m_watch.get(), &AlertWatch::changed, this, &AlertDesk::show);
    connect(m_watch.get(), &AlertWatch::failed, this, [](const Error& error) { qCWarning(lcApp) << error.toLog(); });
    show();
}

QList<SourceHealth> AlertDesk::sources() const
{
    QList<SourceHealth> asked;
    const FeedRunner& runner = m_parts.city.runner();
    for (const FeedState& state : runner.states()) {
        const FeedDescription* const feed = runner.catalog().feed(state.name);
        if (feed == nullptr || state.phase == FeedPhase::Off || state.phase == FeedPhase::Paused || feed->address.isEmpty())
            continue; // not asked: its silence is no news
        asked.append({.name = state.name, .title = feed->title, .goodAt = state.okAt, .askedAt = m_since, .everyMs = qint64(feed->everySeconds) * 1000});
    }
    return asked;
}

void AlertDesk::lookAgain()
{
    if (m_watch)
        m_watch->refresh();
}

void AlertDesk::acknowledge(const QList<qint64>& ids)
{
    if (m_watch)
        m_watch->acknowledge(ids, m_parts.officer.officer().code);
}

void AlertDesk::show()
{
    const int waiting = m_watch->unacknowledged();
    const AlertEntry* const pressing = m_watch->mostPressing();
    m_parts.window.bell().setCount(waiting);
    m_parts.window.alertBanner().show(pressing ? std::optional(*pressing) : std::nullopt, waiting - 1);
    m_log->setEntries(m_watch->log());
}

} // namespace JakOps
