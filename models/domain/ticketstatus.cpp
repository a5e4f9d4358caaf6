// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ticketstatus.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

struct StatusWords
{
    QLatin1StringView code;
    QLatin1StringView crmName;
};
// In the order of the enum.
constexpr std::array<StatusWords, kTicketStatusCount> kWords {{
    {"waiting"_L1, "Menunggu"_L1},
    {"coordinating"_L1, "Koordinasi"_L1},
    {"dispositioned"_L1, "Disposisi"_L1},
    {"in_progress"_L1, "Proses"_L1},
    {"awaiting_validation"_L1, "Menunggu Validasi"_L1},
    {"follow_up_rejected"_L1, "TL Ditolak"_L1},
    {"done"_L1, "Selesai"_L1},
    {"returned"_L1, "Dikembalikan"_L1},
    {"withdrawn"_L1, "Ditarik"_L1},
    {"merged"_L1, "Digabung"_L1},
}};

} // namespace

QString statusCode(TicketStatus status)
{
    return kWords[size_t(status)].code;
}

std::optional<TicketStatus> statusFromCode(QStringView code)
{
    for (const TicketStatus status : kAllStatuses) {
        if (code == kWords[size_t(status)].code)
            return status;
    }
    return std::nullopt;
}

std::optional<TicketStatus> statusFromCrmName(QStringView name)
{
    for (const TicketStatus status : kAllStatuses) {
        if (name.compare(kWords[size_t(status)].crmName, Qt::CaseInsensitive) == 0)
            return status;
    }
    return std::nullopt;
}

} // namespace JakOps
