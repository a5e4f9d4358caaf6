// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QJsonValue>

namespace JakOps {

inline constexpr qsizetype kMaxFeedBytes = 64 * 1024 * 1024; // of one answer
inline constexpr int kMaxFeedDepth = 32; // of brackets or elements

// Looked at before anything is parsed: size, emptiness, a byte-order mark (taken off), and whether the answer is a web
// page where data was asked for. Some servers refuse with such a page and status 200. TooLarge, WrongFormat.
[[nodiscard]] Result<QByteArray> checkedBytes(const QByteArray& bytes);
// What a web page says it is about, for the error: its title or first heading.
[[nodiscard]] QString pageTitle(const QByteArray& html);
[[nodiscard]] bool looksLikePage(QByteArrayView bytes);

// A JSON document within its caps. An object by which the source says that something went wrong ({"success":false},
// {"statusCode":404}, {"status":"error"}) is an error, whatever the status of the answer was: NotFound, Unreadable.
[[nodiscard]] Result<QJsonValue> readFeedJson(const QByteArray& bytes);

// {name:"x"} -> {"name":"x"}: some old services write JavaScript. Strings are left alone.
[[nodiscard]] QByteArray quoteBareKeys(QByteArrayView bytes);

// The value that begins at `from` with a bracket, to its partner; strings may hold brackets. Empty where it does not
// end.
[[nodiscard]] QByteArrayView bracketed(QByteArrayView text, qsizetype from);

} // namespace JakOps
