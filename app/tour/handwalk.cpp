// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/handwalk.h"

#include "app/application.h"
#include "app/bulkdesk.h"
#include "app/palettedesk.h"
#include "app/tour/step.h"
#include "app/tour/tourhand.h"
#include "services/workspace.h"
#include "tables/queuemodel.h"
#include "widgets/queue/queuepanel.h"
#include "widgets/shell/actions.h"
#include "widgets/shell/mainwindow.h"

#include <QLineEdit>
#include <QPushButton>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kChosen = 26;

} // namespace

HandWalk::HandWalk(Application& application, const TourHand& hand, Settle settle, QString look, QList<QSize> sizes)
    : m_app(application)
    , m_hand(hand)
    , m_settle(std::move(settle))
    , m_look(std::move(look))
    , m_sizes(std::move(sizes))
{
}

Result<> HandWalk::still() const
{
    int turns = 0;
    return m_hand.waitFor(u"the layout"_s, [&turns] { return ++turns > 5; });
}

Result<> HandWalk::run()
{
    STEP(chooseMany());
    STEP(handOverMany());
    STEP(palette());
    m_app.current().clear();
    return m_settle();
}

Result<> HandWalk::chooseMany()
{
    QueueView& view = m_app.window().queue()->view();
    const QueueModel& rows = *m_app.queue();
    STEP(m_hand.waitFor(u"enough reports"_s, [&] { return rows.rowCount() > kChosen; }));
    view.setFocus();
    view.moveBy(1);
    view.selectionModel()->select(QItemSelection(rows.index(0, 0), rows.index(kChosen - 1, rows.columnCount() - 1)),
        QItemSelectionModel::ClearAndSelect);
    for (const QSize size : m_sizes) {
        STEP(m_hand.resize(size));
        STEP(m_settle());
        STEP(m_hand.picture(u"bulk-chosen-"_s + m_look + u'-' + QString::number(size.width())));
    }
    return {};
}

Result<> HandWalk::handOverMany()
{
    STEP(m_hand.click(u"bulk_coordinate"_s));
    BulkDialog& dialog = m_app.bulk()->dialog();
    const TourHand hand(dialog, m_hand.outDir());
    STEP(m_hand.waitFor(u"the form for many"_s, [&] { return dialog.isVisible() && hand.find(u"words"_s).has_value(); }));
    STEP(hand.type(u"agency"_s, m_app.workspace()->facts().agencyName(u"dbm"_s)));
    STEP(hand.type(u"words"_s, u"Satu ruas jalan, dikerjakan bersama."_s));
    const auto go = hand.find(u"bulkGo"_s);
    if (!go)
        return fail(go.error());
    STEP(m_hand.waitFor(u"what it would come to"_s, [&] { return (*go)->isEnabled(); }));
    STEP(still());
    STEP(m_hand.picture(u"bulk-preview-"_s + m_look, dialog));
    STEP(hand.click(u"bulkGo"_s));
    STEP(m_hand.waitFor(u"the end of the run"_s, [&] { return hand.find(u"bulkDone"_s).has_value(); }));
    STEP(still());
    STEP(m_hand.picture(u"bulk-ended-"_s + m_look, dialog));
    STEP(hand.click(u"bulkUndo"_s));
    STEP(m_hand.waitFor(u"it is taken back"_s, [&] {
        return !dialog.isRunning() && hand.find(u"bulkDone"_s).has_value() && !hand.find(u"bulkUndo"_s).has_value();
    }));
    STEP(hand.click(u"bulkDone"_s));
    return m_settle();
}

Result<> HandWalk::palette()
{
    for (const auto& [words, name] : {std::pair {QString(), u"all"_s}, {u"kel mang"_s, u"area"_s}, {u"te"_s, u"command"_s}}) {
        m_app.window().actions()[ActionId::Palette].trigger();
        Palette& palette = m_app.palette()->palette();
        STEP(m_hand.waitFor(u"the palette"_s, [&] { return palette.isVisible(); }));
        if (!words.isEmpty())
            STEP(m_hand.type(u"paletteWords"_s, words));
        STEP(still());
        STEP(m_hand.picture(u"palette-"_s + name + u'-' + m_look));
        TourHand::press(palette.field(), Qt::Key_Escape);
        STEP(m_hand.waitFor(u"the palette to go"_s, [&] { return !palette.isVisible(); }));
    }
    return {};
}

} // namespace JakOps
