// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/pagewalk.h"

#include "app/application.h"
#include "app/bulletindesk.h"
#include "app/citydesk.h"
#include "app/consolepanels.h"
#include "app/tour/step.h"
#include "app/tour/tourhand.h"
#include "services/city/replay.h"
#include "services/evidenceservice.h"
#include "services/indexservice.h"
#include "services/workspace.h"
#include "storage/surveystore.h"
#include "widgets/alerts/alertbanner.h"
#include "widgets/alerts/alertbell.h"
#include "widgets/alerts/alertlog.h"
#include "widgets/bulletin/bulletindialog.h"
#include "widgets/bulletin/bulletinform.h"
#include "widgets/bulletin/bulletinstrip.h"
#include "widgets/chart/timechart.h"
#include "widgets/common/panelstates.h"
#include "widgets/evidence/compareview.h"
#include "widgets/evidence/comparewindow.h"
#include "widgets/evidence/validationpanel.h"
#include "widgets/map/mappanel.h"
#include "widgets/review/reviewcopydialog.h"
#include "widgets/shell/actions.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/ticket/routingdialog.h"
#include "widgets/ticket/rulesdialog.h"
#include "widgets/ticket/templatesdialog.h"
#include "widgets/ticket/ticketpanel.h"
#include "widgets/ticket/ticketsession.h"

#include <QListView>
#include <QListWidget>
#include <QScrollArea>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kHour = 3'600'000;

} // namespace

PageWalk::PageWalk(Application& application, const TourHand& hand, QString look, QList<QSize> sizes)
    : m_app(application)
    , m_hand(hand)
    , m_look(std::move(look))
    , m_sizes(std::move(sizes))
{
}

Result<> PageWalk::run()
{
    STEP(m_hand.waitFor(u"the city's pages"_s, [this] { return m_app.city() && m_app.city()->isReady(); }));
    STEP(alerts());
    for (const PageId page : kAllPages) {
        if (page != PageId::Operations)
            STEP(show(page));
    }
    STEP(usedPhoto());
    STEP(routing());
    STEP(doubts());
    STEP(bulletins());
    STEP(rating());
    STEP(dialogs());
    STEP(replay());
    STEP(replayOnMap());
    m_app.window().showPage(PageId::Operations);
    return m_hand.resize(m_sizes.front());
}

Result<> PageWalk::settle(PageId page) const
{
    return m_hand.waitFor(u"the page "_s + pageCode(page), [this] {
        const auto shown = [](const QWidget* widget) { return widget->isVisible(); };
        for (const PanelStates* states : m_app.window().findChildren<PanelStates*>()) {
            if (shown(states) && states->state() == PanelStates::State::Loading)
                return false;
        }
        for (const ValidationPanel* panel : m_app.window().findChildren<ValidationPanel*>()) {
            if (shown(panel) && (!panel->isSettled() || m_app.evidence()->left() > 0))
                return false;
        }
        for (const TimeChart* chart : m_app.window().findChildren<TimeChart*>()) {
            if (shown(chart) && chart->isEmpty())
                return false;
        }
        return true;
    });
}

Result<> PageWalk::show(PageId page)
{
    m_app.window().showPage(page);
    for (const QSize size : m_sizes) {
        STEP(m_hand.resize(size));
        STEP(settle(page));
        STEP(m_hand.picture(u"page-"_s + pageCode(page) + u'-' + m_look + u'-' + QString::number(size.width())));
    }
    return {};
}

// Other routing rules, tested on the demo's reports before anybody takes them over.
Result<> PageWalk::routing()
{
    RoutingDialog& dialog = m_app.panels()->showRouting();
    dialog.testFile(u":/demo/routing.csv"_s);
    STEP(m_hand.waitFor(u"the test of the rules"_s, [&dialog] { return !dialog.isTesting(); }));
    STEP(m_hand.picture(u"routing-rules-"_s + m_look, dialog));
    dialog.close();
    RulesDialog& rules = m_app.panels()->showRules();
    STEP(m_hand.waitFor(u"the rules in force"_s, [&rules] { return rules.isRead(); }));
    STEP(m_hand.picture(u"rules-in-force-"_s + m_look, rules));
    rules.choose(u"sla.csv"_s);
    STEP(m_hand.picture(u"rules-limits-"_s + m_look, rules));
    rules.close();
    return {};
}

