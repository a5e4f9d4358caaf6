// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <memory>

namespace JakOps {

// Bytes that must not outlive their use: in memory of their own that is not swapped, not dumped and overwritten when it goes.
class SecretBytes final
{
public:
    SecretBytes() = default;
    explicit SecretBytes(qsizetype size); // not filled
    explicit SecretBytes(QByteArrayView from); // copied

    [[nodiscard]] unsigned char* data() { return m_bytes.get(); }
    [[nodiscard]] const unsigned char* data() const { return m_bytes.get(); }
    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] QByteArrayView view() const { return {m_bytes.get(), m_size}; }

private:
    struct Release
    {
        void operator()(unsigned char* bytes) const;
    };
    std::unique_ptr<unsigned char, Release> m_bytes;
    qsizetype m_size = 0;
};

} // namespace JakOps
