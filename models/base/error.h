// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <expected>
#include <source_location>

namespace JakOps {

// What went wrong, in terms a caller can act on. Words for people are made from the code in one place of the widgets layer
// (and one of the command line); a new code there is a compile error until it has words.
enum class ErrorCode {
    NotFound, // no such ticket, file, area, officer
    InvalidInput, // what was given cannot be used; detail says which part
    NotAllowed, // the workflow, the role or the policy says no
    Conflict, // the ticket changed since the officer saw it
    Unreadable, // file or address cannot be read
    Unwritable, // file or folder cannot be written
    DiskFull,
    TooLarge, // over a cap that protects the program
    WrongFormat, // not what it claims to be
    StoreDamaged, // quick_check failed, not a database
    StoreTooNew, // written by a newer version
    StoreTooOld, // of an earlier version, and only to be read: it has to be brought to this one first
    StoreBusy, // another program holds it
    StoreFailed, // any other database error
    Network,
    Cancelled,
    Internal, // a bug; detail is for the log
};

[[nodiscard]] QString errorCodeName(ErrorCode code); // stable ASCII name, for JSON and logs

// Error of an operation. `detail` is English, for logs and for the folded part of a message; it may quote input.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString detail;
    std::source_location where;

    Error() = default;
    Error(ErrorCode c, QString d = {}, std::source_location w = std::source_location::current())
        : code(c)
        , detail(std::move(d))
        , where(w)
    {
    }
    [[nodiscard]] QString toLog() const; // "NotFound: no ticket JK… (ticketstore.cpp:41)"
};

template<class T = void>
using Result = std::expected<T, Error>;

// return fail(ErrorCode::NotFound, …);
[[nodiscard]] inline std::unexpected<Error> fail(
    ErrorCode code, QString detail = {}, std::source_location where = std::source_location::current())
{
    return std::unexpected(Error(code, std::move(detail), where));
}
[[nodiscard]] inline std::unexpected<Error> fail(Error error)
{
    return std::unexpected(std::move(error));
}

} // namespace JakOps
