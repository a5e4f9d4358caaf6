// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/columnscache.h"

#include "base/logging.h"
#include "index/columnsimage.h"
#include "index/ticketcolumnsbuilder.h"
#include "storage/storehealth.h"
#include "storage/ticketstamp.h"

#include <QDir>
#include <QFileInfo>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

ColumnsCache::ColumnsCache(const TicketStore& store, QString profileDir, qint64 worthwhile)
    : m_store(store)
    , m_path(imagePath(profileDir))
    , m_worthwhile(worthwhile)
{
}

QString ColumnsCache::imagePath(const QString& profileDir)
{
    return profileDir + u"/cache/columns.img"_s;
}

Result<std::shared_ptr<const TicketColumns>> ColumnsCache::load(ReadSession& session, quint64 epoch) const
{
    if (const auto stamp = QFileInfo::exists(m_path) ? TicketStamp::read(session) : QByteArray();
        stamp && !stamp->isEmpty()) {
        if (auto columns = ColumnsImage::read(m_path, *stamp, epoch))
            return columns;
    }
    const Result<qint64> count = m_store.count(session);
    if (!count)
        return fail(count.error());
    TicketColumnsBuilder builder;
    builder.reserve(size_t(*count));
    const Result<> done = m_store.forEachRow(session, [&builder](const TicketRow& row) {
        builder.add(row);
        return true;
    });
    if (!done)
        return fail(done.error());
    if (builder.refused() > 0)
        qCWarning(lcIndex) << builder.refused() << "rows of the store cannot be shown";
    return builder.build(epoch);
}

Result<bool> ColumnsCache::keep(ReadSession& session, const TicketColumns& columns) const
{
    if (columns.count() < m_worthwhile)
        return false;
    const auto stamp = TicketStamp::read(session);
    if (!stamp)
        return fail(stamp.error());
    if (ColumnsImage::stampOf(m_path) == *stamp)
        return false;
    if (const auto same = agrees(session, columns); !same || !*same)
        return same;
    const QString folder = QFileInfo(m_path).path();
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::Unwritable, folder);
    if (const auto room = StoreHealth::checkDiskSpace(folder); !room)
        return fail(room.error());
    if (const auto written = ColumnsImage::write(m_path, *stamp, columns); !written)
        return fail(written.error());
    return true;
}

Result<bool> ColumnsCache::agrees(ReadSession& session, const TicketColumns& columns) const
{
    qint64 found = 0;
    bool same = true;
    const Result<> done = m_store.forEachRow(session, [&](const TicketRow& row) {
        const PackedRow wanted = packed(row);
        if (wanted.key == 0)
            return true; // cannot be shown
        const Position position = columns.positionOf(row.key);
        same = position != kNoPosition && packedRow(columns.block(position), position % kBlockRows) == wanted;
        ++found;
        return same;
    });
    if (!done)
        return fail(done.error());
    return same && found == columns.count();
}

} // namespace JakOps
