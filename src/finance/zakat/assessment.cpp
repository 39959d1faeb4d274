// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/zakat/assessment.h"

#include "finance/zakat/explanation.h"
#include "finance/zakat/livestock.h"
#include "finance/zakat/pools.h"

#include <algorithm>

namespace amanah::finance {

using namespace Qt::StringLiterals;

namespace {

class WealthJudge
{
public:
    explicit WealthJudge(const ZakatRequest& request)
        : m_request(request), m_policy(request.policy()), m_rate(zakatRate(m_policy.rate)), m_pools(sumPools(request.holdings))
    {
    }

    Result<Assessment> judge()
    {
        describe();
        const auto done = findNisab()
                              .and_then([this] { return followYear(); })
                              .and_then([this] { return judgeSums(); });
        if (!done)
            return tl::unexpected(done.error());
        settleDue();
        writeLines();
        m_facts.gross = m_gross;
        m_facts.net = m_pools;
        m_facts.rate = m_rate;
        m_facts.complete = m_complete;
        m_facts.exempt = exempt();
        m_answer.explanation = explained(m_request, m_facts, m_answer);
        return std::move(m_answer);
    }

private:
    Money printed(const Rational& amount) const { return roundToMoney(amount, m_request.currency); }

    void describe()
    {
        m_answer.currency = m_request.currency;
        m_answer.preset = m_request.preset.id;
        m_answer.presetVersion = m_request.preset.version;
        m_answer.months = m_request.months;
        m_answer.calendar = m_request.months ? m_request.months->calendar.base() : m_policy.calendar;
    }

    Result<void> findNisab()
    {
        const auto nisab = moneyNisab(m_policy, m_request.prices);
        const bool needed = needsMoneyNisab(m_pools, m_policy) || !m_request.balances.empty();
        if (!nisab && needed)
            return tl::unexpected(nisab.error());
        if (!nisab)
            return {};
        static_cast<void>(printed(nisab->amount)); // what cannot be printed is refused here, and not by whoever prints it
        static_cast<void>(printed(nisab->pricePerGram.value_or(Rational())));
        m_answer.nisab = *nisab;
        return {};
    }

    Result<void> followYear()
    {
        if (!m_request.anchor && m_request.balances.empty()) {
            m_complete = m_request.yearComplete.value_or(true);
            return {};
        }
        HawlRequest year{m_policy.hawl,     m_policy.calendar, m_policy.missingDay,
                         Rational(),        m_request.anchor,  m_request.date};
        year.profile = m_request.months ? &m_request.months->calendar : nullptr;
        if (m_request.balances.empty()) {
            const auto dueOn = hawlDueDay(year, *m_request.anchor, 1);
            if (!dueOn)
                return tl::unexpected(dueOn.error());
            m_answer.hawl = HawlCourse{m_request.anchor, *dueOn, false, {}};
            m_complete = m_request.yearComplete.value_or(m_request.date >= *dueOn);
            return {};
        }
        year.nisab = m_request.muslimShare.isZero() ? m_answer.nisab->amount : m_answer.nisab->amount / m_request.muslimShare;
        const auto course = followHawl(year, m_request.balances);
        if (!course)
            return tl::unexpected(course.error());
        m_answer.hawl = *course;
        m_complete = m_request.yearComplete.value_or(true);
        return {};
    }

    Result<void> judgeSums()
    {
        Rational debts;
        for (const Deduction& deduction : m_request.deductions)
            debts += deduction.deducted;
        m_gross = m_pools;
        return reducePools(m_pools, debts, m_request.muslimShare).and_then([this] {
            return judgePools(m_pools, m_policy, m_answer.nisab, m_request.prices);
        });
    }

    [[nodiscard]] bool exempt() const { return m_request.minorOwner && m_policy.minorOwner == MinorRule::Exempt; }

    // Money due on the pools: on the balances' due days where balances are given, otherwise on what is held now.
    Rational dueOfPools()
    {
        if (exempt() || !m_complete || m_request.muslimShare.isZero())
            clearFactors();
        if (!m_request.balances.empty())
            return dueOfEvents();
        Rational due;
        for (const PoolSum* pool : {&m_pools.money, &m_pools.gold, &m_pools.silver})
            due += pool->base * pool->factor * m_rate;
        return due;
    }

    void clearFactors()
    {
        for (PoolSum* pool : {&m_pools.money, &m_pools.gold, &m_pools.silver})
            pool->factor = Rational();
    }

    Rational dueOfEvents()
    {
        Rational due;
        for (const HawlEvent& event : m_answer.hawl->events) {
            const Rational amount = event.amount * m_request.muslimShare;
            const Rational factor = exempt() || !m_complete ? Rational() : excessFactor(amount, m_answer.nisab->amount, m_policy.excess);
            const Money paid = printed(amount * factor * m_rate);
            m_answer.events.push_back({event.date, printed(amount), paid});
            due += toRational(paid);
        }
        return due;
    }

    void settleDue()
    {
        m_dueOfPools = dueOfPools();
        Rational due = m_dueOfPools;
        Rational purification;
        for (const Holding& holding : m_request.holdings) {
            due += holding.dueAtOnce;
            purification += holding.purify;
        }
        m_facts.exactDue = due;
        m_answer.due = printed(due);
        m_answer.purification = printed(purification);
        m_answer.zakatable = printed(zakatableSum());
        addMetalsInKind();
        addProduceInKind();
        addHerdsInKind();
        dropWhatPrintsAsNothing();
    }

