// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/zakat/explanation.h"

#include <algorithm>

namespace amanah::finance {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostOtherSteps = 24; // but for overrides and due days

PhraseArgument hijriArgument(const std::optional<HijriDate>& hijri)
{
    return hijri ? PhraseArgument(*hijri) : PhraseArgument(u"–"_s);
}

WordId wordOfItem(const QString& item)
{
    constexpr std::array words{"item.sheep", "item.bint_makhad", "item.bint_labun", "item.hiqqah", "item.jadhaah", "item.tabi",
                               "item.musinnah", "item.crop_kg", "item.gold_grams", "item.silver_grams"};
    for (const char* word : words) {
        if (item == QLatin1StringView(word).mid(5))
            return {word};
    }
    return {"item.other"};
}

class Teller
{
public:
    Teller(const ZakatRequest& request, const JudgedFacts& facts, const Assessment& answer)
        : m_request(request), m_policy(request.policy()), m_facts(facts), m_answer(answer)
    {
        m_steps.reserve(mostOtherSteps + m_answer.lines.size());
    }

    std::vector<ExplainedStep> tell()
    {
        tellOpinions();
        tellNisab();
        tellLines();
        tellSums();
        tellYear();
        if (m_request.balances.empty())
            tellComparison();
        else
            tellEvents();
        tellInKind();
        tellDue();
        return std::move(m_steps);
    }

private:
    [[nodiscard]] Money printed(const Rational& amount) const { return roundToMoney(amount, m_answer.currency); }

    // Made where it stays: a sentence with its arguments is too large to be moved about.
    void add(Phrase&& text, int line, const QString& rule, const QString& source)
    {
        ExplainedStep& step = m_steps.emplace_back();
        step.text = std::move(text);
        step.line = line;
        step.rule = rule;
        step.source = source;
    }
    void say(Phrase&& text, const QString& field) { add(std::move(text), -1, field, m_policy.source(field)); }
    void cite(Phrase&& text, const QString& rule, const QString& source) { add(std::move(text), -1, rule, source); }

    void tellOpinions()
    {
        cite({"step.preset", m_answer.preset, m_answer.presetVersion}, u"preset"_s, m_request.preset.citation);
        if (!m_request.overrides)
            return;
        for (const QString& field : policyFieldNames()) {
            if (m_policy.source(field) == u"the request")
                say({"step.override", field, m_policy.values.value(field)}, field);
        }
    }

    void tellNisab()
    {
        if (m_request.prices.date.isValid())
            cite({"step.prices", m_request.prices.date}, u"prices"_s, u"the request"_s);
        if (!m_answer.nisab)
            return;
        const Nisab& nisab = *m_answer.nisab;
        if (nisab.grams)
            say({"step.nisab", *nisab.grams, *nisab.pricePerGram, printed(nisab.amount), m_answer.currency}, u"nisab_basis"_s);
        else
            say({"step.nisab_set", printed(nisab.amount), m_answer.currency}, u"nisab_amount"_s);
    }

    void tellLines()
    {
        for (std::size_t i = 0; i < m_answer.lines.size(); ++i) {
            const AssessedLine& line = m_answer.lines[i];
            const PhraseArgument name = line.label.isEmpty() ? PhraseArgument(WordId{line.word}) : PhraseArgument(line.label);
            const bool asset = i < m_request.holdings.size();
            Phrase text = asset ? Phrase("step.asset", name, line.value, line.zakatable)
                                : Phrase("step.liability", name, line.value, Money{-line.zakatable.minor, line.zakatable.currency});
            add(std::move(text), static_cast<int>(i), line.kind, line.source);
        }
    }

    void tellSums()
    {
        if (!m_request.balances.empty())
            return;
        const Pools& gross = m_facts.gross;
        if (gross.money.present)
            say({"step.money_sum", printed(gross.money.base)}, u"combine_metals"_s);
        if (gross.gold.present)
            say({"step.gold_sum", gross.gold.grams, printed(gross.gold.base)}, u"alloy"_s);
        if (gross.silver.present)
            say({"step.silver_sum", gross.silver.grams, printed(gross.silver.base)}, u"alloy"_s);
        Rational debts;
        for (const Deduction& deduction : m_request.deductions)
            debts += deduction.deducted;
        if (!debts.isZero())
            say({"step.debts", printed(debts)}, u"debts"_s);
        if (m_request.muslimShare != Rational(1))
            cite({"step.muslim_share", m_request.muslimShare * 100}, u"muslim_share_percent"_s, u"S38: Muslim share of the capital"_s);
        if (!debts.isZero() || m_request.muslimShare != Rational(1))
            say({"step.net", printed(m_facts.net.base())}, u"debts"_s);
    }

