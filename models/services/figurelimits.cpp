// SPDX-FileCopyrightText: 2026 JakOps contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/figurelimits.h"

#include <limits>

namespace JakOps {

namespace {

// The rules that may hold for a category and channel, in order: only the date is left to look at.
class LimitTable final
{
public:
    LimitTable(std::shared_ptr<const SlaPolicy> policy, const TermCodes& codes)
        : m_policy(std::move(policy))
        , m_channels(size_t(codes.channels.size()) + 1) // the last one stands for terms that came later
        , m_categories(size_t(codes.categories.size()) + 1)
        , m_rules(m_categories * m_channels)
    {
        for (size_t category = 0; category < m_categories; ++category) {
            for (size_t channel = 0; channel < m_channels; ++channel) {
                for (const SlaRule& rule : m_policy->rules.rules(SlaStage::Complete)) {
                    const QString categoryCode = codeOf(codes.categories, Term(category));
                    const QString channelCode = codeOf(codes.channels, Term(channel));
                    if ((rule.categories.isEmpty() || rule.categories.contains(categoryCode))
                        && (rule.channels.isEmpty() || rule.channels.contains(channelCode)))
                        m_rules[category * m_channels + channel].push_back(&rule);
                }
            }
        }
    }

    [[nodiscard]] quint32 completeBy(Term category, Term channel, quint32 createdAt, quint32 stood) const
    {
        const qint64 start = qint64(createdAt) * 1000;
        const size_t row = std::min<size_t>(category, m_categories - 1);
        const size_t column = std::min<size_t>(channel, m_channels - 1);
        for (const SlaRule* rule : m_rules[row * m_channels + column]) {
            if ((rule->from == 0 || start >= rule->from) && (rule->to == 0 || start < rule->to)) {
                const qint64 begin = start + (rule->waitsForAnswer ? qint64(stood) * 1000 : 0);
                return quint32(std::clamp<qint64>(
                    rule->limit.from(begin, m_policy->calendar) / 1000, 0, std::numeric_limits<quint32>::max()));
            }
        }
        return std::numeric_limits<quint32>::max(); // never: the last rule holds for all
    }

private:
    std::shared_ptr<const SlaPolicy> m_policy;
    size_t m_channels;
    size_t m_categories;
    std::vector<std::vector<const SlaRule*>> m_rules; // of the policy
};

} // namespace

FigureLimits figureLimits(std::shared_ptr<const SlaPolicy> policy)
{
    return [policy = std::move(policy)](const std::shared_ptr<const TermCodes>& codes) {
        return [table = std::make_shared<const LimitTable>(policy, *codes)](
                   Term category, Term channel, quint32 createdAt, quint32 stood) {
            return table->completeBy(category, channel, createdAt, stood);
        };
    };
}

} // namespace JakOps
