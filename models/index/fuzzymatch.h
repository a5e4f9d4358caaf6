// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QString>

#include <optional>
#include <vector>

namespace JakOps {

// A name that is looked for by a few letters of it, made ready once: without case and accents.
class FuzzyText final
{
public:
    FuzzyText() = default;
    explicit FuzzyText(const QString& text);

    [[nodiscard]] const QString& folded() const { return m_folded; } // letter by letter as the text
    [[nodiscard]] quint64 letters() const { return m_letters; }

private:
    QString m_folded;
    quint64 m_letters = 0; // a bit for each letter and digit in it: most texts are turned down by it
};

// What was typed. Every word of it must be in the name: best at the start of a word, else anywhere, else letter by letter
// in order; the words themselves in any order. "kel mangg" finds "Kelurahan Manggarai", "tdl" finds "Tindak lanjut". Pure.
class FuzzyQuery final
{
public:
    explicit FuzzyQuery(const QString& typed);

    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }
    [[nodiscard]] std::optional<int> score(const FuzzyText& text) const; // higher is better; nothing: it is not meant
    // Where, for showing it: starts and lengths in the text.
    [[nodiscard]] std::vector<QPoint> hits(const FuzzyText& text) const;

private:
    std::optional<int> match(const FuzzyText& text, std::vector<QPoint>* hits) const;

    QStringList m_words;
    quint64 m_letters = 0;
};

} // namespace JakOps