    void tellYear()
    {
        if (m_answer.hawl && m_answer.hawl->anchor) {
            const HawlCourse& year = *m_answer.hawl;
            say({"step.year", *year.anchor, hijriArgument(m_answer.hijriOf(year.anchor)), *year.dueOn, hijriArgument(m_answer.hijriOf(year.dueOn))},
                u"calendar"_s);
        }
        if (m_answer.hawl && m_answer.months)
            cite({"step.authority", m_answer.months->authority}, u"calendar"_s, u"months announced in the book"_s);
        if (m_answer.hawl && m_answer.hawl->restarted)
            say({"step.restarted"}, u"hawl"_s);
        if (m_facts.exempt)
            say({"step.minor"}, u"minor_owner"_s);
        if (!m_facts.complete)
            say({"step.incomplete"}, u"hawl"_s);
    }

    void tellComparison()
    {
        const Pools& net = m_facts.net;
        if (!net.money.present && !net.gold.present && !net.silver.present)
            return;
        if (m_facts.exempt || !m_facts.complete)
            return;
        tellMeasure();
        const bool reached = !net.money.factor.isZero() || !net.gold.factor.isZero() || !net.silver.factor.isZero();
        if (!reached)
            return say({"step.not_reached"}, u"nisab_basis"_s);
        if (m_policy.excess == ExcessRule::Fifths)
            say({"step.fifths"}, u"excess"_s);
        say({"step.reached", m_facts.rate * 100}, u"rate"_s);
    }

    void tellMeasure()
    {
        const Pools& net = m_facts.net;
        if (m_policy.combineMetals == CombineMetals::ByValue)
            return say({"step.measure", printed(net.money.measure + net.gold.measure + net.silver.measure)}, u"combine_metals"_s);
        if (m_policy.combineMetals == CombineMetals::ByParts)
            return say({"step.parts"}, u"combine_metals"_s);
        if (net.gold.present)
            say({net.gold.factor.isZero() ? "step.gold_below" : "step.gold_reaches", net.gold.measureGrams, m_policy.goldNisabGrams}, u"gold_nisab_grams"_s);
        if (net.silver.present)
            say({net.silver.factor.isZero() ? "step.silver_below" : "step.silver_reaches", net.silver.measureGrams, m_policy.silverNisabGrams},
                u"silver_nisab_grams"_s);
    }

    void tellEvents()
    {
        say({"step.balances"}, u"hawl"_s);
        for (const DueEvent& event : m_answer.events)
            say({"step.event", event.amount, event.date}, u"hawl"_s);
        if (!m_answer.events.empty() && !m_facts.exempt && m_facts.complete)
            say({"step.reached", m_facts.rate * 100}, u"rate"_s);
    }

    void tellInKind()
    {
        const auto isMetal = [](const InKind& item) { return item.item == u"gold_grams" || item.item == u"silver_grams"; };
        if (std::ranges::any_of(m_answer.inKind, isMetal))
            say({"step.metals_in_kind"}, u"nisab_basis"_s);
        if (!m_request.cropsDue.empty())
            say({"step.crops"}, u"crops_nisab_kg"_s);
        if (m_facts.herds)
            say({m_answer.inKind.empty() ? "step.herds_below" : "step.herds"}, u"joint_herd"_s);
        for (const InKind& item : m_answer.inKind)
            cite({"step.item", item.count, wordOfItem(item.item)}, u"in_kind"_s, u"contract: at most three decimals, half up"_s);
        if (!m_answer.alternatives.empty())
            say({"step.alternatives", Rational(static_cast<std::int64_t>(m_answer.alternatives.size()))}, u"camels"_s);
    }

    void tellDue()
    {
        if (m_answer.purification.minor > 0)
            say({"step.purify", m_answer.purification}, u"interest"_s);
        cite({"step.due", m_facts.exactDue, m_answer.due, m_answer.currency}, u"rounding"_s, u"half up, once, at the end"_s);
        cite({"step.notice"}, u"notice"_s, m_request.preset.citation);
    }

    const ZakatRequest& m_request;
    const ZakatPolicy& m_policy;
    const JudgedFacts& m_facts;
    const Assessment& m_answer;
    std::vector<ExplainedStep> m_steps;
};

} // namespace

std::vector<ExplainedStep> explained(const ZakatRequest& request, const JudgedFacts& facts, const Assessment& answer)
{
    return Teller(request, facts, answer).tell();
}

} // namespace amanah::finance
