// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importedrecord.h"

#include "base/uuid.h"
#include "domain/ticketevent.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

// Room for what the store adds to a body (sealed identity, status).
constexpr qsizetype kMaxContentBytes = kMaxBodyBytes - 6 * 1024;
constexpr qsizetype kMaxSeen = 5'000; // words remembered

void put(QJsonObject& body, QLatin1StringView key, const QString& value)
{
    if (!value.isEmpty())
        body.insert(key, value);
}

// Everything a body says, in order: cheaper than its JSON, and as good for telling whether something changed.
void addContent(QByteArray& content, const QJsonObject& body)
{
    for (auto it = body.constBegin(); it != body.constEnd(); ++it) {
        content += it.key().toUtf8();
        content += '\x1e';
        const QJsonValue value = it.value();
        if (value.isString())
            content += value.toString().toUtf8();
        else if (value.isDouble())
            content += value.isDouble() && double(value.toInteger()) == value.toDouble()
                ? QByteArray::number(value.toInteger())
                : QByteArray::number(value.toDouble(), 'g', 17);
        else if (value.isObject())
            addContent(content, value.toObject());
        else
            content += QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        content += '\x1f';
    }
}

// A record of 20,000 Chinese characters and many extras is over what an event may hold: the extras go first, then the
// text's end.
QByteArray fitted(QJsonObject& body)
{
    QByteArray content;
    addContent(content, body);
    if (content.size() < kMaxContentBytes / 2) // JSON at most doubles words: quotes and line breaks
        return content;
    qsizetype size = canonicalBody(body).size();
    if (size > kMaxContentBytes) {
        body.remove(BodyKey::extra);
        size = canonicalBody(body).size();
    }
    while (size > kMaxContentBytes) {
        QString text = body[BodyKey::text].toString();
        const qsizetype keep = text.size() * 3 / 4;
        text.truncate(keep > 0 && text[keep - 1].isHighSurrogate() ? keep - 1 : keep);
        body[BodyKey::text] = text;
        size = canonicalBody(body).size();
    }
    content.clear();
    addContent(content, body);
    return content;
}

} // namespace

