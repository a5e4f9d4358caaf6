// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/learn/suggester.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <map>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint32 kMagic = 0x4A4F5347; // "JOSG"
constexpr quint32 kVersion = 1; // of the features and of the bytes
constexpr qsizetype kFewestOfClass = 5;
constexpr qsizetype kMaxBytes = 64 * 1024 * 1024;
constexpr qsizetype kHeldOutShare = 10; // one in so many, the newest

using CodeOf = QString LearnedReport::*;


QStringList classesOf(std::span<const LearnedReport> reports, CodeOf code)
{
    std::map<QString, qsizetype> counts; // in the codes' order: the same every time
    for (const LearnedReport& report : reports)
        ++counts[report.*code];
    QStringList classes;
    for (const auto& [name, times] : counts) {
        if (!name.isEmpty() && times >= kFewestOfClass)
            classes += name;
    }
    return classes;
}

std::vector<LearnedExample> examplesOf(std::span<const LearnedReport> reports, std::span<const TextFeatures> features,
    const QStringList& classes, CodeOf code)
{
    std::vector<LearnedExample> examples;
    for (size_t i = 0; i < reports.size(); ++i) {
        const auto at = std::ranges::lower_bound(classes, reports[i].*code);
        if (at != classes.end() && *at == reports[i].*code)
            examples.push_back({features[i], int(at - classes.begin())});
    }
    return examples;
}

SuggestionFigures measure(const LinearHead& head, std::span<const LearnedReport> reports, CodeOf code)
{
    SuggestionFigures figures;
    std::map<QString, qint64> counts;
    for (const LearnedReport& report : reports) {
        if ((report.*code).isEmpty())
            continue;
        ++figures.reports;
        ++counts[report.*code];
        const auto best = head.best(textFeatures(report.text, report.village, report.channel), Suggester::kOffered);
        if (best.isEmpty())
            continue;
        figures.first += best.first().code == report.*code ? 1.0 : 0.0;
        figures.amongThree += std::ranges::contains(best, report.*code, &Suggested::code) ? 1.0 : 0.0;
        figures.confidence += best.first().confidence;
    }
    if (figures.reports == 0)
        return figures;
    for (double* const sum : {&figures.first, &figures.amongThree, &figures.confidence})
        *sum /= double(figures.reports);
    for (const auto& [name, times] : counts)
        figures.commonest = std::max(figures.commonest, double(times) / double(figures.reports));
    return figures;
}

QDataStream& operator<<(QDataStream& stream, const SuggestionFigures& f)
{
    return stream << f.reports << f.first << f.amongThree << f.commonest << f.confidence;
}

QDataStream& operator>>(QDataStream& stream, SuggestionFigures& f)
{
    return stream >> f.reports >> f.first >> f.amongThree >> f.commonest >> f.confidence;
}

} // namespace

Result<Suggester> Suggester::learn(std::vector<LearnedReport> reports, const LinearHead::Options& options)
{
    std::erase_if(reports, [](const LearnedReport& report) { return report.text.trimmed().isEmpty(); });
    std::ranges::stable_sort(reports, {}, &LearnedReport::createdAt);
    if (qsizetype(reports.size()) > kMost)
        reports.erase(reports.begin(), reports.end() - kMost);
    if (qsizetype(reports.size()) < kFewest)
        return fail(ErrorCode::NotFound, u"%1 closed reports, %2 are needed"_s.arg(reports.size()).arg(kFewest));

    const size_t older = reports.size() - reports.size() / kHeldOutShare;
    const std::span all(reports);
    const auto past = all.first(older);
    const auto newest = all.subspan(older);
    std::vector<TextFeatures> features;
    features.reserve(reports.size());
    for (const LearnedReport& report : reports)
        features.push_back(textFeatures(report.text, report.village, report.channel));
    const std::span read(features);

    Suggester suggester;
    const auto teach = [&](CodeOf code) {
        const QStringList classes = classesOf(past, code);
        return LinearHead::learn(classes, examplesOf(past, read.first(older), classes, code),
            examplesOf(newest, read.subspan(older), classes, code), options);
    };
    suggester.m_categories = teach(&LearnedReport::category);
    suggester.m_agencies = teach(&LearnedReport::agency);
    if (options.stop && *options.stop)
        return fail(ErrorCode::Cancelled);
    if (suggester.m_categories.classes().size() < 2)
        return fail(ErrorCode::NotFound, u"closed reports of one category only"_s);
    suggester.m_learnedFrom = qint64(older);
    suggester.m_category = suggester.measureCategories(newest);
    suggester.m_agency = suggester.measureAgencies(newest);
    return suggester;
}

Suggestion Suggester::suggest(QStringView text, QStringView village, QStringView channel) const
{
    if (text.trimmed().isEmpty())
        return {};
    const TextFeatures features = textFeatures(text, village, channel);
    return {m_categories.best(features, kOffered), m_agencies.best(features, kOffered)};
}

SuggestionFigures Suggester::measureCategories(std::span<const LearnedReport> reports) const
{
    return measure(m_categories, reports, &LearnedReport::category);
}

SuggestionFigures Suggester::measureAgencies(std::span<const LearnedReport> reports) const
{
    return measure(m_agencies, reports, &LearnedReport::agency);
}

QByteArray Suggester::toBytes() const
{
    QByteArray body;
    QDataStream out(&body, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_8);
    out.setFloatingPointPrecision(QDataStream::DoublePrecision);
    out << m_learnedFrom << m_mark << m_category << m_agency;
    m_categories.write(out);
    m_agencies.write(out);
    const QByteArray packed = qCompress(body, 1);
    QByteArray bytes;
    QDataStream head(&bytes, QIODevice::WriteOnly);
    head.setVersion(QDataStream::Qt_6_8);
    head << kMagic << kVersion << QCryptographicHash::hash(packed, QCryptographicHash::Sha256) << packed;
    return bytes;
}

Result<Suggester> Suggester::fromBytes(const QByteArray& bytes)
{
    const auto wrong = [](const QString& why) { return fail(ErrorCode::WrongFormat, u"learned suggestions: "_s + why); };
    if (bytes.size() > kMaxBytes)
        return wrong(u"too large"_s);
    QDataStream head(bytes);
    head.setVersion(QDataStream::Qt_6_8);
    quint32 magic = 0, version = 0;
    QByteArray sum, packed;
    head >> magic >> version;
    if (magic != kMagic)
        return wrong(u"another kind of file"_s);
    if (version != kVersion)
        return wrong(u"version %1"_s.arg(version));
    head >> sum >> packed;
    // The checksum is asked first: what it vouches for was written by us, and unpacks to what we wrote.
    if (head.status() != QDataStream::Ok || QCryptographicHash::hash(packed, QCryptographicHash::Sha256) != sum)
        return wrong(u"damaged"_s);
    const QByteArray body = qUncompress(packed);
    QDataStream in(body);
    in.setVersion(QDataStream::Qt_6_8);
    in.setFloatingPointPrecision(QDataStream::DoublePrecision);
    Suggester suggester;
    in >> suggester.m_learnedFrom >> suggester.m_mark >> suggester.m_category >> suggester.m_agency;
    if (!LinearHead::read(in, suggester.m_categories) || !LinearHead::read(in, suggester.m_agencies) || !in.atEnd())
        return wrong(u"damaged"_s);
    return suggester;
}

} // namespace JakOps
