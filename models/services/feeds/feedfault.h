// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "services/httpfetch.h"

namespace JakOps {

// Why a source gave nothing: finer than an error's code, so that a person knows whom to call.
enum class FeedFault : quint8 {
    None,
    NoAnswer, // the address does not answer, the connection broke before anything came
    TooSlow,
    BrokenOff, // in the middle
    Redirects, // in circles, or to where nobody may follow
    Untrusted, // its certificate is not valid for it
    NoHttp, // not the language of the web
    ServerError, // by its status
    Gone, // by its status
    TooMuch, // more bytes, or deeper, than is accepted
    Page, // for people, not data
    OtherContent, // data, but not this source's
    SaysError, // with a status that says all is well
    Here, // a fault of this machine: its store, its settings
};

[[nodiscard]] FeedFault feedFault(HttpFault fault);
[[nodiscard]] FeedFault feedFault(ErrorCode code); // of reading and storing an answer

} // namespace JakOps
