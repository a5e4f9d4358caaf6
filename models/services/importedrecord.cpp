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

void put(QJsonObject& body, QLatin1StringView key, const QString& value)
{
    if (!value.isEmpty())
        body.insert(key, value);
}

// A record of 20,000 Chinese characters and many extras is over what an event may hold: the extras go first, then the
// text's end.
QByteArray fitted(QJsonObject& body)
{
    QByteArray content = canonicalBody(body);
    if (content.size() > kMaxContentBytes) {
        body.remove(BodyKey::extra);
        content = canonicalBody(body);
    }
    while (content.size() > kMaxContentBytes) {
        QString text = body[BodyKey::text].toString();
        const qsizetype keep = text.size() * 3 / 4;
        text.truncate(keep > 0 && text[keep - 1].isHighSurrogate() ? keep - 1 : keep);
        body[BodyKey::text] = text;
        content = canonicalBody(body);
    }
    return content;
}

QByteArray identityOf(const ReporterIdentity& reporter)
{
    if (reporter.isEmpty())
        return {};
    QJsonObject json;
    put(json, "name"_L1, reporter.name);
    put(json, "phone"_L1, reporter.phone);
    put(json, "email"_L1, reporter.email);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

bool isCrmNumber(const QString& number)
{
    return number.size() >= 12 && number.size() <= 16 && number.startsWith("JK"_L1)
        && std::all_of(number.cbegin() + 2, number.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
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
    result.excerpt = record.number + u' ' + record.text.left(100);
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
    if (record.isPrivate || m_rules.publicByDefault)
        body.insert(BodyKey::isPrivate, record.isPrivate.value_or(false));
    if (record.createdAt)
        body.insert(BodyKey::created, *record.createdAt);
    if (record.updatedAt)
        body.insert(BodyKey::updated, *record.updatedAt);
    if (!extra.isEmpty())
        body.insert(BodyKey::extra, extra);
    result.content = fitted(body);
    result.identity = identityOf(record.reporter);
    return result;
}

void RecordImporter::putCodes(const ReportRecord& record, QJsonObject& body, QJsonObject& extra) const
{
    const QString& words = record.category.isEmpty() ? record.categoryCode : record.category;
    if (!words.isEmpty()) {
        const Category* category = m_facts.category(words);
        if (!category)
            category = m_facts.categoryByName(words);
        if (category)
            body.insert(BodyKey::category, category->code);
        else if (!m_rules.mayBecomeCategory || m_rules.mayBecomeCategory(words))
            body.insert(BodyKey::category, words);
        else
            extra.insert(u"category"_s, words);
        if (!record.categoryCode.isEmpty() && record.categoryCode != words)
            extra.insert(u"service_code"_s, record.categoryCode);
    }
    if (!record.agency.isEmpty()) {
        const Agency* agency = m_facts.agency(record.agency);
        if (!agency)
            agency = m_facts.agencyByName(record.agency);
        if (agency)
            body.insert(BodyKey::agency, agency->code);
        else if (!m_rules.mayBecomeCategory || m_rules.mayBecomeCategory(record.agency))
            body.insert(BodyKey::agency, record.agency);
        else
            extra.insert(u"agency"_s, record.agency);
    }
    if (!record.channel.isEmpty()) {
        const Channel* channel = m_facts.channel(record.channel);
        if (!channel)
            channel = m_facts.channelByName(record.channel);
        if (channel)
            body.insert(BodyKey::channel, channel->code);
        else if (!m_rules.mayBecomeCategory || m_rules.mayBecomeCategory(record.channel))
            body.insert(BodyKey::channel, record.channel);
        else
            extra.insert(u"channel"_s, record.channel);
    }
    if (!record.area.isEmpty()) {
        const Area* area = m_facts.area(record.area);
        if (!area)
            area = m_facts.villageByName(record.area);
        body.insert(BodyKey::area, area ? area->code : record.area);
    }
}

} // namespace JakOps
