// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/slabook.h"

#include <QCryptographicHash>
#include <QFile>

#include <functional>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMaxBytes = 1 << 20;
constexpr auto kArithmetic = "2"; // how due times are counted; another one makes them anew

Result<QByteArray> readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, path + u": "_s + file.errorString());
    const QByteArray bytes = file.read(kMaxBytes + 1);
    return bytes.size() > kMaxBytes ? fail(ErrorCode::TooLarge, path) : Result<QByteArray>(bytes);
}

QString builtInPath(const QString& resourcesRoot, const QString& name)
{
    return resourcesRoot + (name == "holidays.csv"_L1 ? u"/city/"_s : u"/workflow/"_s) + name;
}

} // namespace

Result<SlaBook> SlaBook::load(
    const QString& resourcesRoot, const QString& profileDir, const CityFacts& facts, const Files& kept)
{
    SlaBook book;
    Files files;
    for (const auto name : kFiles) {
        const auto bytes = readFile(builtInPath(resourcesRoot, name));
        if (!bytes)
            return fail(bytes.error());
        files[name] = *bytes;
    }
    // Each file is tried among the built-in ones, so that the error is its own.
    const auto check = [&facts, &files](const QString& name, const QByteArray& bytes) -> Result<> {
        if (name == "sla.csv"_L1) {
            const auto rules = SlaRules::fromCsv(bytes, facts);
            return rules ? Result<>() : fail(rules.error());
        }
        if (name == "escalation.csv"_L1) {
            const auto rules = EscalationRules::fromCsv(bytes, facts);
            return rules ? Result<>() : fail(rules.error());
        }
        const bool hours = name == "hours.csv"_L1;
        const auto calendar
            = WorkCalendar::read(hours ? bytes : files["hours.csv"_L1], hours ? files["holidays.csv"_L1] : bytes);
        return calendar ? Result<>() : fail(calendar.error());
    };
    for (const auto name : kFiles) {
        if (const auto right = check(name, files[name]); !right)
            return fail(right.error().code, QString(name) + u": "_s + right.error().detail);
        const QString path = profileDir + u'/' + name;
        if (!QFile::exists(path))
            continue;
        auto own = readFile(path);
        Result<> right = own ? check(name, *own) : fail(own.error());
        if (right) {
            book.own[name] = *own;
            continue;
        }
        const auto before = kept.find(name);
        const bool keeps = before != kept.end() && check(name, before->second);
        if (keeps)
            book.own[name] = before->second;
        book.problems += SlaProblem{name, right.error(), keeps};
    }
    for (const auto& [name, bytes] : book.own)
        files[name] = bytes;

    auto rules = SlaRules::fromCsv(files["sla.csv"_L1], facts);
    auto calendar = WorkCalendar::read(files["hours.csv"_L1], files["holidays.csv"_L1]);
    auto escalation = EscalationRules::fromCsv(files["escalation.csv"_L1], facts);
    if (!rules || !calendar || !escalation)
        return fail(!rules ? rules.error() : !calendar ? calendar.error() : escalation.error());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(kArithmetic);
    for (const auto name : {"sla.csv"_L1, "hours.csv"_L1, "holidays.csv"_L1}) {
        hash.addData(QByteArray(1, '\0'));
        hash.addData(files[name]);
    }
    book.policy = std::make_shared<const SlaPolicy>(SlaPolicy{
        std::move(*rules), std::move(*calendar), QString::fromLatin1(hash.result().toHex().first(32))});
    book.escalation = std::move(*escalation);
    return book;
}

} // namespace JakOps
