// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

struct evp_pkey_st;
struct x509_st;

namespace JakOps {

// An authority of a test's own, trusted by nobody else; its key lives as long as it does.
class ThrowAwayCa final
{
public:
    explicit ThrowAwayCa(const QByteArray& name);
    ~ThrowAwayCa();
    ThrowAwayCa(const ThrowAwayCa&) = delete;
    ThrowAwayCa& operator=(const ThrowAwayCa&) = delete;

    struct Issued
    {
        QByteArray certificate; // PEM
        QByteArray key;
    };
    // `names`: "DNS:localhost,IP:127.0.0.1"; days from now.
    [[nodiscard]] Issued issue(const QByteArray& subject, const QByteArray& names, int fromDay = -1, int untilDay = 30) const;
    [[nodiscard]] QByteArray certificate() const; // PEM

private:
    evp_pkey_st* m_key;
    x509_st* m_certificate;
};

} // namespace JakOps
