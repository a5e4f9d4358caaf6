// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds/recordbuilder.h"

#include "base/textguard.h"
#include "feeds/crmcontent.h"
#include "feeds/feedplace.h"
#include "feeds/feedtime.h"
#include "feeds/sourcestatus.h"

#include <QCryptographicHash>

#include <algorithm>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

// What sources write for "nothing".
bool isNothing(QStringView value)
{
    if (value.isEmpty())
        return true;
    if (value.size() > 4)
        return false;
    return value == u"-" || value == u"\\N" || value.compare("null"_L1, Qt::CaseInsensitive) == 0
        || value.compare("none"_L1, Qt::CaseInsensitive) == 0 || value.compare("nan"_L1, Qt::CaseInsensitive) == 0
        || value.compare("n/a"_L1, Qt::CaseInsensitive) == 0;
}

std::optional<bool> truth(const QString& words)
{
    static constexpr std::array<QLatin1StringView, 8> yes{
        "1"_L1, "true"_L1, "ya"_L1, "yes"_L1, "y"_L1, "t"_L1, "private"_L1, "privat"_L1};
    static constexpr std::array<QLatin1StringView, 8> no{
        "0"_L1, "false"_L1, "tidak"_L1, "no"_L1, "n"_L1, "f"_L1, "public"_L1, "publik"_L1};
    const auto same = [&words](QLatin1StringView word) { return words.compare(word, Qt::CaseInsensitive) == 0; };
    if (std::ranges::any_of(yes, same))
        return true;
    if (std::ranges::any_of(no, same))
        return false;
    return std::nullopt;
}

// Of a record without an id: the same content is the same record.
QString contentId(const ReportRecord& record)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto feed = [&hash](const QString& part) {
        hash.addData(part.toUtf8());
        hash.addData(QByteArrayView("\x1f", 1));
    };
    feed(record.text);
    feed(record.address);
    feed(record.category);
    feed(record.createdAt ? QString::number(*record.createdAt) : QString());
    if (record.place) {
        feed(QString::number(record.place->lat, 'f', 6));
        feed(QString::number(record.place->lon, 'f', 6));
    }
    return QString::fromLatin1(hash.result().first(9).toBase64(QByteArray::Base64UrlEncoding));
}

} // namespace

void RecordBuilder::start()
{
    for (QString& value : m_values)
        value.clear();
    m_media.clear();
    m_reporter.clear();
    m_extra.clear();
    m_place.reset();
    m_notes = 0;
}

