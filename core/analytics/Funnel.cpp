// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analytics/Funnel.h"
#include <QHash>
#include <algorithm>
#include <vector>

namespace opora {
namespace {

constexpr double MsPerDay = 86'400'000.0;

/// -1 when there is nothing to take the middle of. Reorders `v`.
double median(std::vector<double> &v)
{
    if (v.empty())
        return -1;
    const auto middle = v.begin() + std::ptrdiff_t(v.size() / 2);
    std::nth_element(v.begin(), middle, v.end());
    if (v.size() % 2 == 1)
        return *middle;
    return (*std::max_element(v.begin(), middle) + *middle) / 2;
}

double ratio(qint64 part, qint64 whole)
{
    return whole > 0 ? double(part) / double(whole) : 0;
}

/// What one pass over the deals gathers about one stage.
struct Tally {
    qint64 current = 0, reached = 0, both = 0;
    qint64 amount = 0;
    std::vector<double> days;
};

enum class Kind { Open, Won, Lost };

class Counter {
public:
    Counter(const QList<FunnelStage> &stages, FunnelDefinition definition) : m_stages(stages), m_definition(definition)
    {
        m_tally.resize(size_t(stages.size()));
        for (int i = 0; i < stages.size(); ++i) {
            const FunnelStage &s = stages.at(i);
            m_index.insert(s.id, i);
            m_kind.push_back(s.kind == u"won" ? Kind::Won : s.kind == u"lost" ? Kind::Lost : Kind::Open);
            if (m_kind.back() == Kind::Open)
                m_lastOpen = i;
        }
        int previous = -1;
        for (int i = 0; i < stages.size(); ++i) {
            const Kind k = m_kind[size_t(i)];
            m_before.push_back(k == Kind::Lost ? -1 : k == Kind::Won ? m_lastOpen : previous);
            if (k == Kind::Open)
                previous = i;
        }
    }

    void add(const FunnelDeal &deal)
    {
        ++m_deals;
        const int now = m_index.value(deal.currentStage, -1);
        if (now >= 0) {
            m_tally[size_t(now)].current += 1;
            m_tally[size_t(now)].amount += deal.amountMinor;
        }
        mark(deal, now);
        for (size_t i = 0; i < m_mark.size(); ++i) {
            if (!m_mark[i])
                continue;
            m_tally[i].reached += 1;
            const int before = m_before[i];
            if (before < 0 || m_mark[size_t(before)])
                m_tally[i].both += 1;
        }
        spend(deal, now);
        close(deal, now);
    }

    QList<Uuid> counted(const FunnelDeal &deal)
    {
        mark(deal, m_index.value(deal.currentStage, -1));
        QList<Uuid> ids;
        for (size_t i = 0; i < m_mark.size(); ++i) {
            if (m_mark[i])
                ids.append(m_stages.at(qsizetype(i)).id);
        }
        return ids;
    }

    FunnelResult result()
    {
        FunnelResult r;
        r.deals = m_deals;
        r.won = m_won;
        r.lost = m_lost;
        r.open = m_deals - m_won - m_lost;
        r.winRate = ratio(m_won, m_won + m_lost);
        r.avgDaysWon = mean(m_daysWon);
        r.avgDaysLost = mean(m_daysLost);
        r.medianCycleDays = median(m_daysWon);
        r.wonAmountMinor = m_wonAmount;
        for (int i = 0; i < m_stages.size(); ++i) {
            Tally &t = m_tally[size_t(i)];
            const int before = m_before[size_t(i)];
            FunnelStageResult s;
            s.stage = m_stages.at(i);
            s.current = t.current;
            s.reached = t.reached;
            s.share = ratio(t.reached, m_deals);
            s.conversion = ratio(t.both, before < 0 ? m_deals : m_tally[size_t(before)].reached);
            s.medianDays = median(t.days);
            s.amountMinor = t.amount;
            r.stages.append(s);
        }
        return r;
    }

private:
    static double mean(const std::vector<double> &v)
    {
        if (v.empty())
            return -1;
        double sum = 0;
        for (double d : v)
            sum += d;
        return sum / double(v.size());
    }

