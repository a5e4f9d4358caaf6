// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "services/demo/demorandom.h"

#include <QHash>
#include <QStringList>

namespace JakOps {

// The sentences of the demo city (resources/demo/texts.csv): by what they are for and by category, with {places} to fill in.
class DemoTexts final
{
public:
    struct Fill
    {
        QString street;
        QString landmark;
        QString unit;
    };

    [[nodiscard]] static Result<DemoTexts> fromCsv(const QByteArray& csv);

    // A sentence of this kind for the category, or a general one where it has none.
    [[nodiscard]] QString sentence(const QString& kind, const QString& category, const Fill& fill, DemoRandom& random) const;
    [[nodiscard]] QString word(const QString& kind, DemoRandom& random) const; // street, landmark, time

private:
    [[nodiscard]] const QStringList& choices(const QString& kind, const QString& category) const;
    QHash<QString, QStringList> m_texts; // "kind/category"
};

} // namespace JakOps
