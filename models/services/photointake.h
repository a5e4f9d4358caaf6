// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/preparedphoto.h"

#include <QFuture>
#include <QThreadPool>

namespace JakOps {

class AttachmentStore;
class Database;

// A photo that was taken in: both files are in the attachment store when this is handed out.
struct TakenPhoto
{
    QString shown; // sha256 of the copy without metadata: what commands refer to and what is displayed
    QString original; // sha256 of the file as it was given, kept as evidence
    QSize size; // of the original
    PhotoTraces traces;
    bool isVideo = false; // kept as it is: shown and original are the same
};

// Takes officers' photos and videos in: reads, checks, strips and stores them in a thread of its own. Photos are looked at one
// after the other, so that ten large ones never stand in memory together. The futures end exactly once; Cancelled when
// this goes away first.
class PhotoIntake final
{
public:
    // Whether the file as it was given is kept beside the shown copy: as evidence of the work it is, of a citizen's own photo
    // it is not, because it tells whose camera it was and where he lives. (A video is kept as it is.)
    enum class Originals : quint8 { Kept, Dropped };
    // With a database it is also noted there which file each shown copy was made from, before it is handed out.
    explicit PhotoIntake(const AttachmentStore& store, Database* database = nullptr, Originals originals = Originals::Kept);
    ~PhotoIntake();
    PhotoIntake(const PhotoIntake&) = delete;
    PhotoIntake& operator=(const PhotoIntake&) = delete;

    // NotFound, Unreadable, InvalidInput (empty), TooLarge, WrongFormat; DiskFull and Unwritable from the store.
    [[nodiscard]] QFuture<Result<TakenPhoto>> takeFile(const QString& path);
    [[nodiscard]] QFuture<Result<TakenPhoto>> takeBytes(const QByteArray& file);
    [[nodiscard]] QFuture<Result<TakenPhoto>> takePixels(const QImage& image); // pasted: it never was a file

private:
    [[nodiscard]] QFuture<Result<TakenPhoto>> run(std::function<Result<QByteArray>()> source);

    const AttachmentStore& m_store;
    Database* m_database;
    Originals m_originals;
    QThreadPool m_pool;
    std::atomic<bool> m_closing = false;
};

} // namespace JakOps
