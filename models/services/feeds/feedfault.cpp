// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/feeds/feedfault.h"

namespace JakOps {

FeedFault feedFault(HttpFault fault)
{
    switch (fault) {
    case HttpFault::None: return FeedFault::Here;
    case HttpFault::NoAnswer: return FeedFault::NoAnswer;
    case HttpFault::TooSlow: return FeedFault::TooSlow;
    case HttpFault::BrokenOff: return FeedFault::BrokenOff;
    case HttpFault::Redirects: return FeedFault::Redirects;
    case HttpFault::Untrusted: return FeedFault::Untrusted;
    case HttpFault::NoHttp: return FeedFault::NoHttp;
    case HttpFault::TooMuch: return FeedFault::TooMuch;
    case HttpFault::NoData: return FeedFault::OtherContent;
    }
    return FeedFault::NoAnswer;
}

FeedFault feedFault(ErrorCode code)
{
    switch (code) {
    case ErrorCode::TooLarge: return FeedFault::TooMuch;
    case ErrorCode::WrongFormat: return FeedFault::OtherContent;
    case ErrorCode::NotFound:
    case ErrorCode::Unreadable: return FeedFault::SaysError;
    case ErrorCode::Network: return FeedFault::NoAnswer;
    default: return FeedFault::Here;
    }
}

} // namespace JakOps
