// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QList>

namespace JakOps {

// Where a hub is, in libpq's words ("host=hub.example dbname=hub user=o_4711", "service=hub"), made safe: over a
// network only TLS 1.3 with the host's name verified, SCRAM and channel binding; nothing in the words can ask for less.
// A plain value.
class HubAddress final
{
public:
    // InvalidInput: not libpq's words; a password among them (it would stand in the list of processes); anything that
    // asks for less.
    [[nodiscard]] static Result<HubAddress> parse(const QString& words);

    [[nodiscard]] bool isLocal() const; // a socket of this machine
    [[nodiscard]] QString shown() const; // host, database and login, for people
    [[nodiscard]] QString value(const QString& keyword) const;
    [[nodiscard]] HubAddress with(const QString& keyword, const QString& value) const; // cannot ask for less either
    [[nodiscard]] QString words() const; // what parse() makes the same from

    using Option = std::pair<QByteArray, QByteArray>;
    [[nodiscard]] const QList<Option>& options() const { return m_options; }

private:
    void require();

    QList<Option> m_options; // those that were given first
    qsizetype m_given = 0;
};

} // namespace JakOps
