// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"

#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QStandardPaths>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

void pinEnvironment()
{
    QLocale::setDefault(QLocale::c());
    QStandardPaths::setTestModeEnabled(true);
    // The offscreen platform warns about every main window; that is the platform's, not ours.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
}

QString sharedFile(const QString& relativePath)
{
    const QString path = QStringLiteral(JAKOPS_SHARED_DIR "/data/") + relativePath;
    if (!QFileInfo::exists(path)) {
        const QByteArray message = "recording missing: expected at " + path.toUtf8();
        QTest::qFail(message.constData(), __FILE__, __LINE__);
    }
    return path;
}

} // namespace JakOps
