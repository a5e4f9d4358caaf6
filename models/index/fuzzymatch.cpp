// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/fuzzymatch.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWordStart = 100; // a typed word begins a word of the text
constexpr int kInside = 60;
constexpr int kScattered = 20;
constexpr int kFirstWord = 25; // of the text
constexpr int kWholeWord = 15;
constexpr int kLongest = 400; // of a text; what is longer is no name

QChar foldedLetter(QChar c)
{
    const QString parts = c.decomposition();
    return (parts.isEmpty() || c.decompositionTag() != QChar::Canonical ? c : parts[0]).toLower();
}

quint64 bitOf(QChar c)
{
    if (c >= u'a' && c <= u'z')
        return 1ULL << (c.unicode() - u'a');
    if (c >= u'0' && c <= u'9')
        return 1ULL << (26 + c.unicode() - u'0');
    return c.isSpace() ? 0 : 1ULL << 63;
}

bool startsWord(const QString& text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

// The word as it stands somewhere: at the start of a word where it can be had.
std::optional<int> matchWhole(const QString& text, const QString& word, QPoint& hit)
{
    std::optional<int> best;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const qsizetype end = at + word.size();
        const bool starts = startsWord(text, at);
        int score = starts ? kWordStart : kInside;
        score += at == 0 ? kFirstWord : 0;
        score += starts && (end == text.size() || !text[end].isLetterOrNumber()) ? kWholeWord : 0;
        if (!best || score > *best) {
            best = score;
            hit = {int(at), int(word.size())};
        }
        if (starts)
            break; // an earlier start of a word is as good as a later one
    }
    return best;
}

// Letter by letter in order, from starts of words where they fit: "tdl" in "tindak lanjut".
std::optional<int> matchScattered(const QString& text, const QString& word, std::vector<QPoint>& hits)
{
    int score = kScattered;
    qsizetype at = -1;
    for (const QChar c : word) {
        qsizetype next = at + 1;
        if (!(next < text.size() && text[next] == c && at >= 0)) { // not the very next one
            qsizetype start = -1;
            for (qsizetype i = text.indexOf(c, next); i >= 0 && start < 0; i = text.indexOf(c, i + 1)) {
                if (startsWord(text, i))
                    start = i;
            }
            next = start >= 0 ? start : text.indexOf(c, next);
            if (next < 0)
                return std::nullopt;
            score += start >= 0 ? 8 : -4;
        } else {
            score += 3;
        }
        hits.emplace_back(int(next), 1);
        at = next;
    }
    if (!startsWord(text, hits.front().x()))
        return std::nullopt; // letters out of the middle of words are chance
    return score;
}

} // namespace

FuzzyText::FuzzyText(const QString& text)
    : m_folded(text.left(kLongest))
{
    for (QChar& c : m_folded) {
        c = foldedLetter(c);
        m_letters |= bitOf(c);
    }
}

FuzzyQuery::FuzzyQuery(const QString& typed)
{
    const FuzzyText text(typed);
    m_words = text.folded().simplified().split(u' ', Qt::SkipEmptyParts);
    m_letters = text.letters();
}

std::optional<int> FuzzyQuery::match(const FuzzyText& text, std::vector<QPoint>* hits) const
{
    if ((m_letters & ~text.letters()) != 0)
        return std::nullopt;
    int total = 0;
    for (const QString& word : m_words) {
        QPoint hit;
        if (const auto score = matchWhole(text.folded(), word, hit)) {
            total += *score;
            if (hits)
                hits->push_back(hit);
            continue;
        }
        std::vector<QPoint> letters;
        const auto score = word.size() > 1 ? matchScattered(text.folded(), word, letters) : std::nullopt;
        if (!score)
            return std::nullopt;
        total += *score;
        if (hits)
            hits->insert(hits->end(), letters.begin(), letters.end());
    }
    return total * 8 - int(std::min<qsizetype>(text.folded().size(), kLongest)) / 4; // of equals the shorter
}

std::optional<int> FuzzyQuery::score(const FuzzyText& text) const
{
    return match(text, nullptr);
}

std::vector<QPoint> FuzzyQuery::hits(const FuzzyText& text) const
{
    std::vector<QPoint> hits;
    if (!match(text, &hits))
        return {};
    return hits;
}

} // namespace JakOps
