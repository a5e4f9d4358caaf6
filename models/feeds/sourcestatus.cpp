// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/sourcestatus.h"

#include "base/textguard.h"

#include <QHash>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

const QHash<QString, TicketStatus>& knownWords()
{
    using enum TicketStatus;
    static const QHash<QString, TicketStatus> words{
        // Open311 and the extended states of its update service
        {u"open"_s, Waiting},
        {u"new"_s, Waiting},
        {u"confirmed"_s, Waiting},
        {u"reopen"_s, Waiting},
        {u"reopened"_s, Waiting},
        {u"fortriage"_s, Waiting},
        {u"submitted"_s, Waiting},
        {u"received"_s, Waiting},
        {u"acknowledged"_s, Waiting},
        {u"pending"_s, Waiting},
        {u"internalreferral"_s, Coordinating},
        {u"inprogress"_s, InProgress},
        {u"planned"_s, InProgress},
        {u"actionscheduled"_s, InProgress},
        {u"investigating"_s, InProgress},
        {u"assigned"_s, InProgress},
        {u"closed"_s, Done},
        {u"fixed"_s, Done},
        {u"fixedcouncil"_s, Done},
        {u"fixeduser"_s, Done},
        {u"resolved"_s, Done},
        {u"completed"_s, Done},
        {u"done"_s, Done},
        {u"duplicate"_s, Merged},
        {u"notcouncilsresponsibility"_s, Returned},
        {u"notresponsible"_s, Returned},
        {u"nofurtheraction"_s, Returned},
        {u"unabletofix"_s, Returned},
        {u"rejected"_s, Returned},
        {u"cancelled"_s, Withdrawn},
        {u"canceled"_s, Withdrawn},
        {u"withdrawn"_s, Withdrawn},
        // Indonesian
        {u"baru"_s, Waiting},
        {u"terbuka"_s, Waiting},
        {u"diterima"_s, Waiting},
        {u"belumditindaklanjuti"_s, Waiting},
        {u"belumdiproses"_s, Waiting},
        {u"menunggutindaklanjut"_s, Waiting},
        {u"dikoordinasikan"_s, Coordinating},
        {u"didisposisikan"_s, Dispositioned},
        {u"diproses"_s, InProgress},
        {u"dalamproses"_s, InProgress},
        {u"sedangdiproses"_s, InProgress},
        {u"sedangdikerjakan"_s, InProgress},
        {u"dikerjakan"_s, InProgress},
        {u"ditindaklanjuti"_s, InProgress},
        {u"validasi"_s, AwaitingValidation},
        {u"verifikasi"_s, AwaitingValidation},
        {u"tindaklanjutditolak"_s, FollowUpRejected},
        {u"tutup"_s, Done},
        {u"ditutup"_s, Done},
        {u"tuntas"_s, Done},
        {u"sudahselesai"_s, Done},
        {u"ditolak"_s, Returned},
        {u"dibatalkan"_s, Withdrawn},
        {u"batal"_s, Withdrawn},
        {u"duplikat"_s, Merged},
    };
    return words;
}

} // namespace

SourceStatus sourceStatus(const QString& words)
{
    SourceStatus status;
    status.words = guardLine(words, 100);
    if (status.words.isEmpty())
        return status;
    status.status = statusFromCrmName(status.words);
    if (!status.status)
        status.status = statusFromCode(status.words.toLower());
    if (!status.status) {
        QString letters;
        for (const QChar c : std::as_const(status.words)) {
            if (c.isLetterOrNumber())
                letters += c.toLower();
        }
        if (const auto found = knownWords().constFind(letters); found != knownWords().cend())
            status.status = *found;
    }
    return status;
}

} // namespace JakOps
