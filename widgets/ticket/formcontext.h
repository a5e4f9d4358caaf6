// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/role.h"

#include <QList>

namespace JakOps {

class CityFacts;
class Clock;
class EvidenceService;
class GroupService;
class PhotoCache;
class OfficerContext;
class PhotoIntake;
class ReplyService;
class RoutingService;
class SuggestionService;
class Theme;

// What the forms of commands are made with. All of it outlives them.
struct FormContext
{
    const CityFacts& facts;
    const Theme& theme;
    PhotoIntake& intake;
    PhotoCache& photos;
    const QList<Officer>& officers; // who work can be given to
    SuggestionService& suggestions;
    const RoutingService& routing;
    const ReplyService& replies;
    const Clock& clock;
    const OfficerContext& officer;
    EvidenceService* evidence = nullptr; // null: photos are not checked here
    GroupService* groups = nullptr; // null: a form is for one report alone
};

} // namespace JakOps
