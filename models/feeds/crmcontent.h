// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace JakOps {

// The CRM's dashboard packs several fields into one text, in part of its reports: "Permasalahan: … Kategori: … Lokasi:
// … Detail Alamat Laporan: …". Free text without these labels is the problem as a whole. Pure.
struct CrmContent
{
    QString problem;
    QString category;
    QString location; // "-6.2,106.8"
    QString address;

    friend bool operator==(const CrmContent&, const CrmContent&) = default;
};
[[nodiscard]] CrmContent parseCrmContent(const QString& content);

} // namespace JakOps
