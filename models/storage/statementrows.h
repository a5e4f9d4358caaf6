// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"

#include <QList>

namespace JakOps {

// Every row, as `read` makes it of a statement that stands on it.
template<template<class...> class List = QList, class Read>
[[nodiscard]] auto allRows(Statement& statement, Read read) -> Result<List<std::invoke_result_t<Read, const Statement&>>>
{
    List<std::invoke_result_t<Read, const Statement&>> found;
    while (true) {
        const auto row = statement.step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return found;
        found.push_back(read(statement));
    }
}

// One statement with its values, to its end.
template<class... Values> [[nodiscard]] Result<> runSql(WriteSession& session, std::string_view sql, const Values&... values)
{
    auto statement = session.prepare(sql);
    if (!statement)
        return fail(statement.error());
    statement->bindAll(values...);
    return statement->run();
}

inline void bindMaybe(Statement& statement, int parameter, const std::optional<double>& value)
{
    if (value)
        statement.bind(parameter, *value);
    else
        statement.bind(parameter, std::nullopt);
}
[[nodiscard]] inline std::optional<double> maybeReal(const Statement& statement, int column)
{
    return statement.isNull(column) ? std::nullopt : std::optional(statement.real(column));
}

} // namespace JakOps
