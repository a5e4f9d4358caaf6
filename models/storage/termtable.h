// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ticketrow.h"
#include "storage/session.h"

#include <QHash>

#include <array>
#include <shared_mutex>

namespace JakOps {

// The numbers are stored: never change them, only add.
enum class TermKind : quint8 { Category = 0, Agency = 1, Officer = 2, Channel = 3, Village = 4, Source = 5 };
inline constexpr int kTermKindCount = 6;

// Codes as small numbers, dense per kind, 0 = none. Thread-safe. New codes enter in a write and leave again when it is
// rolled back.
class TermTable final
{
public:
    [[nodiscard]] Result<> load(ReadSession& session);

    [[nodiscard]] Term term(TermKind kind, const QString& code) const; // 0: none, unknown
    [[nodiscard]] QString code(TermKind kind, Term term) const;
    [[nodiscard]] int count(TermKind kind) const; // terms are 1 … count
    [[nodiscard]] QStringList codes(TermKind kind) const; // index 0: the empty code

    // The term of a code, made now if need be. InvalidInput once a kind has 65,535.
    [[nodiscard]] Result<Term> ensure(WriteSession& session, TermKind kind, const QString& code);

private:
    struct Kind
    {
        QHash<QString, Term> byCode;
        QStringList codes{QString()};
    };
    mutable std::shared_mutex m_mutex;
    std::array<Kind, kTermKindCount> m_kinds;
};

} // namespace JakOps
