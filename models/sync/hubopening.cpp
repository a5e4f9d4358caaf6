// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/hubopening.h"

#include "storage/identitykeys.h"

namespace JakOps::HubOpening {

namespace {

std::unexpected<Error> problem(IdentityProblem what)
{
    return fail(ErrorCode::NotAllowed, identityProblemCode(what));
}

// The hub's no, in the words of what was meant.
std::unexpected<Error> refused(const Error& error, IdentityProblem what)
{
    return error.code == ErrorCode::NotAllowed ? problem(what) : fail(error);
}

std::optional<SecretBytes> sideSecret(const QList<HubSideKey>& sides, const QUuid& key, const SecretBytes& own)
{
    const auto found = std::ranges::find(sides, key, &HubSideKey::key);
    return found == sides.end() || found->box.isEmpty() ? std::nullopt : IdentityKeys::take(found->box, own);
}

// Known here, or told now by an id that was not known: a key that was seen once does not become another.
bool isAskersKey(const QByteArray& key, const QList<HubSideKey>& known, const QList<HubSideKey>& told)
{
    const auto isIt = [&key](const HubSideKey& one) { return one.side == IdentitySide::Asks && one.publicKey == key; };
    if (std::ranges::any_of(known, isIt))
        return true;
    const auto found = std::ranges::find_if(told, isIt);
    return found != told.end() && !std::ranges::contains(known, found->key, &HubSideKey::key);
}

} // namespace

Result<> approve(HubIdentity& hub, const QUuid& request, const SecretBytes& own, const QList<HubSideKey>& known)
{
    const auto review = hub.review(request);
    if (!review)
        return refused(review.error(), IdentityProblem::MayNotApprove);
    if (!*review)
        return problem(IdentityProblem::NoRequest);
    const auto sides = hub.sides();
    if (!sides)
        return fail(sides.error());
    if (!isAskersKey((*review)->askersKey, known, *sides))
        return problem(IdentityProblem::Changed);
    const auto secret = sideSecret(*sides, (*review)->key, own);
    if (!secret)
        return problem(IdentityProblem::NoKey);
    const auto half = IdentityKeys::take((*review)->share, *secret);
    if (!half)
        return problem(IdentityProblem::Changed);
    const auto done = hub.approve(request, IdentityKeys::give(*half, (*review)->askersKey));
    return done ? done : Result<>(refused(done.error(), IdentityProblem::NoRequest));
}

Result<SecretBytes> open(HubIdentity& hub, const IdentityRequest& request, const SecretBytes& own)
{
    const auto sides = hub.sides();
    if (!sides)
        return fail(sides.error());
    // Nothing is written down that could not be seen.
    const bool holds = std::ranges::any_of(
        *sides, [](const HubSideKey& one) { return one.side == IdentitySide::Asks && !one.box.isEmpty(); });
    if (!holds)
        return problem(IdentityProblem::NoKey);
    if (const auto opened = hub.open(request.id); !opened)
        return refused(opened.error(), IdentityProblem::TooLate);
    const auto given = hub.fetch(request.id);
    if (!given)
        return refused(given.error(), IdentityProblem::TooLate);
    const auto secret = sideSecret(*sides, given->headKey, own);
    if (!secret)
        return problem(IdentityProblem::NoKey);
    const auto head = IdentityKeys::take(given->headShare, *secret);
    const auto second = IdentityKeys::take(given->half, *secret);
    if (!head || !second)
        return problem(IdentityProblem::Changed);
    auto plain = IdentitySeal::open(request.ticket, {.headShare = {}, .secondShare = {}, .box = given->box}, *head, *second);
    return plain ? Result<SecretBytes>(std::move(*plain)) : problem(IdentityProblem::Changed);
}

QList<HubWaiting> handOn(const QList<HubWaiting>& waiting, const QList<HubSideKey>& sides, const SecretBytes& own)
{
    QList<HubWaiting> given;
    const auto held = std::ranges::find_if(sides, [](const HubSideKey& one) { return one.isPresent && !one.box.isEmpty(); });
    if (held == sides.end())
        return given;
    const auto secret = IdentityKeys::take(held->box, own);
    for (const HubWaiting& one : waiting) {
        if (secret)
            given.append({one.officer, one.publicKey, held->key, IdentityKeys::give(*secret, one.publicKey)});
    }
    return given;
}

} // namespace JakOps::HubOpening
