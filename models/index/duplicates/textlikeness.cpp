// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/duplicates/textlikeness.h"

#include <QSet>
#include <QString>

#include <algorithm>
#include <array>
#include <limits>

namespace JakOps {

namespace {

constexpr qsizetype kShingle = 5;
constexpr size_t kHashes = 64;

QStringList wordsOf(QStringView text)
{
    QString plain;
    for (const QChar c : text.left(kLearnedLength).toString().toLower())
        plain += c.isLetterOrNumber() ? c : QChar(u' ');
    return plain.split(u' ', Qt::SkipEmptyParts);
}

double wordShare(QStringView a, QStringView b)
{
    const QStringList left = wordsOf(a);
    const QStringList right = wordsOf(b);
    const QSet<QString> first(left.begin(), left.end());
    const QSet<QString> second(right.begin(), right.end());
    const auto both = double(std::ranges::count_if(first, [&second](const QString& word) { return second.contains(word); }));
    const double all = double(first.size()) + double(second.size()) - both;
    return all > 0 ? both / all : 0.0;
}

quint64 mixed(quint64 z)
{
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31U);
}

std::array<quint64, kHashes> signatureOf(QStringView text)
{
    std::array<quint64, kHashes> least;
    least.fill(std::numeric_limits<quint64>::max());
    const QString plain = wordsOf(text).join(u' ');
    for (qsizetype i = 0; i + kShingle <= plain.size(); ++i) {
        quint64 hash = 14695981039346656037ULL;
        for (qsizetype j = i; j < i + kShingle; ++j)
            hash = (hash ^ plain[j].unicode()) * 1099511628211ULL;
        for (size_t k = 0; k < kHashes; ++k)
            least[k] = std::min(least[k], mixed(hash + 0x9e3779b97f4a7c15ULL * (k + 1)));
    }
    return least;
}

double minHashShare(QStringView a, QStringView b)
{
    const auto first = signatureOf(a);
    const auto second = signatureOf(b);
    size_t same = 0;
    for (size_t k = 0; k < kHashes; ++k)
        same += first[k] == second[k] && first[k] != std::numeric_limits<quint64>::max() ? 1 : 0;
    return double(same) / double(kHashes);
}

} // namespace

double textLikeness(const TextFeatures& a, const TextFeatures& b)
{
    double sum = 0.0;
    for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i].index < b[j].index)
            ++i;
        else if (b[j].index < a[i].index)
            ++j;
        else
            sum += double(a[i++].weight) * double(b[j++].weight);
    }
    return std::clamp(sum, 0.0, 1.0);
}

double textLikeness(QStringView a, QStringView b, TextMeasure measure)
{
    switch (measure) {
    case TextMeasure::Cosine:
        return textLikeness(textFeatures(a, {}, {}), textFeatures(b, {}, {}));
    case TextMeasure::Words:
        return wordShare(a, b);
    case TextMeasure::MinHash:
        return minHashShare(a, b);
    }
    return 0.0;
}

} // namespace JakOps
