// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feeds/sourceformat.h"

#include <QByteArrayView>

namespace JakOps {

// Tells what a source is from its first bytes: encoding (byte-order marks, zero bytes, validity as UTF-8), format,
// delimiter. A file name's ending and a server's content type are not asked: both lie. Pure.
namespace FormatSniffer {

inline constexpr qint64 kSampleBytes = 64 * 1024;

// `complete`: the sample is all there is.
[[nodiscard]] FormatFacts sniff(QByteArrayView sample, bool complete);
[[nodiscard]] Charset charsetOf(QByteArrayView sample, bool complete);
// The delimiter of , ; tab | that divides most of these lines into as many fields as the first; null where none does.
[[nodiscard]] QChar delimiterOf(QByteArrayView utf8);

} // namespace FormatSniffer

} // namespace JakOps
