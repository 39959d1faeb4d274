// SPDX-License-Identifier: GPL-3.0-or-later
// Harvests, herds, and what comes out of the ground.
#include "ui/models/zakat_fields.h"

#include <QCoreApplication>

namespace amanah::ui {

using namespace Qt::StringLiterals;

namespace {

struct ZakatProduceFields
{
    Q_DECLARE_TR_FUNCTIONS(amanah::ui::ZakatFields)
};

ZakatField nameOfProduce()
{
    return {u"label"_s, ZakatInput::Text, ZakatProduceFields::tr("Name it"), ZakatProduceFields::tr("A word by which you know it again, such as “savings account”. May be empty.")};
}

ZakatKind cropKind()
{
    return {u"crop"_s,
            Sign::Sun,
            ZakatProduceFields::tr("Harvest"),
            ZakatProduceFields::tr("Grain, dates, fruit"),
            {{u"name"_s, ZakatInput::Text, ZakatProduceFields::tr("Which crop"), ZakatProduceFields::tr("Harvests of one crop are put together before they are measured against the nisab.")},
             {u"kg"_s, ZakatInput::Number, ZakatProduceFields::tr("Kilograms"), ZakatProduceFields::tr("What was harvested, dry and clean. Due at the harvest, without a year."),
              u"crops_nisab_kg"_s},
             {u"watering"_s,
              ZakatInput::Choice,
              ZakatProduceFields::tr("Watered by"),
              ZakatProduceFields::tr("One tenth when rain or rivers watered it, one twentieth when it was watered by work or cost."),
              u"crops_watering"_s,
              {{u"rain"_s, ZakatProduceFields::tr("Rain or river")}, {u"irrigated"_s, ZakatProduceFields::tr("Irrigation")}, {u"mixed"_s, ZakatProduceFields::tr("Both")}}},
             {u"rain_share"_s, ZakatInput::Text, ZakatProduceFields::tr("Share of rain"), ZakatProduceFields::tr("As a fraction, such as 2/3. Empty means half."), u"crops_watering"_s, {},
              u"watering"_s, u"mixed"_s},
             {u"cost_percent"_s, ZakatInput::Number, ZakatProduceFields::tr("Costs, percent"), ZakatProduceFields::tr("Seed, fertiliser and labour; deducted only where the school allows it."),
              u"crops_costs"_s},
             nameOfProduce()},
            3};
}

ZakatKind herdKind()
{
    return {u"livestock"_s,
            Sign::People,
            ZakatProduceFields::tr("Herds"),
            ZakatProduceFields::tr("Camels, cattle, buffalo, sheep, goats"),
            {{u"species"_s,
              ZakatInput::Choice,
              ZakatProduceFields::tr("Animals"),
              ZakatProduceFields::tr("Cattle and buffalo are one kind, sheep and goats are one kind."),
              u"camels"_s,
              {{u"sheep"_s, ZakatProduceFields::tr("Sheep")},
               {u"goat"_s, ZakatProduceFields::tr("Goats")},
               {u"cattle"_s, ZakatProduceFields::tr("Cattle")},
               {u"buffalo"_s, ZakatProduceFields::tr("Buffalo")},
               {u"camel"_s, ZakatProduceFields::tr("Camels")}}},
             {u"count"_s, ZakatInput::Number, ZakatProduceFields::tr("How many"), ZakatProduceFields::tr("Every head, young ones too. The tables of the school say what is due."), u"sheep_301"_s},
             {u"fed"_s,
              ZakatInput::Choice,
              ZakatProduceFields::tr("Fed by"),
              ZakatProduceFields::tr("Most schools ask that the herd grazes freely for most of the year."),
              u"camels"_s,
              {{u"grazing"_s, ZakatProduceFields::tr("Grazing")}, {u"fodder"_s, ZakatProduceFields::tr("Fodder")}}},
             {u"purpose"_s,
              ZakatInput::Choice,
              ZakatProduceFields::tr("Kept for"),
              ZakatProduceFields::tr("Animals kept to be sold are goods for trade. Working animals owe nothing in most schools."),
              u"camels"_s,
              {{u"breeding"_s, ZakatProduceFields::tr("Breeding or milk")}, {u"trade"_s, ZakatProduceFields::tr("Trade")}, {u"working"_s, ZakatProduceFields::tr("Work")}}},
             {u"value"_s, ZakatInput::Money, ZakatProduceFields::tr("Market value"), ZakatProduceFields::tr("What the animals would sell for today."), u"trade_goods"_s, {}, u"purpose"_s,
              u"trade"_s},
             {u"owners"_s, ZakatInput::Parts, ZakatProduceFields::tr("Owners' heads"),
              ZakatProduceFields::tr("When several own the herd: the heads of each, with commas, summing to the count. Schools differ on a joint herd."), u"joint_herd"_s},
             nameOfProduce()},
            4};
}

} // namespace

std::vector<ZakatKind> zakatProduceKinds()
{
    return {
        cropKind(),
        herdKind(),
        {u"mineral"_s,
         Sign::Bolt,
         ZakatProduceFields::tr("Mined from the ground"),
         ZakatProduceFields::tr("Gold, silver or other minerals of your mine"),
         {{u"metal"_s,
           ZakatInput::Choice,
           ZakatProduceFields::tr("What"),
           ZakatProduceFields::tr("Minerals are due when they are taken out, without a year. One fifth for the Hanafi school, one fortieth for others."),
           u"minerals"_s,
           {{u"gold"_s, ZakatProduceFields::tr("Gold")}, {u"silver"_s, ZakatProduceFields::tr("Silver")}, {u"other"_s, ZakatProduceFields::tr("Something else")}}},
          {u"grams"_s, ZakatInput::Number, ZakatProduceFields::tr("Weight in grams"), ZakatProduceFields::tr("What was taken out, pure."), u"minerals"_s},
          {u"value"_s, ZakatInput::Money, ZakatProduceFields::tr("Market value"), ZakatProduceFields::tr("What it would sell for today."), u"minerals"_s},
          nameOfProduce()}},
        {u"rikaz"_s,
         Sign::Box,
         ZakatProduceFields::tr("Buried treasure"),
         ZakatProduceFields::tr("Old treasure that was found"),
         {{u"value"_s, ZakatInput::Money, ZakatProduceFields::tr("Value"), ZakatProduceFields::tr("One fifth is due at once, whatever the nisab and without a year.")}, nameOfProduce()}},
    };
}

} // namespace amanah::ui
