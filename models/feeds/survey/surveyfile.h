// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/surveyanswer.h"
#include "feeds/bytestream.h"
#include "feeds/reportrecord.h"

#include <QHash>

#include <array>

namespace JakOps {

// How the columns of a survey's results may be called: data (resources/city/survey.csv), without regard to case and signs.
class SurveyShape final
{
public:
    enum Field : quint8 { Number, Score, Words, Date };
    static constexpr size_t kFields = 4;

    [[nodiscard]] static Result<SurveyShape> fromCsv(const QByteArray& utf8); // InvalidInput names the line

    [[nodiscard]] std::optional<Field> fieldOf(const QString& title) const;
    [[nodiscard]] QString names(Field field) const; // for a message: "nomor, nomor_laporan …"

private:
    QHash<QString, Field> m_fields;
    std::array<QStringList, kFields> m_names;
};

// One answer as the file tells it.
struct SurveyRecord
{
    qint64 position = 0; // 1-based, without the header
    QString number; // of the report
    SurveyAnswer answer;
};

// Reads a survey's results: CSV with a header row, in any order of columns; columns it does not know are not read, so that
// names and telephone numbers in them stay outside. Number, score and date must be there. Reads twice: a file, not a stream.
class SurveyFile final
{
public:
    struct Sink
    {
        std::function<bool(SurveyRecord)> record; // false: stop
        std::function<bool(RecordProblem)> problem;
    };
    // InvalidInput: a column is missing. `newest`: no answer is from later than this.
    [[nodiscard]] static Result<> read(QIODevice& device, const SurveyShape& shape, qint64 newest, const Sink& sink);
};

} // namespace JakOps
