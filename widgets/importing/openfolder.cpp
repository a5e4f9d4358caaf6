// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importing/openfolder.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace JakOps {

bool openFolderOf(const QString& ownFile)
{
    const QFileInfo folder(QFileInfo(ownFile).absolutePath());
    return folder.isDir() && QDesktopServices::openUrl(QUrl::fromLocalFile(folder.absoluteFilePath()));
}

} // namespace JakOps