// What does not fit or waits: a place in doubt, a question, a verification, each with the form that leads on.
Result<> PageWalk::doubts()
{
    const TicketFilter before = m_app.index()->filter();
    m_app.window().showPage(PageId::Operations);
    const auto look = [this](WorkQueue queue, CommandKind form) -> Result<> {
        TicketFilter filter;
        filter.queue = queue;
        m_app.index()->setFilter(filter);
        const QString name = u"doubt-"_s + workQueueCode(queue) + u'-' + m_look;
        STEP(m_hand.waitFor(u"the queue "_s + name, [&] { return m_app.index()->selection()->filter() == filter; }));
        if (m_app.index()->selection()->count() == 0)
            return {};
        m_app.window().actions()[ActionId::NextUrgent].trigger();
        STEP(m_hand.waitFor(u"what does not fit"_s, [this] { return m_hand.find(u"hints"_s).has_value(); }));
        for (const QSize size : m_sizes) {
            STEP(m_hand.resize(size));
            STEP(m_hand.picture(name + u'-' + QString::number(size.width())));
        }
        m_app.panels()->ticket()->trigger(form);
        if (m_hand.find(u"formHost"_s)) {
            int turns = 0;
            STEP(m_hand.waitFor(u"the form's layout"_s, [&turns] { return ++turns > 10; }));
            STEP(m_hand.picture(name + u"-form"_s));
        }
        m_app.current().clear();
        return {};
    };
    STEP(look(WorkQueue::Place, CommandKind::Ask));
    STEP(look(WorkQueue::Questions, CommandKind::Answer));
    STEP(look(WorkQueue::Verification, CommandKind::Verified));
    m_app.index()->setFilter(before);
    return m_hand.waitFor(u"the reports again"_s, [&] { return m_app.index()->selection()->filter() == before; });
}

// What officers of the area are told: the line above the queue in each size, what it opens, and the form for a new one.
Result<> PageWalk::bulletins()
{
    m_app.window().showPage(PageId::Operations);
    BulletinStrip* const strip = m_app.bulletins()->strip();
    STEP(m_hand.waitFor(u"a bulletin"_s, [strip] { return strip->isVisible(); }));
    for (const QSize size : m_sizes) {
        STEP(m_hand.resize(size));
        STEP(m_hand.waitFor(u"the map"_s, [this] { return m_app.panels()->map()->isSettled(); }));
        STEP(m_hand.picture(u"bulletin-line-"_s + m_look + u'-' + QString::number(size.width())));
    }
    STEP(m_hand.resize(m_sizes.front()));
    STEP(m_hand.click(*strip));
    BulletinDialog* const dialog = m_app.window().findChild<BulletinDialog*>();
    QListWidget* const list = dialog->findChild<QListWidget*>();
    STEP(m_hand.waitFor(u"the bulletins"_s, [list] { return list->isVisible() && list->count() > 1; }));
    STEP(m_hand.picture(u"bulletins-"_s + m_look, *dialog));
    STEP(m_hand.click(u"pastBulletins"_s, dialog));
    STEP(m_hand.waitFor(u"a past bulletin"_s, [list] { return list->count() > 3; }));
    list->setCurrentRow(list->count() - 1);
    STEP(m_hand.picture(u"bulletins-past-"_s + m_look, *dialog));
    STEP(m_hand.click(u"pastBulletins"_s, dialog));
    dialog->write();
    STEP(m_hand.waitFor(u"the form for a bulletin"_s, [dialog] { return dialog->form()->isVisible(); }));
    STEP(m_hand.picture(u"bulletin-form-"_s + m_look, *dialog->form()));
    dialog->form()->close();
    dialog->close();
    return {};
}

// A closed report with what its reporter answered in the survey.
Result<> PageWalk::rating()
{
    const auto scores = m_app.workspace()->database().read([](ReadSession& session) { return SurveyStore::scores(session); }).result();
    if (!scores)
        return fail(scores.error());
    const auto rated = std::find_if((*scores)->rbegin(), (*scores)->rend(), [](quint8 score) { return score != 0; });
    if (rated == (*scores)->rend())
        return fail(ErrorCode::NotFound, u"no rated report"_s);
    const qint64 key = std::distance(rated, (*scores)->rend()) - 1;
    TicketPanel& panel = *m_app.panels()->ticket();
    m_app.window().showPage(PageId::Operations);
    m_app.current().setKey(key);
    STEP(m_hand.waitFor(u"the rated report"_s,
        [&] { return panel.session().state() == TicketSession::State::Ready && panel.session().detail().key == key; }));
    STEP(m_hand.waitFor(u"its rating"_s, [&] { return m_hand.find(u"surveyHeader"_s, &panel).has_value(); }));
    for (QScrollArea* const area : panel.findChildren<QScrollArea*>()) {
        if (QWidget* const header = area->findChild<QWidget*>(u"surveyHeader"_s))
            area->ensureWidgetVisible(header, 0, 80);
    }
    STEP(m_hand.picture(u"rating-"_s + m_look));
    m_app.current().clear();
    return {};
}

