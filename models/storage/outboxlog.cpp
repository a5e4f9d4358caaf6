// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/outboxlog.h"

#include "storage/filesync.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QtEndian>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

// A record: mark, length of the body (big endian), sha256 of the body, body. The mark lets a reader find the next
// record after a damaged one.
constexpr QByteArrayView kMark("JKO1", 4);
constexpr qsizetype kHashLength = 32;
constexpr qsizetype kHeaderLength = 4 + 4 + kHashLength;
constexpr qsizetype kMaxRecord = 4 * 64 * 1024; // a body of 64 KiB, quoted

QByteArray recordOf(const QByteArray& body)
{
    QByteArray record;
    record.reserve(kHeaderLength + body.size());
    record.append(kMark);
    const quint32 length = qToBigEndian(quint32(body.size()));
    record.append(reinterpret_cast<const char*>(&length), sizeof length);
    record.append(QCryptographicHash::hash(body, QCryptographicHash::Sha256));
    record.append(body);
    return record;
}

// The body of the record at `at`; null when there is no intact one.
QByteArray bodyAt(const QByteArray& bytes, qsizetype at)
{
    if (bytes.size() - at < kHeaderLength || !QByteArrayView(bytes).sliced(at).startsWith(kMark))
        return {};
    const qsizetype length = qFromBigEndian<quint32>(bytes.constData() + at + 4);
    if (length > kMaxRecord || bytes.size() - at - kHeaderLength < length)
        return {};
    const QByteArray body = bytes.sliced(at + kHeaderLength, length);
    const QByteArrayView told = QByteArrayView(bytes).sliced(at + 8, kHashLength);
    return QCryptographicHash::hash(body, QCryptographicHash::Sha256) == told ? body : QByteArray();
}

} // namespace

OutboxLog::OutboxLog(QString path)
    : m_path(std::move(path))
{
}

Result<> OutboxLog::openForAppend()
{
    if (m_file.isOpen())
        return {};
    const bool isNew = !QFileInfo::exists(m_path);
    m_file.setFileName(m_path);
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return fail(ErrorCode::Unwritable, m_path + u": "_s + m_file.errorString());
    m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return isNew ? syncFolderOf(m_path) : Result<>{};
}

Result<> OutboxLog::append(const QList<OutboxEntry>& entries)
{
    const std::lock_guard lock(m_mutex);
    if (const auto opened = openForAppend(); !opened)
        return opened;
    const qint64 end = m_file.size();
    QByteArray records;
    for (const OutboxEntry& entry : entries)
        records += recordOf(outboxBytes(entry));
    if (m_file.write(records) != records.size()) {
        const QString why = m_file.errorString();
        m_file.resize(end); // no half record before the next one
        return fail(ErrorCode::Unwritable, m_path + u": "_s + why);
    }
    return syncFile(m_file);
}

Result<QList<OutboxEntry>> OutboxLog::read() const
{
    QFile file(m_path);
    if (!file.exists())
        return QList<OutboxEntry>{};
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, m_path + u": "_s + file.errorString());
    const QByteArray bytes = file.readAll();
    QList<OutboxEntry> entries;
    qsizetype at = 0;
    while (at >= 0 && at < bytes.size()) {
        const QByteArray body = bodyAt(bytes, at);
        if (body.isNull()) { // torn or damaged: look for the next mark
            at = bytes.indexOf(kMark, at + 1);
            continue;
        }
        if (auto entry = parseOutboxEntry(body))
            entries.append(std::move(*entry));
        at += kHeaderLength + body.size();
    }
    return entries;
}

} // namespace JakOps
