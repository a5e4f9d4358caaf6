// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include <QFileInfo>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

QString errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return u"NotFound"_s;
    case ErrorCode::InvalidInput:
        return u"InvalidInput"_s;
    case ErrorCode::NotAllowed:
        return u"NotAllowed"_s;
    case ErrorCode::Conflict:
        return u"Conflict"_s;
    case ErrorCode::Unreadable:
        return u"Unreadable"_s;
    case ErrorCode::Unwritable:
        return u"Unwritable"_s;
    case ErrorCode::DiskFull:
        return u"DiskFull"_s;
    case ErrorCode::TooLarge:
        return u"TooLarge"_s;
    case ErrorCode::WrongFormat:
        return u"WrongFormat"_s;
    case ErrorCode::StoreDamaged:
        return u"StoreDamaged"_s;
    case ErrorCode::StoreTooNew:
        return u"StoreTooNew"_s;
    case ErrorCode::StoreTooOld:
        return u"StoreTooOld"_s;
    case ErrorCode::StoreBusy:
        return u"StoreBusy"_s;
    case ErrorCode::StoreFailed:
        return u"StoreFailed"_s;
    case ErrorCode::Network:
        return u"Network"_s;
    case ErrorCode::Cancelled:
        return u"Cancelled"_s;
    case ErrorCode::Internal:
        return u"Internal"_s;
    }
    return u"Internal"_s;
}

QString Error::toLog() const
{
    const QString file = QFileInfo(QString::fromUtf8(where.file_name())).fileName();
    return errorCodeName(code) + u": "_s + detail + u" ("_s + file + u':' + QString::number(where.line()) + u')';
}

} // namespace JakOps
