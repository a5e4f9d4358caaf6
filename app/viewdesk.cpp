// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewdesk.h"

#include "services/indexservice.h"
#include "services/settings.h"
#include "widgets/map/mappanel.h"
#include "widgets/map/mapviewmodel.h"
#include "widgets/queue/queuepanel.h"
#include "widgets/shell/filterbar.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/noticestrip.h"
#include "widgets/shell/viewsmenu.h"

#include <QBoxLayout>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kSettingsName = "views"_L1;
constexpr auto kSuffix = ".jakops-view"_L1;

} // namespace

ViewDesk::ViewDesk(IndexService& index, Settings& settings, MainWindow& window, MapPanel& map, std::function<TicketFilter()> filter)
    : m_index(index)
    , m_settings(settings)
    , m_window(window)
    , m_map(map)
    , m_filter(std::move(filter))
    , m_menu(new ViewsMenu(window))
    , m_views(SavedViews::fromJson(settings.remembered(kSettingsName)))
{
    if (auto* row = qobject_cast<QBoxLayout*>(window.filters()->layout()))
        row->addWidget(m_menu);
    m_menu->setViews(m_views.views());
    connect(m_menu, &ViewsMenu::chosen, this, &ViewDesk::apply);
    connect(m_menu, &ViewsMenu::saveRequested, this, &ViewDesk::save);
    connect(m_menu, &ViewsMenu::removeRequested, this, &ViewDesk::remove);
    connect(m_menu, &ViewsMenu::renameRequested, this, [this](int at, const QString& name) { tell(m_views.rename(at, name)); });
    connect(m_menu, &ViewsMenu::moveRequested, this, [this](int from, int to) {
        m_views.move(from, to);
        keep();
    });
    connect(m_menu, &ViewsMenu::undoRequested, this, [this] {
        if (m_removed)
            m_views.insert(m_removed->first, m_removed->second);
        m_removed.reset();
        keep();
    });
    connect(m_menu, &ViewsMenu::shareRequested, this, &ViewDesk::askShare);
    connect(m_menu, &ViewsMenu::openRequested, this, &ViewDesk::askOpen);
}

SavedView ViewDesk::shown(const QString& name) const
{
    SavedView view;
    view.name = name;
    view.filter = m_filter();
    view.sort = m_index.sort();
    view.columns = m_window.queue()->view().columns();
    const MapCamera& camera = *m_map.model().camera();
    view.camera = ViewCamera {camera.center().latitude(), camera.center().longitude(), camera.zoom()};
    return view;
}

void ViewDesk::save(const QString& name)
{
    if (m_index.filter().picked) {
        m_window.notices().tell([] { return tr("The reports behind a number are of this moment and cannot be kept as a view."); });
        return;
    }
    const Result<> done = m_views.put(shown(name));
    tell(done);
    if (done)
        m_window.notices().tell([name] { return tr("View “%1” saved.").arg(name); });
}

void ViewDesk::apply(int at)
{
    if (at >= 0 && at < m_views.views().size())
        show(m_views.views()[at]);
}

void ViewDesk::show(const SavedView& view)
{
    m_window.showPage(PageId::Operations);
    m_index.setFilter(view.filter);
    m_window.queue()->view().showColumns(view.columns, view.sort);
    if (view.camera)
        m_map.model().camera()->flyTo(GeoPoint {view.camera->lat, view.camera->lon}, view.camera->zoom);
}

void ViewDesk::remove(int at)
{
    if (at < 0 || at >= m_views.views().size())
        return;
    m_removed = {at, m_views.views()[at]};
    m_views.remove(at);
    keep();
    m_window.notices().tell([name = m_removed->second.name] {
        return tr("View “%1” deleted. The views' menu brings it back.").arg(name);
    });
}

void ViewDesk::keep()
{
    m_settings.remember(kSettingsName, m_views.toJson());
    m_menu->setViews(m_views.views());
    m_menu->setUndoable(m_removed ? m_removed->second.name : QString());
}

void ViewDesk::tell(const Result<>& done)
{
    if (done)
        keep();
    else
        m_window.notices().fail([] { return tr("Saved view"); }, done.error());
}

void ViewDesk::askShare(int at)
{
    if (at < 0 || at >= m_views.views().size())
        return;
    // A name may hold what a file name may not.
    QString file = m_views.views()[at].name;
    for (QChar& c : file)
        c = c.isLetterOrNumber() ? c : u'-';
    const QString path = QFileDialog::getSaveFileName(
        &m_window, tr("Save view as a file"), m_settings.lastFolder() + u'/' + file + kSuffix, tr("Views (*.jakops-view)"));
    if (!path.isEmpty())
        share(at, path.endsWith(kSuffix) ? path : path + kSuffix);
}

void ViewDesk::share(int at, const QString& path)
{
    QSaveFile file(path);
    const QByteArray bytes = m_views.views()[at].toFile();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        tell(fail(ErrorCode::Unwritable, path + u": "_s + file.errorString()));
        return;
    }
    m_settings.setLastFolder(QFileInfo(path).path());
    m_window.notices().tell([name = QFileInfo(path).fileName()] { return tr("View saved as %1.").arg(name); });
}

void ViewDesk::askOpen()
{
    const QString path
        = QFileDialog::getOpenFileName(&m_window, tr("Open a view"), m_settings.lastFolder(), tr("Views (*.jakops-view)"));
    if (!path.isEmpty())
        open(path);
}

void ViewDesk::open(const QString& path)
{
    QFile file(path);
    const auto view = file.open(QIODevice::ReadOnly) ? SavedView::fromFile(file.read(SavedView::kMaxFile + 1))
                                                     : fail(ErrorCode::Unreadable, path + u": "_s + file.errorString());
    const Result<> done = view ? m_views.put(*view) : fail(view.error());
    tell(done);
    if (done)
        show(*view);
}

} // namespace JakOps