void RecordBuilder::put(FeedField field, const QString& name, QString value)
{
    value = std::move(value).trimmed();
    if (isNothing(value) || field == FeedField::Ignore)
        return;
    if (field == FeedField::Media) {
        if (m_media.size() < 20 && value.size() <= 2'000)
            m_media += value;
        return;
    }
    if (field == FeedField::ReporterOther) {
        if (m_reporter.size() < kMaxReporterOthers)
            m_reporter.emplace_back(guardLine(name, 60), guardLine(value, 100));
        return;
    }
    QString& slot = m_values[size_t(field)];
    if (slot.isEmpty())
        slot = std::move(value);
    else if (isIdentity(field))
        put(FeedField::ReporterOther, name, std::move(value));
    else
        putExtra(name, std::move(value));
}

void RecordBuilder::putExtra(const QString& name, QString value)
{
    if (isNothing(value) || m_extra.size() >= kMaxExtras)
        return;
    m_extra.emplace_back(name, std::move(value));
}

void RecordBuilder::setPlace(double lat, double lon)
{
    m_place.emplace(lat, lon);
}

std::expected<ReportRecord, RecordProblem> RecordBuilder::finish(qint64 position, bool isUpdate)
{
    ReportRecord record;
    record.position = position;
    record.kind = isUpdate ? RecordKind::Update : RecordKind::Report;
    record.externalId = guardLine(take(FeedField::Id), 200);
    record.number = guardLine(take(FeedField::Number), 64);
    record.updateId = guardLine(take(FeedField::UpdateId), 200);
    readText(record);
    record.categoryCode = guardLine(take(FeedField::CategoryCode), 200);
    if (const QString category = guardLine(take(FeedField::Category), 200); !category.isEmpty())
        record.category = category;
    record.agency = guardLine(take(FeedField::Agency), 200);
    record.channel = guardLine(take(FeedField::Channel), 100);
    record.area = guardLine(take(FeedField::Area), 200);
    record.status = sourceStatus(take(FeedField::Status));
    readTimes(record);
    readPlace(record);
    readReporter(record);
    if (const QString words = take(FeedField::Private); !words.isEmpty())
        record.isPrivate = truth(words);
    if (const QString words = take(FeedField::Public); !words.isEmpty() && !record.isPrivate) {
        if (const std::optional<bool> isPublic = truth(words))
            record.isPrivate = !*isPublic;
    }
    for (const QString& address : std::as_const(m_media))
        record.media += guardLine(address, 2'000);
    record.media.removeDuplicates();
    readExtra(record);
    record.notes = m_notes;

    const bool hasContent = !record.text.isEmpty() || !record.category.isEmpty() || !record.categoryCode.isEmpty()
        || !record.address.isEmpty() || record.place || !record.status.words.isEmpty() || !record.media.isEmpty();
    if (record.externalId.isEmpty())
        record.externalId = record.number;
    if (record.externalId.isEmpty()) {
        if (!hasContent)
            return std::unexpected(RecordProblem{position, ProblemCode::NoContent, u"nothing is filled in"_s, {}});
        if (isUpdate)
            return std::unexpected(
                RecordProblem{position, ProblemCode::NoId, u"a change without the report's id"_s, {}});
        if (record.text.isEmpty() && !record.place && record.address.isEmpty()) {
            return std::unexpected(RecordProblem{
                position, ProblemCode::NoId, u"no id or number, and no text, address or place to know it by"_s, {}});
        }
        record.externalId = contentId(record);
        note(record.notes, RecordNote::IdMissing);
    } else if (!hasContent && !record.createdAt) {
        return std::unexpected(
            RecordProblem{position, ProblemCode::NoContent, u"only an id is filled in"_s, record.externalId});
    }
    if (record.number.isEmpty())
        record.number = guardLine(record.externalId, 64);
    return record;
}

void RecordBuilder::readTimes(ReportRecord& record)
{
    const auto read = [this](FeedField field, const QString& name) -> std::optional<qint64> {
        const QString words = take(field);
        if (words.isEmpty())
            return std::nullopt;
        const std::optional<ParsedTime> time = parseTime(words, m_dayFirst);
        if (!time) {
            addNote(RecordNote::DateUnreadable);
            putExtra(name, words);
            return std::nullopt;
        }
        if (time->zoneAssumed)
            addNote(RecordNote::ZoneAssumed);
        return time->utcMs;
    };
    record.createdAt = read(FeedField::Created, u"created"_s);
    record.updatedAt = read(FeedField::Updated, u"updated"_s);
    if (!record.createdAt && record.kind == RecordKind::Report && !has(m_notes, RecordNote::DateUnreadable))
        addNote(RecordNote::DateMissing);
}

void RecordBuilder::readPlace(ReportRecord& record)
{
    const QString lat = take(FeedField::Lat);
    const QString lon = take(FeedField::Lon);
    const QString point = take(FeedField::Point);
    RecordNotes notes = 0;
    if (m_place) {
        record.place = checkedPlace(m_place->first, m_place->second, notes);
    } else if (!lat.isEmpty() || !lon.isEmpty()) {
        record.place = checkedPlace(parseDegrees(lat), parseDegrees(lon), notes);
        // What is not a usable pair stays readable: an officer may see what was meant.
        if (!record.place && !has(notes, RecordNote::PlaceZero)) {
            putExtra(u"lat"_s, lat);
            putExtra(u"lon"_s, lon);
        }
    } else if (!point.isEmpty()) {
        if (const std::optional<DegreesPair> pair = parseDegreesPair(point))
            record.place = checkedPlace(pair->lat, pair->lon, notes);
        else
            note(notes, RecordNote::PlaceMissing);
        if (!record.place && !has(notes, RecordNote::PlaceZero))
            putExtra(u"point"_s, point);
    } else if (record.kind == RecordKind::Report) {
        note(notes, RecordNote::PlaceMissing);
    }
    m_notes = RecordNotes(m_notes | notes);
    if (const QString words = take(FeedField::Accuracy); !words.isEmpty() && record.place) {
        const double metres = parseDegrees(words);
        if (metres >= 0.0 && metres < 100'000.0)
            record.accuracyMetres = metres;
    }
}

void RecordBuilder::readText(ReportRecord& record)
{
    QString text = take(FeedField::Text);
    const QString title = take(FeedField::Title);
    record.address = guardLine(take(FeedField::Address), 500);
    if (text.startsWith("Permasalahan:"_L1, Qt::CaseInsensitive)) {
        const CrmContent content = parseCrmContent(text);
        text = content.problem;
        record.category = guardLine(content.category, 200);
        if (record.address.isEmpty())
            record.address = guardLine(content.address, 500);
        QString& lat = value(FeedField::Lat);
        QString& lon = value(FeedField::Lon);
        if (lat.isEmpty() && lon.isEmpty() && value(FeedField::Point).isEmpty())
            value(FeedField::Point) = content.location;
    }
    if (!title.isEmpty() && !text.contains(title))
        text = text.isEmpty() ? title : QString(title + u'\n' + text);
    if (text.size() > kMaxReportText)
        addNote(RecordNote::TextCut);
    record.text = guardText(text, kMaxReportText);
    record.answer = guardText(take(FeedField::Answer), kMaxReportText);
}

void RecordBuilder::readReporter(ReportRecord& record)
{
    QString name = take(FeedField::ReporterName);
    if (name.isEmpty())
        name = QString(take(FeedField::ReporterFirstName) + u' ' + take(FeedField::ReporterLastName)).trimmed();
    record.reporter.name = guardLine(name, 200);
    record.reporter.phone = guardLine(take(FeedField::ReporterPhone), 60);
    record.reporter.email = guardLine(take(FeedField::ReporterEmail), 200);
    record.reporter.others = std::exchange(m_reporter, {});
}

void RecordBuilder::readExtra(ReportRecord& record)
{
    record.extra.reserve(m_extra.size());
    for (const auto& [name, words] : std::as_const(m_extra)) {
        const QString key = guardLine(name, 100);
        const QString clean = guardText(words, kMaxExtraText);
        if (key.isEmpty() || clean.isEmpty())
            continue;
        const auto same = std::ranges::find(record.extra, key, &std::pair<QString, QString>::first);
        if (same == record.extra.end())
            record.extra.emplace_back(key, clean);
        else if (same->second.size() + clean.size() < kMaxExtraText && same->second != clean)
            same->second += u"; "_s + clean;
    }
    std::ranges::stable_sort(record.extra, {}, &std::pair<QString, QString>::first);
}

} // namespace JakOps
