// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>

#include <functional>
#include <memory>

namespace JakOps {

// One JSON object as a flat list of names and words: {"a":{"b":1},"c":["x","y"]} gives "a.b"=1, "c"=x, "c"=y. Numbers
// keep their digits where they are whole. Values that are null are left out. A parser is reused from object to object;
// one thread.
class JsonFields final
{
public:
    JsonFields();
    ~JsonFields();
    JsonFields(const JsonFields&) = delete;
    JsonFields& operator=(const JsonFields&) = delete;

    using Visit = std::function<void(const QString& path, const QString& words)>;
    // `utf8` may be changed (room at its end). WrongFormat where it is no JSON object; InvalidInput where it is JSON,
    // but no object.
    [[nodiscard]] Result<> read(QByteArray& utf8, const Visit& visit);

private:
    struct Parser;
    std::unique_ptr<Parser> m_parser;
};

} // namespace JakOps
