// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"

#include <QFile>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

Result<QByteArray> readFile(const QString& path, qint64 maxBytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, path + u": "_s + file.errorString());
    if (file.size() > maxBytes)
        return fail(ErrorCode::TooLarge, path);
    return file.readAll();
}

} // namespace JakOps
