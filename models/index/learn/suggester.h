// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "index/learn/linearhead.h"

namespace JakOps {

// A closed report as a model learns from it.
struct LearnedReport
{
    QString text;
    QString village;
    QString channel;
    QString category;
    QString agency; // as a class: a Dinas for all its units
    qint64 createdAt = 0;
};

struct Suggestion
{
    QList<Suggested> categories; // best first
    QList<Suggested> agencies;
};

// How often a model is right about reports it did not learn from, and how often the commonest answer would be.
struct SuggestionFigures
{
    qint64 reports = 0; // asked about
    double first = 0.0; // the first answer is right
    double amongThree = 0.0;
    double commonest = 0.0; // the majority baseline
    double confidence = 0.0; // mean of the first answer: near `first` when calibrated
};

// Category and agency of a report from its words, learned on closed ones. Immutable; any thread.
class Suggester final
{
public:
    static constexpr qsizetype kFewest = 200; // below it there is nothing to learn
    static constexpr qsizetype kMost = 20'000; // the newest; bounds time and memory of the training
    static constexpr int kOffered = 3;

    // NotFound: too few reports; Cancelled. Deterministic for the same reports and options.
    [[nodiscard]] static Result<Suggester> learn(
        std::vector<LearnedReport> reports, const LinearHead::Options& options = {});

    [[nodiscard]] Suggestion suggest(QStringView text, QStringView village, QStringView channel) const;

    // About the newest part of what it was given, which it did not learn from.
    [[nodiscard]] const SuggestionFigures& categoryFigures() const { return m_category; }
    [[nodiscard]] const SuggestionFigures& agencyFigures() const { return m_agency; }
    // About any other reports.
    [[nodiscard]] SuggestionFigures measureCategories(std::span<const LearnedReport> reports) const;
    [[nodiscard]] SuggestionFigures measureAgencies(std::span<const LearnedReport> reports) const;
    [[nodiscard]] qint64 learnedFrom() const { return m_learnedFrom; }

    // What it stood on, for whoever keeps it: the store's newest key then.
    [[nodiscard]] qint64 mark() const { return m_mark; }
    void setMark(qint64 mark) { m_mark = mark; }

    // With format version and checksum. WrongFormat: another version, damaged, or something else.
    [[nodiscard]] QByteArray toBytes() const;
    [[nodiscard]] static Result<Suggester> fromBytes(const QByteArray& bytes);

private:
    LinearHead m_categories;
    LinearHead m_agencies;
    SuggestionFigures m_category;
    SuggestionFigures m_agency;
    qint64 m_learnedFrom = 0;
    qint64 m_mark = 0;
};

} // namespace JakOps
