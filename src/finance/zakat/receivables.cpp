// SPDX-License-Identifier: GPL-3.0-or-later
// Debts owed to the payer (zakat.md 2.4, S33–S35): yearly while sound, or when received, by the school.
#include "finance/zakat/asset_readers.h"

#include <algorithm>

namespace amanah::finance {

using namespace Qt::StringLiterals;

namespace {

enum class DebtQuality { Sound, Doubtful, Strong, Medial, Weak };

struct DebtOwed
{
    Rational amount;
    DebtQuality quality = DebtQuality::Sound;
    std::optional<Rational> doubtfulPercent;
    Rational received;
    int years = 1;
};

constexpr int mostDebtYears = 100;

DebtOwed readDebtOwed(const JsonFields& fields, const AssetContext& context)
{
    fields.require(u"amount"_s);
    DebtOwed debt;
    debt.amount = fields.money(u"amount"_s, context.currency).value_or(Rational());
    const QStringList qualities{u"sound"_s, u"doubtful"_s, u"strong"_s, u"medial"_s, u"weak"_s};
    debt.quality = static_cast<DebtQuality>(fields.choice(u"quality"_s, qualities).value_or(0));
    debt.doubtfulPercent = fields.decimal(u"doubtful_percent"_s);
    if (debt.doubtfulPercent && *debt.doubtfulPercent > Rational(100))
        fields.refuse(u"doubtful_percent"_s, u"A percentage is at most 100."_s);
    const QJsonArray parts = fields.array(u"received"_s);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QString path = fields.pathOf(u"received[%1]"_s.arg(i));
        debt.received += fields.decimalAt(parts.at(i), path, Sign::Wealth).value_or(Rational());
    }
    const Rational years = fields.decimal(u"years"_s).value_or(Rational(1));
    if (years.denominator() != 1 || years < Rational(1) || years > Rational(mostDebtYears))
        fields.refuse(u"years"_s, u"This is a whole number of years."_s);
    else
        debt.years = static_cast<int>(years.numerator());
    return debt;
}

// The base whose zakat at the yearly rate is that of all years. Where unpaid zakat is a debt, each year is smaller by the zakat of the
// years before it.
Rational baseOfYears(const Rational& received, int years, const ZakatPolicy& policy)
{
    Rational base;
    Rational left = received;
    for (int year = 0; year < years; ++year) {
        base += left;
        if (policy.pastZakat == PastZakatRule::Deduct)
            left -= left * zakatRate(policy.rate);
    }
    return base;
}

void countYearly(const DebtOwed& debt, Holding& holding)
{
    const bool doubtful = debt.quality == DebtQuality::Doubtful;
    const Rational doubt = debt.doubtfulPercent.value_or(doubtful ? Rational(100) : Rational()) / 100;
    holding.base = debt.amount * (Rational(1) - doubt);
    holding.measure = holding.base;
    holding.rule = doubt.isZero() ? Phrase("rule.sound_debt")
                                  : Phrase("rule.doubtful_part", doubt * 100);
}

void countReceived(const Rational& received, int years, const ZakatPolicy& policy, Holding& holding)
{
    holding.base = baseOfYears(received, years, policy);
    holding.measure = received;
    holding.rule = received.isZero() ? Phrase("rule.nothing_received")
                                          : Phrase("rule.received_years", Rational(years));
}

// Hanafi (S34, S35): a weak debt starts its year when received; the others are judged with their like.
void keepByStrength(const DebtOwed& debt, Holding& holding)
{
    if (debt.quality == DebtQuality::Weak || debt.quality == DebtQuality::Doubtful) {
        holding.rule = Phrase("rule.weak_debt");
        return;
    }
    holding.debt = DebtReceived{debt.quality == DebtQuality::Medial, debt.amount, debt.received, debt.years};
}

} // namespace

void readReceivable(const JsonFields& fields, const AssetContext& context, Holding& holding)
{
    const DebtOwed debt = readDebtOwed(fields, context);
    holding.pool = WealthPool::Money;
    holding.value = debt.amount;
    holding.source = context.policy.source(u"receivables"_s);
    switch (context.policy.receivables) {
    case ReceivableRule::SoundYearly:
    case ReceivableRule::WorkingCapital: return countYearly(debt, holding);
    case ReceivableRule::OnReceiptAllYears: return countReceived(debt.received, debt.years, context.policy, holding);
    case ReceivableRule::MalikiOneYear: return countReceived(debt.received, 1, context.policy, holding);
    case ReceivableRule::StrongMedialWeak: return keepByStrength(debt, holding);
    }
}

// A strong debt pays when a fifth of the nisab is received, a medial one when the nisab is, both for all years.
void judgeDebts(std::vector<Holding>& holdings, const AssetContext& context, JsonFaults& faults)
{
    for (const bool medial : {false, true}) {
        const auto isOfThem = [medial](const Holding& holding) { return holding.debt && holding.debt->medial == medial; };
        if (std::ranges::none_of(holdings, isOfThem))
            continue;
        const auto nisab = moneyNisab(context.policy, context.prices);
        if (!nisab)
            return faults.add(nisab.error().code, nisab.error().field, nisab.error().message);
        Rational received;
        for (const Holding& holding : holdings)
            received += isOfThem(holding) ? holding.debt->received : Rational();
        const bool reaches = received >= nisab->amount * (medial ? Rational(1) : Rational(1, 5));
        for (Holding& holding : holdings) {
            if (!isOfThem(holding))
                continue;
            if (!reaches) {
                holding.rule = medial ? Phrase("rule.received_below_nisab") : Phrase("rule.received_below_fifth");
                continue;
            }
            countReceived(holding.debt->received, holding.debt->years, context.policy, holding);
            holding.measure = std::max(holding.debt->amount, holding.debt->received);
        }
    }
}

} // namespace amanah::finance
