// SPDX-License-Identifier: GPL-3.0-or-later
// Cash, metals, money owed either way.
#include "ui/models/zakat_fields.h"

#include <QCoreApplication>
#include <algorithm>

namespace amanah::ui {

using namespace Qt::StringLiterals;

namespace {

struct ZakatFields
{
    Q_DECLARE_TR_FUNCTIONS(amanah::ui::ZakatFields)
};

ZakatField labelField()
{
    return {u"label"_s, ZakatInput::Text, ZakatFields::tr("Name it"), ZakatFields::tr("A word by which you know it again, such as “savings account”. May be empty.")};
}

ZakatField ownPrice()
{
    return {u"price_per_gram"_s, ZakatInput::Number, ZakatFields::tr("Own price per gram"),
            ZakatFields::tr("Only when this piece has a price of its own. Otherwise today's price and its purity are used.")};
}

ZakatField useOfMetal()
{
    return {u"use"_s,
            ZakatInput::Choice,
            ZakatFields::tr("Used as"),
            ZakatFields::tr("Jewellery that is worn is judged differently by the schools; coins, bars and what lies in the safe are not."),
            u"jewellery"_s,
            {{u"stored"_s, ZakatFields::tr("Kept or saved")}, {u"worn"_s, ZakatFields::tr("Worn jewellery")}, {u"investment"_s, ZakatFields::tr("Investment")}}};
}

ZakatField gramsOf(const QString& policy)
{
    return {u"grams"_s, ZakatInput::Number, ZakatFields::tr("Weight in grams"), ZakatFields::tr("The weight on the scale, without stones."), policy};
}

} // namespace

const ZakatField* ZakatKind::field(const QString& key) const
{
    const auto found = std::ranges::find(fields, key, &ZakatField::key);
    return found == fields.end() ? nullptr : &*found;
}

std::vector<ZakatKind> zakatMoneyKinds()
{
    return {
        {u"cash"_s,
         Sign::Coins,
         ZakatFields::tr("Cash and bank"),
         ZakatFields::tr("Money at home, in banks and in e-wallets"),
         {{u"amount"_s, ZakatInput::Money, ZakatFields::tr("Amount"), ZakatFields::tr("What is there on the day of the reckoning. It counts in full."), u"nisab_basis"_s},
          labelField(),
          {u"currency"_s, ZakatInput::Currency, ZakatFields::tr("Currency"), ZakatFields::tr("Three letters, when it is not the currency of the reckoning.")},
          {u"rate"_s, ZakatInput::Number, ZakatFields::tr("Worth of one unit"),
           ZakatFields::tr("What one unit of the other currency is worth in the currency of the reckoning, on that day.")},
          {u"of_which_interest"_s, ZakatInput::Money, ZakatFields::tr("Of it, interest"),
           ZakatFields::tr("Interest in the account is given away, without reward; zakat is not paid on it."), u"interest"_s}},
         2},
        {u"gold"_s,
         Sign::Star8,
         ZakatFields::tr("Gold"),
         ZakatFields::tr("Coins, bars and jewellery"),
         {gramsOf(u"alloy"_s),
          {u"karat"_s, ZakatInput::Number, ZakatFields::tr("Karat"), ZakatFields::tr("24 is pure gold; jewellery is often 22, 21 or 18. Empty means 24."), u"alloy"_s},
          useOfMetal(), labelField(), ownPrice()},
         4},
        {u"silver"_s,
         Sign::Star8,
         ZakatFields::tr("Silver"),
         ZakatFields::tr("Coins, bars, jewellery, tableware"),
         {gramsOf(u"alloy"_s),
          {u"fineness"_s, ZakatInput::Number, ZakatFields::tr("Fineness"), ZakatFields::tr("999 is pure silver; sterling is 925. Empty means pure."), u"alloy"_s},
          useOfMetal(), labelField(), ownPrice()},
         4},
        {u"receivable"_s,
         Sign::User,
         ZakatFields::tr("Money owed to you"),
         ZakatFields::tr("Loans you gave, unpaid bills"),
         {{u"amount"_s, ZakatInput::Money, ZakatFields::tr("Amount owed"), ZakatFields::tr("All that is owed to you on this debt."), u"receivables"_s},
          {u"quality"_s,
           ZakatInput::Choice,
           ZakatFields::tr("Will it be paid?"),
           ZakatFields::tr("Sound: acknowledged by someone who can pay. The Hanafi school asks where the debt comes from: strong from loans and goods sold, "
                 "medial from other things sold, weak from dower or inheritance."),
           u"receivables"_s,
           {{u"sound"_s, ZakatFields::tr("Sound")},
            {u"doubtful"_s, ZakatFields::tr("Doubtful")},
            {u"strong"_s, ZakatFields::tr("Strong (loan, goods sold)")},
            {u"medial"_s, ZakatFields::tr("Medial (other things sold)")},
            {u"weak"_s, ZakatFields::tr("Weak (dower, inheritance)")}}},
          labelField(),
          {u"doubtful_percent"_s, ZakatInput::Number, ZakatFields::tr("Doubtful, percent"), ZakatFields::tr("How much of it you doubt. Empty means all of it."),
           u"receivables"_s, {}, u"quality"_s, u"doubtful"_s},
          {u"received"_s, ZakatInput::Parts, ZakatFields::tr("Received so far"),
           ZakatFields::tr("Payments that came, with commas between them. Some schools count a debt only when it is received."), u"receivables"_s},
          {u"years"_s, ZakatInput::Number, ZakatFields::tr("Years it was owed"), ZakatFields::tr("Whole years, for schools that pay for all of them on receipt."),
           u"receivables"_s}},
         3},
    };
}

std::vector<ZakatKind> zakatAssetKinds()
{
    std::vector<ZakatKind> kinds = zakatMoneyKinds();
    for (const auto& more : {zakatBusinessKinds(), zakatProduceKinds()})
        kinds.insert(kinds.end(), more.begin(), more.end());
    return kinds;
}

QString zakatKindText(const QString& kind)
{
    for (const auto& kinds : {zakatAssetKinds(), zakatDebtKinds()})
        for (const ZakatKind& each : kinds)
            if (each.kind == kind)
                return each.name;
    return kind;
}

std::vector<ZakatKind> zakatDebtKinds()
{
    return {
        {u"short_term"_s,
         Sign::Clock,
         ZakatFields::tr("Due now or within a year"),
         ZakatFields::tr("Bills, borrowed money, card balances, wages you owe"),
         {{u"amount"_s, ZakatInput::Money, ZakatFields::tr("Amount you owe"), ZakatFields::tr("What must be paid within the year. Whether it is deducted is the school's."),
           u"debts"_s},
          labelField()}},
        {u"instalments"_s,
         Sign::Cal,
         ZakatFields::tr("Paid by instalments"),
         ZakatFields::tr("Mortgage, car, study loan"),
         {{u"total"_s, ZakatInput::Money, ZakatFields::tr("Left to pay in all"), ZakatFields::tr("Everything that is left of the debt, without future interest."),
           u"debts"_s},
          {u"per_month"_s, ZakatInput::Money, ZakatFields::tr("Each month"), ZakatFields::tr("One month's instalment. Most schools deduct one instalment or twelve."),
           u"debts"_s},
          labelField()}},
        {u"past_zakat"_s,
         Sign::Scale,
         ZakatFields::tr("Zakat of earlier years"),
         ZakatFields::tr("What is still unpaid"),
         {{u"amount"_s, ZakatInput::Money, ZakatFields::tr("Unpaid zakat"), ZakatFields::tr("Zakat that was due in earlier years and was not paid; it is a debt to those who "
                                                                     "have a right to it."),
           u"past_zakat"_s},
          labelField()}},
    };
}

} // namespace amanah::ui