    /// Which stages the deal counts in, by the definition.
    void mark(const FunnelDeal &deal, int now)
    {
        m_mark.assign(m_tally.size(), 0);
        if (now >= 0)
            m_mark[size_t(now)] = 1; // a deal without any recorded move still stands somewhere
        for (const FunnelMove &m : deal.moves) {
            const int i = m_index.value(m.stage, -1);
            if (i >= 0)
                m_mark[size_t(i)] = 1;
        }
        if (m_definition == FunnelDefinition::Visited)
            return;
        int furthest = -1;
        bool everWon = false;
        for (int i = 0; i < m_stages.size(); ++i) {
            if (!m_mark[size_t(i)])
                continue;
            if (m_kind[size_t(i)] == Kind::Open)
                furthest = i;
            everWon = everWon || m_kind[size_t(i)] == Kind::Won;
        }
        if (everWon)
            furthest = m_lastOpen;
        for (int i = 0; i <= furthest; ++i) {
            if (m_kind[size_t(i)] == Kind::Open)
                m_mark[size_t(i)] = 1;
        }
    }

    /// Time in each stage that the deal has left, all its stays together. A stay whose start or end is unknown makes the
    /// deal's time in that stage unknown.
    void spend(const FunnelDeal &deal, int now)
    {
        m_spent.assign(m_tally.size(), -1);
        m_unknown.assign(m_tally.size(), 0);
        for (qsizetype k = 0; k + 1 < deal.moves.size(); ++k) {
            const FunnelMove &from = deal.moves.at(k), &to = deal.moves.at(k + 1);
            const int i = m_index.value(from.stage, -1);
            if (i < 0)
                continue;
            if (!from.known || !to.known || to.at < from.at)
                m_unknown[size_t(i)] = 1;
            else
                m_spent[size_t(i)] = std::max<qint64>(m_spent[size_t(i)], 0) + (to.at - from.at);
        }
        for (size_t i = 0; i < m_spent.size(); ++i) {
            if (m_spent[i] >= 0 && !m_unknown[i] && int(i) != now)
                m_tally[i].days.push_back(double(m_spent[i]) / MsPerDay);
        }
    }

    /// Won and lost: counts, amount, and the days from the first known instant to the closing one.
    void close(const FunnelDeal &deal, int now)
    {
        if (now < 0 || m_kind[size_t(now)] == Kind::Open)
            return;
        const bool won = m_kind[size_t(now)] == Kind::Won;
        (won ? m_won : m_lost) += 1;
        if (won)
            m_wonAmount += deal.amountMinor;
        if (deal.moves.isEmpty() || deal.moves.last().stage != deal.currentStage || !deal.moves.last().known)
            return;
        // A deal known by its closing alone has no cycle to speak of.
        const auto first = std::find_if(deal.moves.cbegin(), deal.moves.cend(), [](const FunnelMove &m) { return m.known; });
        if (first + 1 == deal.moves.cend() || deal.moves.last().at < first->at)
            return;
        (won ? m_daysWon : m_daysLost).push_back(double(deal.moves.last().at - first->at) / MsPerDay);
    }

    const QList<FunnelStage> &m_stages;
    FunnelDefinition m_definition;
    QHash<Uuid, int> m_index;
    std::vector<Kind> m_kind;
    std::vector<int> m_before; // the stage conversion is measured from; -1: all deals
    std::vector<Tally> m_tally;
    std::vector<char> m_mark, m_unknown;
    std::vector<qint64> m_spent;
    std::vector<double> m_daysWon, m_daysLost;
    qint64 m_deals = 0, m_won = 0, m_lost = 0, m_wonAmount = 0;
    int m_lastOpen = -1;
};

} // namespace

QList<Uuid> stagesCounted(const QList<FunnelStage> &stages, const FunnelDeal &deal, FunnelDefinition definition)
{
    Counter counter(stages, definition);
    return counter.counted(deal);
}

FunnelResult computeFunnel(const QList<FunnelStage> &stages, const QList<FunnelDeal> &deals, FunnelDefinition definition)
{
    Counter counter(stages, definition);
    for (const FunnelDeal &d : deals)
        counter.add(d);
    return counter.result();
}

} // namespace opora
