// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importsource.h"

#include <QFile>
#include <QFileInfo>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

QString sourceName(const ImportJob& job)
{
    if (!job.path.isEmpty())
        return QFileInfo(job.path).fileName();
    return job.url.host() + job.url.path();
}

Result<ImportSource> ImportSource::open(const ImportJob& job, HttpFetch& http, const HttpFetch::Watch& watch)
{
    if (job.path.isEmpty())
        return fetch(job.url, http, watch);
    const QFileInfo info(job.path);
    if (!info.exists())
        return fail(ErrorCode::NotFound, job.path);
    if (!info.isFile()) // a folder, a pipe, a device: reading might never end
        return fail(ErrorCode::Unreadable, job.path + u": not a file"_s);
    auto file = std::make_unique<QFile>(job.path);
    if (!file->open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, job.path + u": "_s + file->errorString());
    return ImportSource(std::move(file));
}

Result<ImportSource> ImportSource::fetch(const QUrl& url, HttpFetch& http, const HttpFetch::Watch& watch)
{
    auto file = std::make_unique<QTemporaryFile>();
    if (!file->open())
        return fail(ErrorCode::Unwritable, file->errorString());
    const Result<HttpAnswer> answer = http.get(url, *file, watch);
    if (!answer)
        return std::unexpected(answer.error());
    file->seek(0);
    if (answer->status >= 400) {
        // What the body says is better than the number alone.
        const auto body = FeedReader::readSome(*file, {}, 1);
        const QString says = body ? QString() : QString(u": "_s + body.error().detail);
        const ErrorCode code = answer->status == 404 ? ErrorCode::NotFound : ErrorCode::Network;
        return fail(code, u"the server answered "_s + QString::number(answer->status) + says);
    }
    return ImportSource(std::move(file));
}

} // namespace JakOps
