// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace JakOps {

enum class Role : quint8 {
    Village, // kelurahan officer: his own area
    District, // kecamatan: its kelurahan
    Agency, // OPD, Suku Dinas, BUMD: what is handed to it
    Bureau, // Biro Pemerintahan: routes and validates the whole city
    Staff, // Jakarta Smart City: the whole city, no validation
    Supervisor, // reads everything, reopens
    Viewer, // reads
};
inline constexpr std::array<Role, 7> kAllRoles {
    Role::Village, Role::District, Role::Agency, Role::Bureau, Role::Staff, Role::Supervisor, Role::Viewer};

[[nodiscard]] QString roleCode(Role role);
[[nodiscard]] std::optional<Role> roleFromCode(QStringView code);

// Who acts. `code` is what events record; `agency` and `area` are the scope: empty means no limit of that kind.
struct Officer
{
    QString code;
    QString name;
    Role role = Role::Viewer;
    QString agency; // "dbm.jaksel", "kel.31.74.01.1001"
    QString area; // Kemendagri code or prefix of it: "31.74.01"

    friend bool operator==(const Officer&, const Officer&) = default;
};

} // namespace JakOps
