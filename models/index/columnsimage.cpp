// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/columnsimage.h"

#include "index/imagechecksum.h"

#include <QFile>
#include <QSaveFile>

#include <cstddef>
#include <cstring>
#include <new>
#include <type_traits>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

// Grows when what a field means changes: rows, the plane of the map, the numbers of statuses.
constexpr quint32 kMeaning = 4;
constexpr size_t kMaxStamp = 120;
constexpr size_t kStep = size_t(1) << 20;

static_assert(std::is_trivially_copyable_v<TicketBlock>);

// One piece of memory that all blocks of an image share.
struct Memory
{
    static constexpr std::align_val_t kAlignment{64};
    explicit Memory(size_t size)
        : bytes(static_cast<char*>(::operator new(size, kAlignment, std::nothrow)))
    {
    }
    ~Memory() { ::operator delete(bytes, kAlignment); }
    Memory(const Memory&) = delete;
    Memory& operator=(const Memory&) = delete;
    char* bytes;
};

bool readAll(QFile& file, char* into, size_t size, ImageChecksum& checksum)
{
    while (size > 0) {
        const size_t step = std::min(size, kStep);
        if (file.read(into, qint64(step)) != qint64(step))
            return false;
        checksum.add(into, step);
        into += step;
        size -= step;
    }
    return true;
}

} // namespace

struct ColumnsImage::Header
{
    std::array<char, 8> magic{'J', 'K', 'C', 'O', 'L', 'S', '\r', '\n'};
    quint32 meaning = kMeaning;
    quint32 blockSize = sizeof(TicketBlock);
    quint32 stateAt = offsetof(TicketBlock, state); // another order of the columns is another file
    quint32 groupsAt = offsetof(TicketBlock, groups);
    quint64 blocks = 0;
    quint64 keyChunks = 0;
    quint64 sortedBlocks = 0;
    std::array<qint64, 2> openBlock{};
    qint64 count = 0;
    qint64 placed = 0;
    qint64 dead = 0;
    qint64 misplaced = 0;
    quint64 newestUpdate = 0;
    WorldRect bounds;
    quint64 payload = 0; // checksum of all that follows
    std::array<char, kMaxStamp> stamp{};
    quint64 own = 0; // checksum of the header up to here

    [[nodiscard]] quint64 checksum() const
    {
        ImageChecksum sum;
        sum.add(reinterpret_cast<const char*>(this), offsetof(Header, own));
        return sum.value();
    }
    [[nodiscard]] QByteArray stampText() const
    {
        return QByteArray(stamp.data(), qsizetype(qstrnlen(stamp.data(), stamp.size())));
    }
    [[nodiscard]] bool isOurs() const
    {
        const Header expected;
        return magic == expected.magic && meaning == expected.meaning && blockSize == expected.blockSize
            && stateAt == expected.stateAt && groupsAt == expected.groupsAt && own == checksum();
    }
    // Key chunks may be missing: a flag each, then those that are there.
    [[nodiscard]] static bool read(QFile& file, Header& header)
    {
        return file.read(reinterpret_cast<char*>(&header), sizeof header) == sizeof header && header.isOurs();
    }
};

ColumnsImage::Header ColumnsImage::headerOf(const QByteArray& stamp, const TicketColumns& columns)
{
    Header header;
    std::memset(static_cast<void*>(&header), 0, sizeof header); // whatever lies between the fields is 0
    header = Header();
    header.blocks = columns.m_blocks.size();
    header.keyChunks = columns.m_keys.size();
    header.sortedBlocks = columns.m_sortedBlocks;
    header.openBlock = {columns.m_openBlock[0], columns.m_openBlock[1]};
    header.count = columns.m_count;
    header.placed = columns.m_placed;
    header.dead = columns.m_dead;
    header.misplaced = columns.m_misplaced;
    header.newestUpdate = columns.m_newestUpdate;
    header.bounds = columns.m_bounds;
    std::copy_n(stamp.begin(), std::min<size_t>(size_t(stamp.size()), header.stamp.size() - 1), header.stamp.begin());
    return header;
}

