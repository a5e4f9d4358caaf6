// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/packfile.h"

#include <QFile>

#include <sqlite3.h>

namespace JakOps {

void PackFile::write(const QString& path) const
{
    QFile::remove(path);
    sqlite3* file = nullptr;
    if (sqlite3_open(path.toUtf8().constData(), &file) != SQLITE_OK)
        qFatal("cannot write %s", qPrintable(path));
    const auto run = [file](const char* sql) { sqlite3_exec(file, sql, nullptr, nullptr, nullptr); };
    run("BEGIN; CREATE TABLE tiles(zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB);"
        "CREATE UNIQUE INDEX tile ON tiles(zoom_level, tile_column, tile_row)");
    if (withMetadata)
        run("CREATE TABLE metadata(name TEXT, value TEXT)");
    sqlite3_stmt* row = nullptr;
    for (const auto& [name, value] : metadata) {
        sqlite3_prepare_v2(file, "INSERT INTO metadata VALUES(?1, ?2)", -1, &row, nullptr);
        sqlite3_bind_text(row, 1, name.toUtf8().constData(), -1, SQLITE_TRANSIENT);
        sqlite3_bind_text(row, 2, value.toUtf8().constData(), -1, SQLITE_TRANSIENT);
        sqlite3_step(row);
        sqlite3_finalize(row);
    }
    for (const Tile& tile : tiles) {
        sqlite3_prepare_v2(file, "INSERT INTO tiles VALUES(?1, ?2, ?3, ?4)", -1, &row, nullptr);
        sqlite3_bind_int(row, 1, tile.zoom);
        sqlite3_bind_int(row, 2, tile.x);
        sqlite3_bind_int(row, 3, (1 << tile.zoom) - 1 - tile.y);
        sqlite3_bind_blob(row, 4, tile.data.constData(), int(tile.data.size()), SQLITE_TRANSIENT);
        sqlite3_step(row);
        sqlite3_finalize(row);
    }
    run("COMMIT");
    sqlite3_close(file);
}

} // namespace JakOps
