// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/palettedesk.h"

#include "app/viewdesk.h"
#include "services/indexservice.h"
#include "services/settings.h"
#include "services/ticketreader.h"
#include "services/workspace.h"
#include "widgets/common/format.h"
#include "widgets/common/officercontext.h"
#include "widgets/common/officerwords.h"
#include "widgets/common/words.h"
#include "widgets/map/mappanel.h"
#include "widgets/map/mapviewmodel.h"
#include "widgets/queue/bulkbar.h"
#include "widgets/queue/queuepanel.h"
#include "widgets/shell/actions.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/ticket/ticketpanel.h"
#include "widgets/ticket/ticketsession.h"

#include <QJsonArray>
#include <QtConcurrentRun>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRemembered = 20;
constexpr int kNumbersShown = 8;
constexpr qsizetype kShortestNumber = 4;
constexpr double kPlaceZoom = 17.0;

// These are there as commands of the report itself, with its own reasons.
constexpr std::pair<ActionId, CommandKind> kCommandActions[] {{ActionId::Triage, CommandKind::Triage},
    {ActionId::Reassign, CommandKind::Coordinate}, {ActionId::Disposition, CommandKind::Disposition},
    {ActionId::Assign, CommandKind::Assign}, {ActionId::Start, CommandKind::Start},
    {ActionId::FollowUp, CommandKind::FollowUp}, {ActionId::Validate, CommandKind::Validate},
    {ActionId::Note, CommandKind::Note}, {ActionId::Undo, CommandKind::Undo}};

QString keysOf(const QAction& action)
{
    return action.shortcut().toString(QKeySequence::NativeText);
}

QString keysOf(const Actions& actions, CommandKind kind)
{
    const auto* const found = std::ranges::find(kCommandActions, kind, &std::pair<ActionId, CommandKind>::second);
    return found == std::end(kCommandActions) ? QString() : keysOf(actions[found->first]);
}

QString bare(QString text)
{
    return text.remove(u'&').remove(u'\u2026');
}

double zoomOf(AreaLevel level)
{
    return level == AreaLevel::City ? 11.5 : level == AreaLevel::District ? 13.0 : 14.5;
}

bool mayBeNumber(const QString& words)
{
    return words.size() >= kShortestNumber && !words.contains(u' ')
        && std::ranges::any_of(words, [](QChar c) { return c.isDigit(); });
}

} // namespace

PaletteDesk::PaletteDesk(const Parts& parts)
    : m_parts(parts)
    , m_palette(new Palette(parts.theme, &parts.window))
{
    connect(&parts.window, &MainWindow::paletteRequested, this, &PaletteDesk::open);
    connect(m_palette, &Palette::chosen, this, &PaletteDesk::remember);
    connect(m_palette, &Palette::typed, this, &PaletteDesk::findNumbers);
    connect(parts.map.model().reference(), &ReferenceLayers::changed, this, &PaletteDesk::readPlaces);
    readPlaces();
}

void PaletteDesk::open()
{
    std::vector<PaletteEntry> entries;
    addCommands(entries);
    addActions(entries);
    addFilters(entries);
    const QList<SavedView>& views = m_parts.views.views().views();
    for (qsizetype i = 0; i < views.size(); ++i) {
        entries.push_back({.id = u"view:"_s + views[i].name,
            .title = views[i].name,
            .group = tr("Saved view"),
            .keys = i < 9 ? QString::number(i + 1) : QString(),
            .refused = {},
            .run = [this, at = int(i)] { m_parts.views.apply(at); }});
    }
    m_palette->openWith(std::move(entries), recent());
}

void PaletteDesk::addActions(std::vector<PaletteEntry>& entries)
{
    const Actions& actions = m_parts.window.actions();
    const bool operating = m_parts.window.page() == PageId::Operations;
    for (int i = 0; i < int(ActionId::Count); ++i) {
        const auto id = ActionId(i);
        if (id == ActionId::Palette || std::ranges::contains(kCommandActions, id, &std::pair<ActionId, CommandKind>::first))
            continue;
        QAction& action = actions[id];
        const bool page = id >= ActionId::PageOperations && id < ActionId::Fit;
        QString refused = action.statusTip();
        if (refused.isEmpty() && !action.isEnabled()) {
            refused = !operating && actions.isOperating(id) ? tr("Only on the page with queue, map and report.")
                                                            : tr("Not possible just now.");
        }
        entries.push_back({.id = u"action:%1"_s.arg(action.objectName().isEmpty() ? QString::number(i) : action.objectName()),
            .title = bare(action.text()),
            .group = page ? tr("Page") : tr("Window"),
            .keys = keysOf(action),
            .refused = refused,
            .run = [&action] { action.trigger(); }});
    }
}

