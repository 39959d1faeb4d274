// SPDX-License-Identifier: GPL-3.0-or-later
// Cash, and what the payer owes.
#include "finance/zakat/asset_readers.h"

#include <algorithm>

namespace amanah::finance {

using namespace Qt::StringLiterals;

namespace {

Rational rateInto(const JsonFields& fields, const Currency& from, const AssetContext& context)
{
    if (from == context.currency)
        return 1;
    const auto rate = context.rates.find(from.code());
    if (rate != context.rates.end())
        return rate->second;
    fields.faults().add(Code::InvalidInput, u"rates.%1"_s.arg(from.code()), u"The assessment needs this exchange rate."_s);
    return 1;
}

void fillDebt(const ZakatPolicy& policy, Rational counted, const Phrase& what, Deduction& deduction)
{
    deduction.deducted = policy.debts == DebtRule::None ? Rational() : std::min(counted, deduction.value);
    deduction.rule = deduction.deducted.isZero() ? Phrase("rule.debts_not_deducted") : what;
    deduction.source = policy.source(u"debts"_s);
}

} // namespace

void readCash(const JsonFields& fields, const AssetContext& context, Holding& holding)
{
    fields.require(u"amount"_s);
    const Currency currency = fields.currency(u"currency"_s).value_or(context.currency);
    const Rational amount = fields.money(u"amount"_s, currency).value_or(Rational());
    const Rational interest = fields.money(u"of_which_interest"_s, currency).value_or(Rational());
    if (interest > amount)
        fields.refuse(u"of_which_interest"_s, u"The interest is part of the amount."_s);
    const Rational rate = rateInto(fields, currency, context);
    const bool purified = context.policy.interest == InterestRule::Purify;
    holding.pool = WealthPool::Money;
    holding.value = amount * rate;
    holding.purify = purified ? interest * rate : Rational();
    holding.base = holding.value - holding.purify;
    holding.measure = holding.base;
    holding.rule = holding.purify.isZero() ? Phrase("rule.in_full") : Phrase("rule.without_interest");
    holding.source = interest.isZero() ? context.policy.source(u"nisab_basis"_s) : context.policy.source(u"interest"_s);
}

void readShortTermDebt(const JsonFields& fields, const AssetContext& context, Deduction& deduction)
{
    fields.require(u"amount"_s);
    deduction.value = fields.money(u"amount"_s, context.currency, Sign::Quantity).value_or(Rational());
    fillDebt(context.policy, deduction.value, Phrase("rule.short_term_deducted"), deduction);
}

void readInstalmentDebt(const JsonFields& fields, const AssetContext& context, Deduction& deduction)
{
    fields.require(u"total"_s);
    fields.require(u"per_month"_s);
    deduction.value = fields.money(u"total"_s, context.currency, Sign::Quantity).value_or(Rational());
    const Rational month = fields.money(u"per_month"_s, context.currency, Sign::Quantity).value_or(Rational());
    switch (context.policy.debts) {
    case DebtRule::None: return fillDebt(context.policy, 0, Phrase(), deduction);
    case DebtRule::DueInstalment: return fillDebt(context.policy, month, Phrase("rule.due_instalment_deducted"), deduction);
    case DebtRule::Next12Months:
    case DebtRule::ShortTermAnd12Months:
        return fillDebt(context.policy, month * 12, Phrase("rule.twelve_instalments_deducted"), deduction);
    case DebtRule::All: return fillDebt(context.policy, deduction.value, Phrase("rule.whole_debt_deducted"), deduction);
    }
}

void readPastZakat(const JsonFields& fields, const AssetContext& context, Deduction& deduction)
{
    fields.require(u"amount"_s);
    deduction.value = fields.money(u"amount"_s, context.currency, Sign::Quantity).value_or(Rational());
    const bool deducts = context.policy.pastZakat == PastZakatRule::Deduct;
    deduction.deducted = deducts ? deduction.value : Rational();
    deduction.rule = deducts ? Phrase("rule.unpaid_zakat_deducted") : Phrase("rule.unpaid_zakat_kept");
    deduction.source = context.policy.source(u"past_zakat"_s);
}

} // namespace amanah::finance
