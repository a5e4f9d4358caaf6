// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "storage/recordingvfs.h"

#include <array>
#include <optional>
#include <random>

struct sqlite3;

namespace JakOps {

// What is left of a store, its log and its journal after a power cut. No file: empty optional.
struct DiskImage
{
    std::array<std::optional<QByteArray>, 3> files; // by DiskAction::File

    [[nodiscard]] Result<> writeTo(const QString& storePath) const;
};

// A disk that keeps what was synced and remembers what was not. Pure; given what a RecordingVfs wrote down.
class CuttableDisk final
{
public:
    // What was not synced when the power went: lost, arrived, some of it (whatever the order it was written in), some
    // of its sectors.
    enum class Cut : quint8 { Lost, Arrived, Some, Torn };
    static constexpr int kSector = 512;

    explicit CuttableDisk(const QByteArray& store) { m_files[0].synced = store; }
    void apply(const DiskAction& action);
    void setLying(bool lying) { m_lying = lying; } // says that it synced the log and did not
    [[nodiscard]] DiskImage cut(Cut how, std::mt19937_64& random) const;
    [[nodiscard]] bool hasUnsynced() const;

private:
    struct File
    {
        std::optional<QByteArray> synced;
        QList<DiskAction> unsynced;
    };
    std::array<File, 3> m_files;
    bool m_lying = false;
};

// A connection to an image as the next start would find it, in memory.
class ImageStore final
{
public:
    explicit ImageStore(DiskImage image);
    ~ImageStore();
    ImageStore(const ImageStore&) = delete;
    ImageStore& operator=(const ImageStore&) = delete;

    // SQLite's recovery, then the columns of all rows, joined by spaces and lines.
    [[nodiscard]] Result<QByteArray> query(const char* sql);
    [[nodiscard]] Result<size_t> content(); // a hash of every page as it reads after recovery

private:
    DiskImage m_image;
    sqlite3* m_handle = nullptr;
    int m_opened = 0;
};

} // namespace JakOps
