// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/crmcontent.h"

#include <algorithm>
#include <array>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

CrmContent parseCrmContent(const QString& content)
{
    struct Label
    {
        QLatin1StringView words;
        QString CrmContent::* field;
    };
    static constexpr std::array<Label, 4> labels{
        {{"Permasalahan:"_L1, &CrmContent::problem}, {"Kategori:"_L1, &CrmContent::category},
            {"Lokasi:"_L1, &CrmContent::location}, {"Detail Alamat Laporan:"_L1, &CrmContent::address}}};

    CrmContent result;
    const QString trimmed = content.trimmed();
    // Only a text that starts with the template is one: a citizen may well write "Lokasi:" in his own words.
    if (!trimmed.startsWith(labels.front().words, Qt::CaseInsensitive)) {
        result.problem = trimmed;
        return result;
    }
    struct Found
    {
        qsizetype at;
        qsizetype end;
        QString CrmContent::* field;
    };
    std::vector<Found> found;
    qsizetype from = 0;
    for (const Label& label : labels) {
        // In the template's order. The last label holds the one before it no more than once.
        const qsizetype at = trimmed.indexOf(label.words, from, Qt::CaseInsensitive);
        if (at < 0)
            continue;
        from = at + label.words.size();
        found.push_back({at, from, label.field});
    }
    for (size_t i = 0; i < found.size(); ++i) {
        const qsizetype end = i + 1 < found.size() ? found[i + 1].at : trimmed.size();
        result.*found[i].field = trimmed.sliced(found[i].end, end - found[i].end).trimmed();
    }
    if (result.category.endsWith(u'.'))
        result.category.chop(1);
    return result;
}

} // namespace JakOps