    Rational zakatableSum() const
    {
        Rational sum;
        for (const Holding& holding : m_request.holdings)
            sum += holding.pool == WealthPool::None ? holding.base : Rational();
        if (m_request.balances.empty())
            return sum + m_pools.base();
        return m_answer.events.empty() ? sum : sum + toRational(m_answer.events.back().amount);
    }

    // Metals judged by their own weight are due in kind; `due` holds the value of the same, where a price is known.
    void addMetalsInKind()
    {
        const bool ownKind = m_policy.nisabBasis == NisabBasis::OwnKind || m_policy.combineMetals != CombineMetals::ByValue;
        if (!ownKind || !m_request.balances.empty())
            return;
        addInKind(m_answer.inKind, {u"gold_grams"_s, m_pools.gold.grams * m_pools.gold.factor * m_rate});
        addInKind(m_answer.inKind, {u"silver_grams"_s, m_pools.silver.grams * m_pools.silver.factor * m_rate});
    }

    void dropWhatPrintsAsNothing()
    {
        const auto isNothing = [](const InKind& item) { return toDecimalString(item.count) == u"0"; };
        std::erase_if(m_answer.inKind, isNothing);
        for (auto& items : m_answer.alternatives)
            std::erase_if(items, isNothing);
    }

    void addProduceInKind()
    {
        for (const InKind& item : m_request.cropsDue)
            addInKind(m_answer.inKind, item);
        for (const MineralMetal metal : {MineralMetal::Gold, MineralMetal::Silver}) {
            for (const Holding& holding : m_request.holdings) {
                if (holding.kindAtOnce && holding.mineral == metal)
                    addInKind(m_answer.inKind, *holding.kindAtOnce);
            }
        }
    }

    void addHerdsInKind()
    {
        const auto isHerd = [](const Holding& holding) { return holding.herd.has_value(); };
        if (std::ranges::none_of(m_request.holdings, isHerd) || exempt() || !m_complete)
            return;
        m_facts.herds = true;
        const HerdDue herds = herdsDue(m_request.holdings, m_policy);
        const auto before = m_answer.inKind;
        for (const InKind& item : herds.items)
            addInKind(m_answer.inKind, item);
        for (const auto& other : herds.alternatives) {
            m_answer.alternatives.push_back(before);
            for (const InKind& item : other)
                addInKind(m_answer.alternatives.back(), item);
        }
    }

    // What is due on a line before the total is rounded: its part of the pool it is in, or of what the balances owe.
    Rational shareOfDue(const Holding& holding) const
    {
        const PoolSum* pool = m_pools.find(holding.pool);
        return pool == nullptr ? holding.dueAtOnce : holding.base * pool->duePerBase + holding.dueAtOnce;
    }

    // For each unit of a holding's base; reckoned once a pool, since there are more lines than pools.
    void setDuePerBase()
    {
        const bool stated = !m_request.balances.empty();
        for (const auto& [pool, gross] : {std::pair(&m_pools.money, &m_gross.money), std::pair(&m_pools.gold, &m_gross.gold), std::pair(&m_pools.silver, &m_gross.silver)}) {
            const Rational due = stated ? m_dueOfPools : pool->base * pool->factor * m_rate;
            const Rational base = stated ? m_gross.base() : gross->base;
            pool->duePerBase = base.isZero() ? Rational() : due / base;
        }
    }

    void writeLines()
    {
        setDuePerBase();
        std::vector<Rational> weights;
        weights.reserve(m_request.holdings.size());
        m_answer.lines.reserve(m_request.holdings.size() + m_request.deductions.size());
        for (const Holding& holding : m_request.holdings)
            weights.push_back(shareOfDue(holding));
        const auto dues = allocateExact(m_answer.due.minor, weights);
        for (std::size_t i = 0; i < dues.size(); ++i) {
            const Holding& holding = m_request.holdings[i];
            m_answer.lines.push_back({holding.index, holding.kind, holding.word, holding.label, printed(holding.value), printed(holding.base),
                                      Money{dues[i], m_request.currency}, holding.rule, holding.source});
        }
        // Balances are what is left after debts, so a debt beside them is named and takes nothing.
        const bool stated = !m_request.balances.empty();
        for (const Deduction& deduction : m_request.deductions)
            m_answer.lines.push_back({deduction.index, deduction.kind, deduction.word, deduction.label, printed(deduction.value),
                                      printed(stated ? Rational() : -deduction.deducted), printed(0),
                                      stated ? Phrase("rule.balances_after_debts") : deduction.rule, deduction.source});
    }

    const ZakatRequest& m_request;
    const ZakatPolicy& m_policy;
    Rational m_rate;
    Pools m_pools;
    Pools m_gross;
    Rational m_dueOfPools;
    bool m_complete = true;
    JudgedFacts m_facts;
    Assessment m_answer;
};

} // namespace

Result<Assessment> judgeWealth(const ZakatRequest& request)
{
    return WealthJudge(request).judge();
}

Result<Assessment> assessed(const QJsonObject& request, const QDate& today, const FollowedMonths& months)
{
    try {
        const auto question = readZakatRequest(request, today, months);
        if (!question)
            return tl::unexpected(question.error());
        return judgeWealth(*question);
    } catch (const RationalOverflow&) {
        return refuse(Code::InvalidAmount, QString(), u"The numbers are too large to be exact."_s);
    }
}

Result<QJsonObject> assess(const QJsonObject& request, const QDate& today, ZakatLanguage language, const FollowedMonths& months)
{
    return assessed(request, today, months).map([language](const Assessment& answer) { return answer.toJson(language); });
}

} // namespace amanah::finance