void PaletteDesk::addCommands(std::vector<PaletteEntry>& entries)
{
    const int chosen = m_parts.window.queue()->view().selectedCount();
    if (chosen > 1) {
        const RolePowers& roles = m_parts.workspace.roles();
        const Officer& officer = m_parts.officer.officer();
        const QString refused
            = roles.mayDo(officer, Power::Bulk) ? QString() : OfficerWords::refusal(officer, Power::Bulk, roles);
        for (const CommandKind kind : BulkBar::commands()) {
            entries.push_back({.id = u"bulk:"_s + commandCode(kind),
                .title = Words::command(kind),
                .group = tr("%1 reports chosen").arg(Format::number(chosen)),
                .keys = keysOf(m_parts.window.actions(), kind),
                .refused = refused,
                .run = [this, kind] { Q_EMIT m_parts.window.bulkRequested(kind); }});
        }
        return;
    }
    const TicketSession& session = m_parts.ticket.session();
    const bool ready = session.state() == TicketSession::State::Ready;
    for (const CommandKind kind : officerCommands()) {
        const CommandOption* const option = ready ? session.option(kind) : nullptr;
        entries.push_back({.id = u"command:"_s + commandCode(kind),
            .title = Words::command(kind),
            .group = ready ? session.detail().ticket.number : tr("Report"),
            .keys = keysOf(m_parts.window.actions(), kind),
            .refused = option ? Words::refusal(*option) : tr("Choose a report first."),
            .run = [this, kind] {
                m_parts.window.showTicketPanel();
                m_parts.ticket.trigger(kind);
            }});
    }
}

void PaletteDesk::addFilters(std::vector<PaletteEntry>& entries)
{
    const CityFacts& facts = m_parts.workspace.facts();
    for (const Area& area : facts.areas()) {
        entries.push_back({.id = u"area:"_s + area.code,
            .title = Words::areaTitle(area),
            .group = tr("Area"),
            .keys = {},
            .refused = {},
            .run = [this, code = area.code, point = area.point, zoom = zoomOf(area.level)] {
                TicketFilter filter = m_parts.index.filter();
                filter.areas = {code};
                m_parts.index.setFilter(filter);
                goTo(point, zoom);
            }});
    }
    for (const Category& category : facts.categories()) {
        entries.push_back({.id = u"category:"_s + category.code,
            .title = category.name,
            .group = tr("Category"),
            .keys = {},
            .refused = {},
            .run = [this, code = category.code] {
                TicketFilter filter = m_parts.index.filter();
                filter.categories = {code};
                m_parts.index.setFilter(filter);
                m_parts.window.showPage(PageId::Operations);
            }});
    }
}

void PaletteDesk::goTo(GeoPoint place, double zoom)
{
    m_parts.window.showPage(PageId::Operations);
    m_parts.map.model().camera()->flyTo(place, zoom);
}

// Thousands of names are made ready in a worker; until then the earlier ones are found.
void PaletteDesk::readPlaces()
{
    const quint64 reading = ++m_placesRead;
    QtConcurrent::run([lists = m_parts.map.model().reference()->lists(), self = QPointer(this)] {
        auto places = std::make_shared<std::vector<PaletteItem>>();
        for (const ReferenceLayer& list : lists) {
            for (const ReferencePoint& point : *list.points) {
                places->emplace_back(PaletteEntry {.id = u"place:"_s + list.id + u':' + point.name,
                    .title = point.name,
                    .group = list.title,
                    .keys = {},
                    .refused = {},
                    .run = [self, place = point.place] {
                        if (self)
                            self->goTo(place, kPlaceZoom);
                    }});
            }
        }
        return places;
    }).then(this, [this, reading](const std::shared_ptr<std::vector<PaletteItem>>& places) {
        if (reading == m_placesRead)
            m_palette->model().setPlaces(places);
    });
}

void PaletteDesk::findNumbers(const QString& typed)
{
    const QString words = typed.trimmed();
    if (!mayBeNumber(words))
        return;
    m_parts.workspace.reader().numbersFrom(words, kNumbersShown).then(m_palette, [this, typed](const Result<QStringList>& numbers) {
        if (!numbers)
            return;
        std::vector<PaletteEntry> found;
        for (const QString& number : *numbers) {
            found.push_back({.id = {},
                .title = number,
                .group = tr("Open report"),
                .keys = {},
                .refused = {},
                .run = [this, number] { Q_EMIT m_parts.window.numberEntered(number, true); }});
        }
        m_palette->model().setFound(typed, std::move(found));
    });
}

QStringList PaletteDesk::recent() const
{
    QStringList ids;
    for (const QJsonValue& id : m_parts.settings.remembered(u"palette"_s)[u"recent"_s].toArray())
        ids += id.toString();
    return ids.first(std::min<qsizetype>(ids.size(), kRemembered));
}

void PaletteDesk::remember(const QString& id)
{
    QStringList ids = recent();
    ids.removeAll(id);
    ids.prepend(id);
    m_parts.settings.remember(
        u"palette"_s, {{u"recent"_s, QJsonArray::fromStringList(ids.first(std::min<qsizetype>(ids.size(), kRemembered)))}});
}

} // namespace JakOps