// Templates of texts, and the form for a copy for review.
Result<> PageWalk::dialogs()
{
    TemplatesDialog& templates = m_app.panels()->showTemplates();
    const auto* const list = templates.findChild<QAbstractItemView*>(u"templateList"_s);
    STEP(m_hand.waitFor(u"the templates"_s, [&] { return templates.isVisible() && list->model()->rowCount() > 0; }));
    STEP(m_hand.picture(u"templates-"_s + m_look, templates));
    templates.close();
    m_app.window().actions()[ActionId::ReviewCopy].trigger();
    auto* const copy = m_app.window().findChild<ReviewCopyDialog*>();
    if (!copy)
        return fail(ErrorCode::NotFound, u"no form for a copy for review"_s);
    STEP(m_hand.waitFor(u"the form for a copy"_s, [copy] { return copy->isVisible(); }));
    STEP(m_hand.picture(u"review-copy-"_s + m_look, *copy));
    copy->close();
    return {};
}

// A follow-up whose photo was evidence for another report, both pictures beside each other.
Result<> PageWalk::usedPhoto()
{
    ValidationPanel* const panel = m_app.window().findChild<ValidationPanel*>();
    m_app.window().showPage(PageId::Validation);
    STEP(m_hand.resize(m_sizes.front()));
    panel->setLight(EvidenceLight::Red);
    STEP(settle(PageId::Validation));
    QListView* const list = panel->findChild<QListView*>(u"awaiting"_s);
    auto both = m_hand.find(u"showBoth"_s, panel);
    for (int row = 0; !both && row < list->model()->rowCount(); ++row) {
        list->setCurrentIndex(list->model()->index(row, 0));
        STEP(settle(PageId::Validation));
        both = m_hand.find(u"showBoth"_s, panel);
    }
    if (!both)
        return fail(both.error());
    STEP(m_hand.click(**both));
    panel->compare().view().setWay(CompareView::Way::SideBySide);
    STEP(settle(PageId::Validation));
    STEP(m_hand.picture(u"page-validation-used-"_s + m_look));
    panel->compare().view().setWay(CompareView::Way::Slider);
    panel->setLight({});
    return {};
}

Result<> PageWalk::alerts()
{
    AlertBell& bell = m_app.window().bell();
    STEP(m_hand.waitFor(u"an alert"_s, [&] { return bell.count() > 0 && m_app.window().alertBanner().isVisible(); }));
    STEP(m_hand.click(bell));
    AlertLog* const log = m_app.window().findChild<AlertLog*>();
    STEP(m_hand.waitFor(u"the log of alerts"_s, [log] { return log && log->isVisible(); }));
    STEP(m_hand.picture(u"alerts-"_s + m_look, *log));
    log->hide();
    return {};
}

// The same on the map, with the reports that had come in by then.
Result<> PageWalk::replayOnMap()
{
    Replay& replay = m_app.city()->replay();
    MapPanel& map = *m_app.panels()->map();
    const TicketFilter before = m_app.index()->filter();
    const qint64 now = m_app.workspace()->clock().nowMs();
    m_app.index()->setFilter({});
    replay.show({now - 24 * kHour, now});
    replay.seek(now - 6 * kHour);
    m_app.window().showPage(PageId::Operations);
    map.fitAll();
    STEP(m_hand.waitFor(u"the reports of the moment"_s, [this] { return m_app.index()->selection()->filter() == m_app.index()->filter(); }));
    STEP(m_hand.waitFor(u"the map"_s, [&map] { return map.isSettled(); }));
    STEP(m_hand.picture(u"map-replay-"_s + m_look));
    m_app.index()->setFilter(before);
    return m_hand.waitFor(u"now again"_s, [&] { return !replay.isActive() && m_app.index()->selection()->filter() == before; });
}

// The wave came down the river a day ago.
Result<> PageWalk::replay()
{
    CityMoment& moment = m_app.city()->moment();
    const qint64 now = m_app.workspace()->clock().nowMs();
    moment.setPeriod({now - 36 * kHour, now - 2 * kHour});
    moment.setCursor(now - 20 * kHour);
    STEP(m_hand.resize(m_sizes.front()));
    m_app.window().showPage(PageId::Flood);
    STEP(settle(PageId::Flood));
    STEP(m_hand.picture(u"page-flood-replay-"_s + m_look));
    moment.goLive();
    return {};
}

} // namespace JakOps
