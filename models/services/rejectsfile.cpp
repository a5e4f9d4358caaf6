// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/rejectsfile.h"

#include "base/clock.h"
#include "base/csv.h"

#include <QDir>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

// Letters, digits, dot, dash: a name from outside is never a path.
QString safeName(const QString& name)
{
    QString safe;
    for (const QChar c : name.last(std::min<qsizetype>(name.size(), 60))) {
        const bool plain = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-'
            || c == u'_';
        safe += plain || (c == u'.' && !safe.isEmpty()) ? c : QChar(u'_');
    }
    return safe.isEmpty() ? u"import"_s : safe;
}

} // namespace

RejectsFile::RejectsFile(const QString& profileDir, const QString& name, qint64 nowMs)
    : m_dir(profileDir + u"/rejects"_s)
    , m_stem(toWib(nowMs).toString(u"yyyyMMdd-HHmmss"_s) + u'-' + safeName(name))
{
}

Result<> RejectsFile::open()
{
    if (!QDir().mkpath(m_dir))
        return fail(ErrorCode::Unwritable, m_dir);
    for (int i = 1; i < 1'000; ++i) {
        m_file.setFileName(
            m_dir + u'/' + m_stem + (i > 1 ? QString(u'-' + QString::number(i)) : QString()) + u".csv"_s);
        if (m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
            break;
        if (!QFile::exists(m_file.fileName()))
            break;
    }
    if (!m_file.isOpen())
        return fail(ErrorCode::Unwritable, m_file.fileName() + u": "_s + m_file.errorString());
    m_file.write(csvRecord({u"record"_s, u"reason"_s, u"detail"_s, u"excerpt"_s}));
    return {};
}

Result<> RejectsFile::add(const RecordProblem& problem)
{
    if (!m_file.isOpen()) {
        if (const Result<> opened = open(); !opened)
            return opened;
    }
    ++m_count;
    const QByteArray line = csvRecord(
        {QString::number(problem.position), problemCodeName(problem.code), problem.detail, problem.excerpt});
    if (m_file.write(line) != line.size())
        return fail(ErrorCode::DiskFull, m_file.fileName() + u": "_s + m_file.errorString());
    return {};
}

void RejectsFile::discard()
{
    if (m_file.fileName().isEmpty())
        return;
    m_file.close();
    m_file.remove();
    m_file.setFileName({});
    m_count = 0;
}

Result<> RejectsFile::close()
{
    if (!m_file.isOpen())
        return {};
    if (!m_file.flush())
        return fail(ErrorCode::DiskFull, m_file.fileName() + u": "_s + m_file.errorString());
    m_file.close();
    return {};
}

} // namespace JakOps
