// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/questiontemplates.h"

#include "domain/ruletable.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qsizetype kLongest = 1'000;
}

Result<QuestionTemplates> QuestionTemplates::fromCsv(const QByteArray& csv, const CityFacts& facts)
{
    const auto rows = readRuleTable(csv, {u"category"_s, u"text"_s});
    if (!rows)
        return fail(rows.error());
    QuestionTemplates templates;
    for (const RuleRow& row : *rows) {
        const Question question{row[u"category"_s], row[u"text"_s]};
        if (!question.category.isEmpty() && !facts.category(question.category))
            return row.wrong(u"no category \"%1\""_s.arg(question.category));
        if (question.text.isEmpty() || question.text.size() > kLongest)
            return row.wrong(u"a question has 1 to %1 characters"_s.arg(kLongest));
        templates.m_questions += question;
    }
    return templates;
}

QStringList QuestionTemplates::forCategory(const QString& category) const
{
    QStringList own;
    QStringList general;
    for (const Question& question : m_questions) {
        if (question.category.isEmpty())
            general += question.text;
        else if (question.category == category)
            own += question.text;
    }
    return own + general;
}

} // namespace JakOps
