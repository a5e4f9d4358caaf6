// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/secretbytes.h"

#include <cstring>
#include <new>

#include <sodium.h>

namespace JakOps {

SecretBytes::SecretBytes(qsizetype size)
    : m_size(size)
{
    if (sodium_init() < 0)
        throw std::bad_alloc();
    m_bytes.reset(static_cast<unsigned char*>(sodium_malloc(size_t(size))));
    if (!m_bytes)
        throw std::bad_alloc(); // as any other allocation
}

SecretBytes::SecretBytes(QByteArrayView from)
    : SecretBytes(from.size())
{
    std::memcpy(m_bytes.get(), from.data(), size_t(from.size()));
}

void SecretBytes::Release::operator()(unsigned char* bytes) const
{
    sodium_free(bytes);
}

} // namespace JakOps
