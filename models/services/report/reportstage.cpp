// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/report/reportstage.h"

#include "storage/filesync.h"

#include <QDir>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

Error lastError(const QString& path)
{
    return {errno == ENOSPC ? ErrorCode::DiskFull : ErrorCode::Unwritable, path + u": "_s + qt_error_string(errno)};
}

} // namespace

ReportStage::ReportStage(const QString& folder)
    : m_folder(QDir::cleanPath(folder))
{
}

ReportStage::~ReportStage()
{
    m_aside.reset();
    if (m_made && !m_done)
        QDir().rmdir(m_folder); // only where it is empty
}

Result<> ReportStage::open()
{
    m_made = !QFileInfo::exists(m_folder);
    if (!QDir().mkpath(m_folder))
        return fail(ErrorCode::Unwritable, m_folder);
    m_aside.emplace(m_folder + u"/.jakops-report-XXXXXX"_s);
    if (!m_aside->isValid())
        return fail(ErrorCode::Unwritable, m_folder + u": "_s + m_aside->errorString());
    return {};
}

Result<QString> ReportStage::path(const QString& name)
{
    const QString path = m_aside->filePath(name);
    if (!QDir().mkpath(QFileInfo(path).path()))
        return fail(ErrorCode::Unwritable, path);
    m_names << name;
    return path;
}

Result<std::shared_ptr<QFile>> ReportStage::file(const QString& name)
{
    const auto at = path(name);
    if (!at)
        return fail(at.error());
    auto file = std::make_shared<QFile>(*at);
    errno = 0;
    if (!file->open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fail(lastError(*at));
    return file;
}

Result<> ReportStage::put(QFile& file, const QByteArray& bytes)
{
    errno = 0;
    if (file.write(bytes) != bytes.size())
        return fail(lastError(file.fileName()));
    return {};
}

Result<> ReportStage::commit()
{
    for (const QString& name : std::as_const(m_names)) {
        if (const auto synced = syncPath(m_aside->filePath(name)); !synced)
            return synced;
    }
    for (const QString& name : std::as_const(m_names)) {
        const QString target = m_folder + u'/' + name;
        if (!QDir().mkpath(QFileInfo(target).path()))
            return fail(ErrorCode::Unwritable, target);
        if (std::rename(QFile::encodeName(m_aside->filePath(name)).constData(), QFile::encodeName(target).constData()) != 0)
            return fail(lastError(target));
        m_done = true;
    }
    return syncFolderOf(m_folder + u"/."_s);
}

} // namespace JakOps
