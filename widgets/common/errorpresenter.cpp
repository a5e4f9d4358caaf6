// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/errorpresenter.h"

#include "domain/workflow.h"
#include "widgets/common/hubwords.h"
#include "widgets/common/words.h"

#include <optional>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

// A refused command carries the refusal's code as its detail.
std::optional<Refusal> refusalOf(const Error& error)
{
    for (int i = 1; i < kRefusalCount; ++i) {
        if (error.detail == refusalCode(Refusal(i)))
            return Refusal(i);
    }
    return std::nullopt;
}

} // namespace

ErrorText ErrorPresenter::present(const Error& error)
{
    const QString& detail = error.detail;
    if (const HubFault fault = hubFaultOf(detail); fault != HubFault::None)
        return {HubWords::what(fault), HubWords::advice(fault), detail};
    switch (error.code) {
    case ErrorCode::NotFound: return {tr("It is not there."), tr("Check the number or name and try again."), detail};
    case ErrorCode::InvalidInput:
        return {tr("The input cannot be used."), tr("Correct what the details name and try again."), detail};
    case ErrorCode::NotAllowed:
        if (const auto refusal = refusalOf(error))
            return {tr("This is not possible now."), Words::refusal(*refusal), detail};
        if (detail == "sources_at_hub"_L1) { // SyncState::kSourcesAtHub
            return {tr("This store works with a hub."),
                tr("Reports of sources are brought in at the hub, for everybody. Here they would be overwritten."), detail};
        }
        return {tr("This is not allowed."), tr("Ask somebody whose role may do it."), detail};
    case ErrorCode::Conflict:
        return {tr("The report has changed meanwhile."), tr("Look at it again, then repeat the step. Your words are kept."),
            detail};
    case ErrorCode::Unreadable:
        return {tr("The file or address cannot be read."), tr("Check that it exists and that you may read it."), detail};
    case ErrorCode::Unwritable:
        return {tr("Nothing can be written there."), tr("Choose a folder that you may write to."), detail};
    case ErrorCode::DiskFull:
        return {tr("The disk is full."), tr("Free some space, then repeat the step. Nothing that was saved is lost."), detail};
    case ErrorCode::TooLarge:
        return {tr("It is larger than the program accepts."), tr("Split it into smaller parts and try again."), detail};
    case ErrorCode::WrongFormat:
        return {tr("It is not what it claims to be."), tr("Check that the right file was chosen."), detail};
    case ErrorCode::StoreDamaged:
        return {tr("The store is damaged."),
            tr("Restore the last backup. The damaged store is kept aside, and what you did since the backup is done "
               "again from the second copy."),
            detail};
    case ErrorCode::StoreTooNew:
        return {tr("The store was written by a newer version of JakOps."),
            tr("Install the newer version, or start with another profile. Nothing was changed."), detail};
    case ErrorCode::StoreTooOld:
        return {tr("The store was written by an earlier version of JakOps."),
            tr("Open it once with this version's window, which brings it up. Of a copy for review, ask for a new one."), detail};
    case ErrorCode::StoreBusy:
        return {tr("Another program has the store open."), tr("Close the other window or program, then try again."), detail};
    case ErrorCode::StoreFailed:
        return {tr("The store did not accept it."), tr("Try again. If it stays so, check the disk."), detail};
    case ErrorCode::Network:
        return {tr("The address does not answer."), tr("Check the connection. Everything on this machine keeps working."), detail};
    case ErrorCode::Cancelled: return {tr("Cancelled."), tr("What was finished before is kept."), detail};
    case ErrorCode::Internal:
        return {tr("Something went wrong inside the program."), tr("Your data is safe. Please report the details."), detail};
    }
    return {};
}

QString ErrorPresenter::reason(const Error& error)
{
    if (error.code == ErrorCode::NotAllowed || error.code == ErrorCode::Conflict) {
        if (const auto refusal = refusalOf(error))
            return Words::refusal(*refusal);
    }
    return error.code == ErrorCode::Conflict ? Words::refusal(Refusal::ChangedSince) : sentence(error);
}

QString ErrorPresenter::sentence(const Error& error)
{
    const ErrorText text = present(error);
    //: what happened, then what to do: two sentences
    return tr("%1 %2").arg(text.what, text.advice);
}

} // namespace JakOps
