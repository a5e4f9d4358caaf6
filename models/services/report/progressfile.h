// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/exportformat.h"

namespace JakOps {

// The public progress file in the form of Open311 GeoReport v2 (GET requests), as JSON or XML, in parts so that it can be
// streamed. Of a private report it says number, kind, who has it and how far it is, and what was published of it; never
// its words, place or photos. Pure.
class ProgressFile final
{
public:
    enum class Format { Json, Xml };

    ProgressFile(Format format, const CityFacts& facts, bool demo);

    [[nodiscard]] QByteArray begin() const;
    [[nodiscard]] QByteArray request(const ExportRecord& record);
    [[nodiscard]] QByteArray end() const;

private:
    using Fields = QList<std::pair<QLatin1StringView, QString>>;
    [[nodiscard]] Fields fieldsOf(const ExportRecord& record) const;

    Format m_format;
    const CityFacts& m_facts;
    bool m_demo;
    bool m_first = true;
};

} // namespace JakOps