Result<> ColumnsImage::write(const QString& path, const QByteArray& stamp, const TicketColumns& columns)
{
    Q_ASSERT(!stamp.isEmpty() && size_t(stamp.size()) < kMaxStamp);
    QSaveFile file(path); // appears whole, or not at all
    const auto failed = [&file, &path] { return fail(ErrorCode::Unwritable, path + u": "_s + file.errorString()); };
    Header header = headerOf(stamp, columns);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
        || file.write(reinterpret_cast<const char*>(&header), sizeof header) < 0)
        return failed();
    ImageChecksum checksum;
    const auto put = [&](const void* from, size_t size) {
        const char* const bytes = static_cast<const char*>(from);
        checksum.add(bytes, size);
        return file.write(bytes, qint64(size)) == qint64(size);
    };
    bool good = true;
    for (const auto& block : columns.m_blocks)
        good = good && put(block.get(), sizeof(TicketBlock));
    QByteArray present(qsizetype((columns.m_keys.size() + 63) / 64 * 64), '\0');
    for (size_t i = 0; i < columns.m_keys.size(); ++i)
        present[qsizetype(i)] = columns.m_keys[i] ? 1 : 0;
    good = good && put(present.constData(), size_t(present.size()));
    for (const auto& chunk : columns.m_keys)
        good = good && (!chunk || put(chunk.get(), sizeof(TicketColumns::KeyChunk)));
    header.payload = checksum.value();
    header.own = header.checksum();
    if (!good || !file.seek(0) || file.write(reinterpret_cast<const char*>(&header), sizeof header) < 0
        || !file.commit())
        return failed();
    return {};
}

QByteArray ColumnsImage::stampOf(const QString& path)
{
    QFile file(path);
    Header header;
    return file.open(QIODevice::ReadOnly) && Header::read(file, header) ? header.stampText() : QByteArray();
}

std::shared_ptr<const TicketColumns> ColumnsImage::read(const QString& path, const QByteArray& stamp, quint64 epoch)
{
    QFile file(path);
    Header header;
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) || !Header::read(file, header)
        || header.stampText() != stamp)
        return {};
    // The sizes are believed only when they are the file's.
    const quint64 size = quint64(file.size()) - sizeof header;
    const quint64 blockBytes = header.blocks * sizeof(TicketBlock);
    const quint64 flagBytes = (header.keyChunks + 63) / 64 * 64;
    if (header.blocks > size / sizeof(TicketBlock) || header.keyChunks > size || blockBytes + flagBytes > size
        || (size - blockBytes - flagBytes) % sizeof(TicketColumns::KeyChunk) != 0)
        return {};
    const auto memory = std::make_shared<Memory>(size);
    ImageChecksum checksum;
    if (!memory->bytes || !readAll(file, memory->bytes, size, checksum) || checksum.value() != header.payload)
        return {};

    auto columns = std::make_shared<TicketColumns>();
    columns->m_blocks.reserve(header.blocks);
    for (quint64 b = 0; b < header.blocks; ++b)
        columns->m_blocks.emplace_back(
            memory, reinterpret_cast<const TicketBlock*>(memory->bytes + b * sizeof(TicketBlock)));
    columns->m_keys.resize(header.keyChunks);
    const char* const flags = memory->bytes + blockBytes;
    const char* next = flags + flagBytes;
    for (quint64 i = 0; i < header.keyChunks; ++i) {
        if (flags[i] == 0)
            continue;
        if (next + sizeof(TicketColumns::KeyChunk) > memory->bytes + size)
            return {};
        columns->m_keys[i] = {memory, reinterpret_cast<const TicketColumns::KeyChunk*>(next)};
        next += sizeof(TicketColumns::KeyChunk);
    }
    columns->m_sortedBlocks = header.sortedBlocks;
    columns->m_openBlock[0] = header.openBlock[0];
    columns->m_openBlock[1] = header.openBlock[1];
    columns->m_count = header.count;
    columns->m_placed = header.placed;
    columns->m_dead = header.dead;
    columns->m_misplaced = header.misplaced;
    columns->m_newestUpdate = quint32(header.newestUpdate);
    columns->m_bounds = header.bounds;
    columns->m_epoch = epoch;
    return isSound(*columns) ? columns : nullptr;
}

bool ColumnsImage::isSound(const TicketColumns& columns)
{
    qint64 live = 0;
    for (const auto& block : columns.m_blocks) {
        if (block->rows > kBlockRows || block->live > block->rows)
            return false;
        live += block->live;
    }
    const auto isBlock = [&columns](qint64 b) { return b >= -1 && b < qint64(columns.m_blocks.size()); };
    return live == columns.m_count && columns.m_sortedBlocks <= columns.m_blocks.size()
        && isBlock(columns.m_openBlock[0]) && isBlock(columns.m_openBlock[1]);
}

} // namespace JakOps
