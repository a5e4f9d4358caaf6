// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/demo/democity.h"

namespace JakOps {

// Tells what happens to one report of the demo city, event by event, until now or until it is closed. Used by DemoCity::make only.
class DemoCity::Story final
{
public:
    Story(const DemoCity& city, const Order& order, DemoRandom& random);
    [[nodiscard]] DemoReport tell();

private:
    void report();
    void echo(const Order::Echo& earlier);
    void begin(QJsonObject body); // the first event
    void handle();
    void askReporter();
    void verify();
    void route();
    void work();
    void judge();
    bool happens(CommandKind kind, double medianHours, const QString& actor, QJsonObject body);
    [[nodiscard]] QString channel();
    [[nodiscard]] QString otherWords(const QString& than); // of the same thing
    [[nodiscard]] QString photo(bool after) const; // sha256; empty where there is none for the category
    [[nodiscard]] QString words(const QString& kind, const QString& unit = {});
    [[nodiscard]] QJsonObject say(const QString& kind, std::optional<TicketStatus> to = std::nullopt, const QString& unit = {});

    const DemoCity& m_city;
    const Order& m_order;
    DemoRandom& m_random;
    const Village* m_village = nullptr;
    QString m_category; // as it should be; the reporter may have chosen another
    DemoTexts::Fill m_fill;
    QString m_desk; // who acts now: an agency code
    qint64 m_at = 0;
    double m_pace = 1.0; // some reports are left lying
    bool m_over = false; // the story has reached now
    DemoReport m_told;
};

} // namespace JakOps
