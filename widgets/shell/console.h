// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace JakOps {

class CityFacts;
class CurrentTicket;
class IndexService;
class QueueModel;

// What the window shows once the store is open. The references outlive the window; the widgets become its own.
struct Console
{
    IndexService& index;
    QueueModel& queue;
    CurrentTicket& current;
    const CityFacts& facts;
    QWidget* map = nullptr;
    QWidget* ticket = nullptr;
};

} // namespace JakOps
