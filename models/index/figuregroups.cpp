// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/figuregroups.h"

#include "base/clock.h"

#include <QDate>
#include <QHash>

namespace JakOps {

using namespace Qt::Literals::StringLiterals;

FigureGroups::FigureGroups(FigureBy by, const TermCodes& codes)
    : m_by(by)
{
    switch (by) {
    case FigureBy::Agency:
        byTerm(codes.agencies);
        break;
    case FigureBy::Category:
        byTerm(codes.categories);
        break;
    case FigureBy::Channel:
        byTerm(codes.channels);
        break;
    case FigureBy::City:
        byArea(codes.villages, 1);
        break;
    case FigureBy::District:
        byArea(codes.villages, 2);
        break;
    case FigureBy::Village:
        byArea(codes.villages, 3);
        break;
    case FigureBy::Month:
        byMonth();
        break;
    }
}

template<class Column> void FigureGroups::look(const Column& terms, OfBlock& groups) const
{
    for (size_t row = 0; row < groups.size(); ++row)
        groups[row] = terms[row] < m_groups.size() ? m_groups[terms[row]] : quint16(0);
}

void FigureGroups::groupsOf(const TicketBlock& block, OfBlock& groups) const
{
    switch (m_by) {
    case FigureBy::Agency:
        return look(block.agency, groups);
    case FigureBy::City:
    case FigureBy::District:
    case FigureBy::Village:
        return look(block.village, groups);
    case FigureBy::Category:
        return look(block.category, groups);
    case FigureBy::Channel:
        return look(block.channel, groups);
    case FigureBy::Month:
        for (size_t row = 0; row < groups.size(); ++row) {
            const quint32 day = (block.createdAt[row] + quint32(kWibOffsetSeconds)) / 86'400;
            groups[row] = day < m_groups.size() ? m_groups[day] : quint16(0);
        }
        return;
    }
}

void FigureGroups::byTerm(const QStringList& codes)
{
    m_groups.assign(size_t(codes.size()), 0);
    for (qsizetype term = 1; term < codes.size(); ++term) {
        if (codes[term].isEmpty())
            continue;
        m_groups[size_t(term)] = quint16(m_codes.size());
        m_codes.push_back(codes[term]);
    }
}

// A village's code holds its district's and city's: 31.71.01.1001.
void FigureGroups::byArea(const QStringList& villages, qsizetype points)
{
    QHash<QString, quint16> known;
    m_groups.assign(size_t(villages.size()), 0);
    for (qsizetype term = 1; term < villages.size(); ++term) {
        const QString code = villages[term].section(u'.', 0, points);
        if (code.isEmpty())
            continue;
        auto it = known.constFind(code);
        if (it == known.constEnd()) {
            it = known.insert(code, quint16(m_codes.size()));
            m_codes.push_back(code);
        }
        m_groups[size_t(term)] = *it;
    }
}

void FigureGroups::byMonth()
{
    constexpr int kFirstYear = 2000;
    constexpr int kLastYear = 2099;
    const QDate epoch(1970, 1, 1);
    m_groups.assign(size_t(epoch.daysTo(QDate(kLastYear + 1, 1, 1))), 0);
    for (QDate month(kFirstYear, 1, 1); month.year() <= kLastYear; month = month.addMonths(1)) {
        const auto first = m_groups.begin() + epoch.daysTo(month);
        std::fill(first, first + month.daysInMonth(), quint16(m_codes.size()));
        m_codes.push_back(month.toString(u"yyyy-MM"_s));
    }
}

} // namespace JakOps
