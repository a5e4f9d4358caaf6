// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo/demotexts.h"

#include "base/csv.h"

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

Result<DemoTexts> DemoTexts::fromCsv(const QByteArray& csv)
{
    const auto table = readCsvTable(csv, {u"kind"_s, u"about"_s, u"text"_s});
    if (!table)
        return fail(table.error());
    DemoTexts texts;
    for (const QStringList& row : table->rows)
        texts.m_texts[QString(row[0] + u'/' + row[1])] += row[2];
    for (const QLatin1StringView kind : {"report"_L1, "coordinate"_L1, "decline"_L1, "disposition"_L1, "note"_L1, "followup"_L1,
             "reject"_L1, "validate"_L1, "reopen"_L1, "return"_L1, "withdraw"_L1, "start"_L1, "triage"_L1, "street"_L1,
             "landmark"_L1, "time"_L1, "merge"_L1, "echo"_L1}) {
        if (texts.m_texts.value(QString(kind + "/*"_L1)).isEmpty())
            return fail(ErrorCode::WrongFormat, u"demo texts: none for "_s + kind);
    }
    return texts;
}

const QStringList& DemoTexts::choices(const QString& kind, const QString& category) const
{
    const auto own = m_texts.constFind(QString(kind + u'/' + category));
    return own != m_texts.constEnd() ? *own : *m_texts.constFind(QString(kind + u"/*"_s));
}

QString DemoTexts::word(const QString& kind, DemoRandom& random) const
{
    const QStringList& words = choices(kind, u"*"_s);
    return words[random.below(int(words.size()))];
}

QString DemoTexts::sentence(const QString& kind, const QString& category, const Fill& fill, DemoRandom& random) const
{
    const QStringList& sentences = choices(kind, category);
    QString text = sentences[random.below(int(sentences.size()))];
    text.replace("{jalan}"_L1, fill.street);
    text.replace("{patokan}"_L1, fill.landmark);
    text.replace("{unit}"_L1, fill.unit);
    if (text.contains("{waktu}"_L1))
        text.replace("{waktu}"_L1, word(u"time"_s, random));
    if (text.contains("{n}"_L1))
        text.replace("{n}"_L1, QString::number(2 + random.below(9)));
    if (text.contains("{cm}"_L1))
        text.replace("{cm}"_L1, QString::number(10 * (1 + random.below(9))));
    return text;
}

} // namespace JakOps
