// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/learn/textfeatures.h"

#include <QString>

#include <algorithm>
#include <cmath>

namespace JakOps {

namespace {

constexpr qsizetype kShortest = 3; // pieces of words
constexpr qsizetype kLongest = 5;
constexpr qsizetype kDistrictLength = 8; // 31.74.01: a kelurahan alone has too few reports to learn from

enum class Kind : quint16 { Word = 1, Pair = 2, Piece = 3, Area = 4, Channel = 5 };

// FNV-1a over UTF-16 units: the same everywhere, unlike qHash.
quint32 hashed(Kind kind, QStringView a, QStringView b = {})
{
    quint64 hash = 14695981039346656037ULL;
    const auto eat = [&hash](quint16 unit) {
        hash = (hash ^ (unit & 0xFFU)) * 1099511628211ULL;
        hash = (hash ^ (unit >> 8U)) * 1099511628211ULL;
    };
    eat(quint16(kind));
    for (const QChar c : a)
        eat(c.unicode());
    if (!b.isEmpty()) {
        eat(0);
        for (const QChar c : b)
            eat(c.unicode());
    }
    return quint32((hash ^ (hash >> 32U)) % kTextFeatures);
}

// Lower case without marks, digits alike; everything else parts words.
QString folded(QStringView text)
{
    const QString plain = text.left(kLearnedLength).toString().normalized(QString::NormalizationForm_KD).toLower();
    QString out;
    out.reserve(plain.size());
    for (const QChar c : plain) {
        if (c.isMark())
            continue;
        out += c.isDigit() ? QChar(u'0') : c.isLetter() ? c : QChar(u' ');
    }
    return out;
}

} // namespace

TextFeatures textFeatures(QStringView text, QStringView village, QStringView channel)
{
    std::vector<quint32> found;
    const QString plain = folded(text);
    QStringView before;
    for (const QStringView word : QStringView(plain).split(u' ', Qt::SkipEmptyParts)) {
        found.push_back(hashed(Kind::Word, word));
        if (!before.isEmpty())
            found.push_back(hashed(Kind::Pair, before, word));
        before = word;
        const QString padded = u' ' + word.toString() + u' ';
        for (qsizetype length = kShortest; length <= kLongest; ++length) {
            for (qsizetype i = 0; i + length <= padded.size(); ++i)
                found.push_back(hashed(Kind::Piece, QStringView(padded).mid(i, length)));
        }
    }
    if (!village.isEmpty())
        found.push_back(hashed(Kind::Area, village.left(kDistrictLength)));
    if (!channel.isEmpty())
        found.push_back(hashed(Kind::Channel, channel));

    std::ranges::sort(found);
    TextFeatures features;
    double squares = 0.0;
    for (size_t i = 0; i < found.size();) {
        size_t end = i;
        while (end < found.size() && found[end] == found[i])
            ++end;
        const double times = double(end - i); // said twice is not twice as telling
        features.push_back({found[i], float(std::sqrt(times))});
        squares += times;
        i = end;
    }
    const float length = float(std::sqrt(squares));
    for (TextFeature& feature : features)
        feature.weight /= length;
    return features;
}

} // namespace JakOps
