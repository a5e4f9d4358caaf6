// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/routingbook.h"

#include "base/files.h"
#include "base/logging.h"

#include <QFile>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

QString RoutingBook::filePath(const QString& profileDir)
{
    return profileDir + u"/routing.csv"_s;
}

RoutingBook RoutingBook::load(
    const QString& resourcesRoot, const QString& profileDir, const CityFacts& facts, const RoutingBook* before)
{
    RoutingBook book;
    const auto builtIn = [&](const QString& name) { return readFile(resourcesRoot + u"/workflow/"_s + name, kMaxBytes); };
    if (const auto csv = builtIn(u"questions.csv"_s)) {
        if (auto questions = QuestionTemplates::fromCsv(*csv, facts))
            book.questions = std::move(*questions);
        else
            qCWarning(lcServices) << "questions.csv:" << questions.error().toLog();
    }
    const QString own = filePath(profileDir);
    if (QFile::exists(own)) {
        const auto csv = readFile(own, kMaxBytes);
        auto rules = csv ? RoutingRules::fromCsv(*csv, facts) : fail(csv.error());
        if (rules) {
            book.rules = std::move(*rules);
            book.ownRules = true;
            return book;
        }
        book.problem = rules.error();
        if (before && before->ownRules) {
            book.rules = before->rules;
            book.ownRules = book.keptEarlier = true;
            return book;
        }
    }
    const auto csv = builtIn(u"routing.csv"_s);
    auto rules = csv ? RoutingRules::fromCsv(*csv, facts) : fail(csv.error());
    if (rules)
        book.rules = std::move(*rules);
    else
        qCWarning(lcServices) << "routing.csv:" << rules.error().toLog();
    return book;
}

} // namespace JakOps