QByteArray identityJson(const ReporterIdentity& reporter)
{
    if (reporter.isEmpty())
        return {};
    QJsonObject json;
    put(json, "name"_L1, reporter.name);
    put(json, "phone"_L1, reporter.phone);
    put(json, "email"_L1, reporter.email);
    QJsonObject others;
    for (const auto& [name, words] : reporter.others)
        others.insert(name, words);
    if (!others.isEmpty())
        json.insert("others"_L1, others);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

bool isCrmNumber(const QString& number)
{
    return number.size() >= 12 && number.size() <= 16 && number.startsWith("JK"_L1)
        && std::all_of(number.cbegin() + 2, number.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isPublicByDefault(const FormatFacts& facts)
{
    return facts.shape == SourceShape::Reports || facts.shape == SourceShape::CrmDashboard;
}

QString defaultSourceKey(const FormatFacts& facts, const QString& host)
{
    if (facts.shape == SourceShape::CrmDashboard)
        return u"crm"_s;
    if (!host.isEmpty())
        return host.toLower();
    const bool isOpen311 = facts.shape == SourceShape::Reports || facts.shape == SourceShape::Updates
        || facts.shape == SourceShape::Services || facts.format == SourceFormat::XmlRecords;
    return isOpen311 ? u"open311"_s : u"file"_s;
}

RecordImporter::RecordImporter(const CityFacts& facts, Rules rules)
    : m_facts(facts)
    , m_rules(std::move(rules))
{
}

ImportedRecord RecordImporter::prepare(const ReportRecord& record) const
{
    ImportedRecord result;
    result.position = record.position;
    result.kind = record.kind;
    result.status = record.status.status;
    result.createdAt = record.createdAt;
    result.updatedAt = record.updatedAt;
    result.known = record.number;
    result.answer = record.answer;
    result.namesAgency = !record.agency.isEmpty();
    const QString& known = record.kind == RecordKind::Update ? record.externalId : record.number;
    const bool isCrm = !m_rules.sourceIsGiven && isCrmNumber(known);
    result.source = isCrm ? u"crm"_s : m_rules.source;
    result.ticket = externalTicketId(result.source, isCrm ? known : record.externalId);

    QJsonObject& body = result.body;
    put(body, BodyKey::text, record.text);
    if (!record.media.isEmpty())
        body.insert(BodyKey::photos, QJsonArray::fromStringList(record.media));
    put(body, BodyKey::sourceStatus, record.status.words);
    if (record.kind == RecordKind::Update) {
        result.content = fitted(body);
        // Told apart by its id, else by what it says and when.
        result.content = record.updateId.isEmpty()
            ? QByteArray("said:" + QByteArray::number(record.updatedAt.value_or(0)) + ':' + result.content)
            : QByteArray("update:" + record.updateId.toUtf8());
        if (!record.answer.isEmpty() && record.updateId.isEmpty())
            result.content += "\x1f" "answer:" + record.answer.toUtf8();
        return result;
    }

    QJsonObject extra;
    for (const auto& [name, words] : record.extra)
        extra.insert(name, words);
    put(body, BodyKey::number, record.number);
    put(body, BodyKey::source, result.source);
    put(body, BodyKey::externalId, record.externalId);
    put(body, BodyKey::address, record.address);
    putCodes(record, body, extra);
    if (record.place) {
        body.insert(BodyKey::lat, record.place->lat);
        body.insert(BodyKey::lon, record.place->lon);
        if (record.accuracyMetres >= 0)
            body.insert(BodyKey::accuracy, record.accuracyMetres);
    }
    if (record.isPrivate || m_rules.privateUnlessSaid || m_rules.publicByDefault)
        body.insert(BodyKey::isPrivate, record.isPrivate.value_or(m_rules.privateUnlessSaid.value_or(false)));
    if (record.createdAt)
        body.insert(BodyKey::created, *record.createdAt);
    if (record.updatedAt)
        body.insert(BodyKey::updated, *record.updatedAt);
    if (!extra.isEmpty())
        body.insert(BodyKey::extra, extra);
    result.content = fitted(body);
    if (!record.answer.isEmpty())
        result.content += "\x1f" "answer:" + record.answer.toUtf8();
    result.identity = identityJson(record.reporter);
    return result;
}

template<class Find>
void RecordImporter::putCode(
    Words& seen, const QString& words, QLatin1StringView key, QJsonObject& body, QJsonObject& extra, Find find) const
{
    if (words.isEmpty())
        return;
    auto known = seen.constFind(words);
    if (known == seen.cend()) {
        QString code = find(words);
        if (code.isEmpty() && (!m_rules.mayBecomeCode || m_rules.mayBecomeCode(words)))
            code = words;
        if (seen.size() >= kMaxSeen)
            seen.clear();
        known = seen.insert(words, code);
    }
    if (known->isEmpty())
        extra.insert(key, words);
    else
        body.insert(key, *known);
}

void RecordImporter::putCodes(const ReportRecord& record, QJsonObject& body, QJsonObject& extra) const
{
    const auto codeOf = [](const auto* byCode, const auto* byName) {
        return byCode ? byCode->code : byName ? byName->code : QString();
    };
    const QString named = m_rules.services.value(record.categoryCode, record.categoryCode);
    const QString& category = record.category.isEmpty() ? named : record.category;
    putCode(m_categories, category, BodyKey::category, body, extra,
        [&](const QString& words) { return codeOf(m_facts.category(words), m_facts.categoryByName(words)); });
    if (!record.categoryCode.isEmpty() && record.categoryCode != category)
        extra.insert(u"service_code"_s, record.categoryCode);
    putCode(m_agencies, record.agency, BodyKey::agency, body, extra,
        [&](const QString& words) { return codeOf(m_facts.agency(words), m_facts.agencyByName(words)); });
    // Where the source names nobody, whoever usually handles such reports is the first to look.
    if (record.agency.isEmpty()) {
        if (const Category* known = m_facts.category(body.value(BodyKey::category).toString()))
            put(body, BodyKey::agency, known->agency);
    }
    putCode(m_channels, record.channel, BodyKey::channel, body, extra,
        [&](const QString& words) { return codeOf(m_facts.channel(words), m_facts.channelByName(words)); });
    putCode(m_areas, record.area, BodyKey::area, body, extra, [&](const QString& words) {
        const QString code = codeOf(m_facts.area(words), m_facts.villageByName(words));
        return code.isEmpty() ? words : code; // an area's words take no room that is short
    });
}

} // namespace JakOps
