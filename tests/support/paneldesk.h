// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sourcecredit.h"
#include "services/city/citystore.h"
#include "support/pseudotranslator.h"
#include "widgets/chart/timechart.h"
#include "widgets/common/panelstates.h"
#include "widgets/common/theme.h"

#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

namespace JakOps {

// A page of the city over a store, as an officer sees and presses it.
template<class Service, class Panel> struct PanelDesk
{
    CityStore city;
    Theme theme;
    std::optional<Service> service;
    std::optional<Panel> panel;

    void open(const SourceCredits& credits)
    {
        service.emplace(*city.readings, *city.moment);
        panel.emplace(*service, *city.readings, *city.moment, theme);
        panel->setCredits(credits);
        panel->resize(1280, 620);
        panel->show();
        service->refresh();
    }
    [[nodiscard]] QListView& listOf(const QString& name) const { return *panel->template findChild<QListView*>(name); }
    [[nodiscard]] TimeChart& chart() const { return *panel->template findChild<TimeChart*>(); }
    [[nodiscard]] PanelStates::State state() const { return panel->states().state(); }
    [[nodiscard]] QPushButton* button(const QString& text) const
    {
        for (QPushButton* const one : panel->template findChildren<QPushButton*>()) {
            if (one->isVisible() && one->text() == text)
                return one;
        }
        return nullptr;
    }
    [[nodiscard]] bool says(const QString& words) const
    {
        return std::ranges::any_of(
            readableTexts(*panel), [&words](const QString& text) { return text.contains(words); });
    }

    // What every page does without a board: it leads to the sources, and reads again what failed. `fill` puts values in.
    void checkEmpty()
    {
        QTRY_COMPARE(state(), PanelStates::State::Empty);
        QSignalSpy sources(&*panel, &Panel::sourcesRequested);
        QTRY_VERIFY(button(QStringLiteral("Open data sources")));
        button(QStringLiteral("Open data sources"))->click();
        QCOMPARE(sources.count(), 1);
    }
    void checkFailed(const std::function<void()>& fill)
    {
        QTRY_COMPARE(state(), PanelStates::State::Failed);
        city.mendIt();
        fill();
        QTRY_VERIFY(button(QStringLiteral("Read again")));
        button(QStringLiteral("Read again"))->click();
        QTRY_COMPARE(state(), PanelStates::State::Content);
        city.breakIt();
        service->refresh();
        QTRY_VERIFY(says(QStringLiteral("this is the last state")));
        QCOMPARE(state(), PanelStates::State::Content);
    }
};

} // namespace JakOps
