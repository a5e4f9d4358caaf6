// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/city/floodpostsfile.h"

#include "base/files.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

Result<FloodPosts> readFloodPosts(const QString& cityDir)
{
    const auto posts = readFile(cityDir + u"/flood_posts.csv"_s);
    if (!posts)
        return fail(posts.error());
    const auto reaches = readFile(cityDir + u"/flood_reaches.csv"_s);
    return reaches ? FloodPosts::read(*posts, *reaches) : fail(reaches.error());
}

} // namespace JakOps
