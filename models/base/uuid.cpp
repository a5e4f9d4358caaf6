// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/uuid.h"

#include <QRandomGenerator>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

// Namespace of all ids derived from outside data; any fixed UUID does, it must only never change.
constexpr QUuid kNamespace(0x6ba04e1d, 0x3f5c, 0x4b7e, 0x9a, 0x51, 0x2c, 0x90, 0x4d, 0x7a, 0x11, 0xe6);

} // namespace

SystemUuidSource::SystemUuidSource(const Clock& clock)
    : m_clock(clock)
{
}

QUuid SystemUuidSource::next()
{
    QRandomGenerator* const random = QRandomGenerator::system();
    return makeUuidV7(m_clock.nowMs(), random->generate64(), random->generate64());
}

QUuid makeUuidV7(qint64 utcMs, quint64 randomHigh, quint64 randomLow)
{
    const auto time = quint64(utcMs);
    const auto data3 = ushort(0x7000U | (randomHigh & 0x0fffU));
    const auto variant = uchar(0x80U | (randomLow >> 58U));
    return QUuid(uint(time >> 16U), ushort(time & 0xffffU), data3, variant, uchar(randomLow >> 48U), uchar(randomLow >> 40U),
        uchar(randomLow >> 32U), uchar(randomLow >> 24U), uchar(randomLow >> 16U), uchar(randomLow >> 8U), uchar(randomLow));
}

QUuid externalTicketId(const QString& source, const QString& externalId)
{
    return QUuid::createUuidV5(kNamespace, source + QChar(0x1f) + externalId);
}

QUuid externalEventId(const QUuid& ticket, QByteArrayView canonicalContent)
{
    return QUuid::createUuidV5(ticket, canonicalContent.toByteArray());
}

} // namespace JakOps
