// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reviewprofile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

Result<std::unique_ptr<ReviewProfile>> ReviewProfile::standIn(CommandLine& line)
{
    const QFileInfo file(line.profileDir());
    if (!file.isFile())
        return nullptr;
    std::unique_ptr<ReviewProfile> profile(new ReviewProfile);
    const QString dir = profile->m_dir.path();
    if (!profile->m_dir.isValid() || !QFile::link(file.canonicalFilePath(), dir + u"/store.db"_s))
        return fail(ErrorCode::Unwritable, dir);
    CommandLine usual;
    QFile::copy(usual.profileDir() + u"/settings.ini"_s, dir + u"/settings.ini"_s); // language and colours, if there are any
    line.profile = dir;
    line.review = file.fileName();
    return profile;
}

} // namespace JakOps
