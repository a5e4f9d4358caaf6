// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/citydesk.h"

#include "base/logging.h"
#include "services/workspace.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/noticestrip.h"

#include <QFile>
#include <QtConcurrentRun>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<QByteArray> readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, path + u": "_s + file.errorString());
    return file.readAll();
}

} // namespace

CityDesk::CityDesk(const Parts& parts)
    : m_parts(parts)
    , m_readings(parts.workspace.database())
    , m_moment(parts.workspace.clock())
{
    m_loading = QtConcurrent::run(&CityDesk::load, parts.workspace.resourcesRoot(), parts.workspace.profileDir());
    m_loading.then(this, [this](Result<Loaded> loaded) { onLoaded(std::move(loaded)); });
}

CityDesk::~CityDesk()
{
    m_loading.waitForFinished();
}

Result<CityDesk::Loaded> CityDesk::load(const QString& resourcesRoot, const QString& profileDir)
{
    const QString city = resourcesRoot + u"/city/"_s;
    auto catalog = FeedCatalog::load(city + u"feeds.json"_s, FeedCatalog::profileFile(profileDir));
    if (!catalog)
        return fail(catalog.error());
    const auto posts = readFile(city + u"flood_posts.csv"_s);
    const auto reaches = readFile(city + u"flood_reaches.csv"_s);
    if (!posts || !reaches)
        return fail(posts ? reaches.error() : posts.error());
    auto floodPosts = FloodPosts::read(*posts, *reaches);
    if (!floodPosts)
        return fail(floodPosts.error());
    return Loaded {std::move(*catalog), std::move(*floodPosts)};
}

void CityDesk::onLoaded(Result<Loaded> loaded)
{
    if (!loaded) { // the program's own files: a broken installation
        qCWarning(lcApp) << loaded.error().toLog();
        m_parts.window.notices().fail([] { return tr("Read the list of sources"); }, loaded.error());
        return;
    }
    m_posts = std::move(loaded->posts);
    m_runner = std::make_unique<FeedRunner>(
        m_parts.workspace, std::move(loaded->catalog), FeedRunner::Options {.offline = m_parts.offline});
    connect(m_runner.get(), &FeedRunner::notKept, &m_parts.window, [this](const Error& error) {
        m_parts.window.notices().fail([] { return tr("Keep what was chosen of the sources"); }, error);
    });
    makePages();
    m_runner->start();
    Q_EMIT ready();
}

// Each page: its service (a member of this), its panel (the window's), and what leads from one to the other.
void CityDesk::makePages()
{
}

} // namespace JakOps
