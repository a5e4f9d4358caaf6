// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/replyservice.h"

#include "base/logging.h"
#include "services/workspace.h"

#include <QFile>
#include <QSaveFile>
#include <QtConcurrentRun>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<ReplyTemplates> read(const QString& path, const CityFacts& facts)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, path + u": "_s + file.errorString());
    const QByteArray bytes = file.read(ReplyService::kMaxBytes + 1);
    return bytes.size() > ReplyService::kMaxBytes ? fail(ErrorCode::TooLarge, path) : ReplyTemplates::fromCsv(bytes, facts);
}

} // namespace

ReplyService::ReplyService(Workspace& workspace)
    : m_workspace(workspace)
{
    m_pool.setMaxThreadCount(1);
    (void)loaded();
}

QString ReplyService::filePath(const QString& profileDir)
{
    return profileDir + u"/templates.csv"_s;
}

std::shared_ptr<const ReplyBook> ReplyService::book() const
{
    const std::lock_guard lock(m_mutex);
    return m_book;
}

QFuture<std::shared_ptr<const ReplyBook>> ReplyService::loaded()
{
    return QtConcurrent::run(&m_pool, [this] {
        load();
        return book();
    });
}

void ReplyService::load()
{
    auto fresh = std::make_shared<ReplyBook>();
    const CityFacts& facts = m_workspace.facts();
    if (auto builtIn = read(m_workspace.resourcesRoot() + u"/workflow/templates.csv"_s, facts))
        fresh->builtIn = std::move(*builtIn);
    else
        qCWarning(lcServices) << "templates.csv:" << builtIn.error().toLog();
    if (const QString path = filePath(m_workspace.profileDir()); QFile::exists(path)) {
        if (auto own = read(path, facts)) {
            fresh->own = std::move(*own);
        } else {
            fresh->problem = own.error();
            fresh->own = book()->own;
        }
    }
    const std::lock_guard lock(m_mutex);
    m_book = std::move(fresh);
}

QFuture<Result<>> ReplyService::save(const QList<ReplyTemplate>& own, const Officer& officer)
{
    return QtConcurrent::run(&m_pool, [this, own, officer]() -> Result<> {
        if (!m_workspace.roles().mayDo(officer, Power::EditRules))
            return fail(ErrorCode::NotAllowed, powerCode(Power::EditRules));
        if (m_workspace.database().isReadOnly())
            return fail(ErrorCode::NotAllowed, u"the store is only looked at"_s);
        const auto templates = ReplyTemplates::fromList(own, m_workspace.facts());
        if (!templates)
            return fail(templates.error());
        QSaveFile file(filePath(m_workspace.profileDir()));
        const QByteArray csv = templates->toCsv();
        if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size() || !file.commit())
            return fail(ErrorCode::Unwritable, file.errorString());
        load();
        return {};
    });
}

} // namespace JakOps
