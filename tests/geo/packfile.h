// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace JakOps {

// Makes a small map package for tests.
struct PackFile
{
    struct Tile
    {
        int zoom, x, y; // y from the north
        QByteArray data;
    };
    QList<std::pair<QString, QString>> metadata;
    QList<Tile> tiles;
    bool withMetadata = true;

    void write(const QString& path) const;
};

} // namespace JakOps
