// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QStringView>

namespace JakOps {

// What a wake-up says has moved: some audiences, or anything. Anybody connected to the hub can send one, so it is a hint where to look
// first and never a reason not to look elsewhere in time.
struct HubNotice
{
    bool anything = false;
    QSet<qint64> audiences; // where not anything

    [[nodiscard]] static HubNotice all() { return {true, {}}; }
    // The words of a notice (hub.wake in resources/hub/0003_push.sql): numbers between commas; anything else is anything.
    [[nodiscard]] static HubNotice parse(QStringView words);
    [[nodiscard]] bool isEmpty() const { return !anything && audiences.isEmpty(); }
    void add(const HubNotice& other);

    friend bool operator==(const HubNotice&, const HubNotice&) = default;
};

} // namespace JakOps
