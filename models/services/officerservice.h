// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/uuid.h"
#include "domain/officerrules.h"
#include "domain/rolepowers.h"
#include "storage/database.h"
#include "storage/officerstore.h"

#include <QFuture>
#include <QThreadPool>

#include <functional>

namespace JakOps {

// Whom this store knows, and who is let in. The hashes take their time in a thread of their own. Any thread.
class OfficerService final
{
public:
    OfficerService(
        Database& database, const CityFacts& facts, const RolePowers& roles, const Clock& clock, UuidSource& uuids);

    // Told, in the thread of the hashes, of every PIN that was right or newly given. Set before the service is used.
    using AfterPin = std::function<void(const Officer& officer, const QString& pin)>;
    void setAfterPin(AfterPin told) { m_afterPin = std::move(told); }
    // What else a new PIN changes, made ready before and written in one transaction with it. `old`: none when a manager gives
    // a new one for a forgotten one. An empty step: nothing.
    using PinStep = std::function<Result<>(WriteSession&)>;
    struct NewPin
    {
        QString officer;
        std::optional<QString> old;
        QString pin;
        QString by;
        bool evenIfKeyIsLost = false;
    };
    using BeforeNewPin = std::function<Result<PinStep>(const NewPin&)>;
    void setBeforeNewPin(BeforeNewPin prepare) { m_beforeNewPin = std::move(prepare); }
    void drain() { m_pool.waitForDone(); } // nothing is told any more, unless somebody signs in

    [[nodiscard]] QFuture<Result<QList<OfficerAccount>>> accounts(); // the disabled ones, too
    // `by`: who asks, signed in; without a code for the first officer of a store. InvalidInput or NotAllowed with
    // detail = officerProblemCode().
    [[nodiscard]] QFuture<Result<Officer>> add(const Officer& officer, const QString& pin, const Officer& by);
    [[nodiscard]] QFuture<Result<>> setDisabled(const QString& code, bool disabled, const Officer& by);
    // Counts wrong PINs in the store, so that starting anew does not help; a read-only store only tells right from
    // wrong.
    [[nodiscard]] QFuture<Result<SignInOutcome>> signIn(const QString& code, const QString& pin);

    // The officer's own, who knows the old one; wrong ones are counted as at signing in. SignedIn: it is changed.
    [[nodiscard]] QFuture<Result<SignInOutcome>> changePin(const QString& code, const QString& old, const QString& pin);
    // A new one for somebody who forgot his. His half of sealed identities goes with the old PIN and comes back from a
    // colleague; LastKey when there is none, unless that is accepted.
    [[nodiscard]] QFuture<Result<>> resetPin(const QString& code, const QString& pin, const Officer& by, bool evenIfKeyIsLost = false);

    // A secret for this device's keychain that lets the officer in without the PIN for twelve hours; the one before
    // holds no longer. Given only after the PIN was right.
    [[nodiscard]] QFuture<Result<QByteArray>> remember(const QString& code);
    [[nodiscard]] QFuture<Result<SignInOutcome>> signInRemembered(const QString& code, const QByteArray& secret);
    [[nodiscard]] QFuture<Result<>> forget(const QString& code); // the window was locked by hand, or the officer left

private:
    [[nodiscard]] Result<Officer> addNow(const Officer& officer, const QString& pin, const Officer& by);
    [[nodiscard]] Result<SignInOutcome> signInNow(const QString& code, const QString& pin);
    [[nodiscard]] Result<SignInOutcome> attempt(const QString& code, const QString& pin);
    [[nodiscard]] Result<SignInOutcome> changePinNow(const QString& code, const QString& old, const QString& pin);
    [[nodiscard]] Result<> resetPinNow(const NewPin& wanted, const Officer& by);
    [[nodiscard]] Result<> storePin(const NewPin& wanted, const std::function<Result<>(WriteSession&)>& check);
    [[nodiscard]] Result<> mayManage(ReadSession& session, const Officer& by) const;
    [[nodiscard]] Result<> noteAttempt(const OfficerAccount& account, bool right);

    Database& m_database;
    const CityFacts& m_facts;
    const RolePowers& m_roles;
    const Clock& m_clock;
    UuidSource& m_uuids;
    AfterPin m_afterPin;
    BeforeNewPin m_beforeNewPin;
    QThreadPool m_pool;
};

} // namespace JakOps
