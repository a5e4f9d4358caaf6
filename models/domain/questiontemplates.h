// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cityfacts.h"

namespace JakOps {

// Questions that reporters are asked again and again, in the words they get. Data, in the reporters' language.
class QuestionTemplates final
{
public:
    // category,text: a question for any category has none. InvalidInput names the line.
    [[nodiscard]] static Result<QuestionTemplates> fromCsv(const QByteArray& csv, const CityFacts& facts);

    [[nodiscard]] QStringList forCategory(const QString& category) const; // its own first

private:
    struct Question
    {
        QString category;
        QString text;
    };
    QList<Question> m_questions;
};

} // namespace JakOps
