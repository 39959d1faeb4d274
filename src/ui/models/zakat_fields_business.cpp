// SPDX-License-Identifier: GPL-3.0-or-later
// Goods, shares, pensions, property and the like.
#include "ui/models/zakat_fields.h"

#include <QCoreApplication>

namespace amanah::ui {

using namespace Qt::StringLiterals;

namespace {

struct ZakatBusinessFields
{
    Q_DECLARE_TR_FUNCTIONS(amanah::ui::ZakatFields)
};

ZakatField nameOfBusiness()
{
    return {u"label"_s, ZakatInput::Text, ZakatBusinessFields::tr("Name it"), ZakatBusinessFields::tr("A word by which you know it again, such as “savings account”. May be empty.")};
}

ZakatKind sharesKind()
{
    return {u"shares"_s,
            Sign::Report,
            ZakatBusinessFields::tr("Shares and funds"),
            ZakatBusinessFields::tr("Shares, investment funds, ETFs"),
            {{u"value"_s, ZakatInput::Money, ZakatBusinessFields::tr("Market value"), ZakatBusinessFields::tr("What they would sell for today."), u"shares_proxy_percent"_s},
             {u"intent"_s,
              ZakatInput::Choice,
              ZakatBusinessFields::tr("Bought to"),
              ZakatBusinessFields::tr("Shares bought to sell again count in full; shares held for their income count by what the company owns of zakatable things."),
              u"shares_proxy_percent"_s,
              {{u"trade"_s, ZakatBusinessFields::tr("Sell again")}, {u"hold"_s, ZakatBusinessFields::tr("Hold for income")}}},
             nameOfBusiness(),
             {u"proxy_percent"_s, ZakatInput::Number, ZakatBusinessFields::tr("Part that counts, percent"),
              ZakatBusinessFields::tr("The part of the price that stands for zakatable things. Empty means the percentage of your school."), u"shares_proxy_percent"_s, {},
              u"intent"_s, u"hold"_s},
             {u"net_current_assets"_s, ZakatInput::Money, ZakatBusinessFields::tr("Company's net current assets"),
              ZakatBusinessFields::tr("From the company's accounts; more exact than a percentage. Give the two counts of shares as well.")},
             {u"shares_total"_s, ZakatInput::Number, ZakatBusinessFields::tr("Shares there are"), ZakatBusinessFields::tr("All shares of the company.")},
             {u"shares_held"_s, ZakatInput::Number, ZakatBusinessFields::tr("Shares you hold"), ZakatBusinessFields::tr("Your own shares of the company.")},
             {u"income"_s, ZakatInput::Money, ZakatBusinessFields::tr("Dividends kept"), ZakatBusinessFields::tr("Dividends of the year that are not in your cash above.")},
             {u"costs"_s, ZakatInput::Money, ZakatBusinessFields::tr("Costs paid"), ZakatBusinessFields::tr("Fees that were paid for holding them.")}},
            3};
}

ZakatKind pensionKind()
{
    return {u"pension"_s,
            Sign::User,
            ZakatBusinessFields::tr("Pension"),
            ZakatBusinessFields::tr("Pension pots, provident funds"),
            {{u"value"_s, ZakatInput::Money, ZakatBusinessFields::tr("Value of the pot"), ZakatBusinessFields::tr("What the fund is worth today. Schools differ on what of it counts."),
              u"pension"_s},
             nameOfBusiness(),
             {u"penalty_percent"_s, ZakatInput::Number, ZakatBusinessFields::tr("Penalty, percent"), ZakatBusinessFields::tr("What would be lost by withdrawing it now."), u"pension"_s},
             {u"tax_percent"_s, ZakatInput::Number, ZakatBusinessFields::tr("Tax, percent"), ZakatBusinessFields::tr("The tax on withdrawing it now."), u"pension"_s},
             {u"proxies"_s, ZakatInput::Pairs, ZakatBusinessFields::tr("Parts of the fund"),
              ZakatBusinessFields::tr("Share of the pot and the part of it that counts, both in percent, such as 60:25, 40:30; the shares sum to 100. For those "
                                      "who go by a percentage."),
              u"pension"_s}},
            4};
}

} // namespace

std::vector<ZakatKind> zakatBusinessKinds()
{
    return {
        {u"trade_goods"_s,
         Sign::Box,
         ZakatBusinessFields::tr("Goods for sale"),
         ZakatBusinessFields::tr("Stock of a shop or business"),
         {{u"value"_s, ZakatInput::Money, ZakatBusinessFields::tr("Market value"), ZakatBusinessFields::tr("What the stock would sell for on the day of the reckoning."), u"trade_goods"_s},
          nameOfBusiness(),
          {u"wholesale"_s, ZakatInput::Money, ZakatBusinessFields::tr("Wholesale value"), ZakatBusinessFields::tr("For schools that go by the wholesale price."), u"trade_goods"_s},
          {u"retail"_s, ZakatInput::Money, ZakatBusinessFields::tr("Retail value"), ZakatBusinessFields::tr("For those who go by the retail price."), u"trade_goods"_s},
          {u"cost"_s, ZakatInput::Money, ZakatBusinessFields::tr("Cost"), ZakatBusinessFields::tr("What was paid for it, for those who go by the cost."), u"trade_goods"_s}},
         2},
        sharesKind(),
        {u"bond"_s,
         Sign::Disk,
         ZakatBusinessFields::tr("Bonds and sukuk"),
         ZakatBusinessFields::tr("Bonds, sukuk, fixed deposits"),
         {{u"invested"_s, ZakatInput::Money, ZakatBusinessFields::tr("Money invested"), ZakatBusinessFields::tr("The capital counts; the interest of bonds does not and is given away.")},
          {u"value"_s, ZakatInput::Money, ZakatBusinessFields::tr("Market value"), ZakatBusinessFields::tr("What they would sell for today; shown beside the capital.")},
          nameOfBusiness()}},
        pensionKind(),
        {u"crypto"_s,
         Sign::Key,
         ZakatBusinessFields::tr("Crypto"),
         ZakatBusinessFields::tr("Coins that are used as money"),
         {{u"units"_s, ZakatInput::Number, ZakatBusinessFields::tr("Units"), ZakatBusinessFields::tr("How many coins, with decimals.")},
          {u"price"_s, ZakatInput::Number, ZakatBusinessFields::tr("Price of one"), ZakatBusinessFields::tr("The market price of one coin on that day.")},
          nameOfBusiness()}},
        {u"property"_s,
         Sign::Home,
         ZakatBusinessFields::tr("Property"),
         ZakatBusinessFields::tr("Houses, flats and land"),
         {{u"use"_s,
           ZakatInput::Choice,
           ZakatBusinessFields::tr("Used as"),
           ZakatBusinessFields::tr("The home you live in does not count. Of what is let only the rent you saved counts; what was bought to be sold counts in full."),
           {},
           {{u"own"_s, ZakatBusinessFields::tr("Own use")}, {u"rental"_s, ZakatBusinessFields::tr("Let")}, {u"resale"_s, ZakatBusinessFields::tr("Bought to sell")}}},
          {u"value"_s, ZakatInput::Money, ZakatBusinessFields::tr("Market value"), ZakatBusinessFields::tr("What it would sell for today.")},
          {u"saved_rent"_s, ZakatInput::Money, ZakatBusinessFields::tr("Rent saved"), ZakatBusinessFields::tr("Rent that is left and is not in your cash above.")},
          nameOfBusiness()}},
        {u"fixed_asset"_s,
         Sign::Gear,
         ZakatBusinessFields::tr("Things you use"),
         ZakatBusinessFields::tr("Machines, cars, furniture: exempt"),
         {{u"value"_s, ZakatInput::Money, ZakatBusinessFields::tr("Value"), ZakatBusinessFields::tr("Tools of the trade and things of daily use owe nothing; written down, they are named in the result.")},
          nameOfBusiness()}},
    };
}

} // namespace amanah::ui
