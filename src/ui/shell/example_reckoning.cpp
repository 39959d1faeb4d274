// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/example_reckoning.h"

#include <QDate>

namespace amanah::ui {

using namespace Qt::StringLiterals;

namespace {

QVariantMap exampleCard(const char* kind, const QMap<QString, QString>& typed)
{
    QVariantMap card{{u"kind"_s, QString::fromLatin1(kind)}};
    for (auto field = typed.begin(); field != typed.end(); ++field)
        card.insert(u"field_"_s + field.key(), field.value());
    return card;
}

QVariantMap exampleBalance(int daysAgo, const char* amount)
{
    return {{u"date"_s, QDate::currentDate().addDays(-daysAgo).toString(Qt::ISODate)}, {u"amount"_s, QString::fromLatin1(amount)}};
}

} // namespace

QVariantMap exampleReckoning()
{
    const QVariantMap who{{u"preset"_s, u"hanafi"_s}, {u"currency"_s, u"USD"_s},
                          {u"date"_s, QDate::currentDate().toString(Qt::ISODate)}, {u"gold"_s, u"88.40"_s},
                          {u"silver"_s, u"0.98"_s}, {u"unit"_s, u"gram"_s}};
    const QVariantList own{exampleCard("cash", {{u"amount"_s, u"15,460.00"_s}, {u"label"_s, u"bank and home"_s}}),
                           exampleCard("gold", {{u"grams"_s, u"62"_s}, {u"karat"_s, u"22"_s}, {u"use"_s, u"worn"_s}, {u"label"_s, u"bangles"_s}}),
                           exampleCard("trade_goods", {{u"value"_s, u"6300"_s}, {u"label"_s, u"shop"_s}}),
                           exampleCard("shares", {{u"value"_s, u"8400"_s}, {u"intent"_s, u"hold"_s}}),
                           exampleCard("livestock", {{u"species"_s, u"sheep"_s}, {u"count"_s, u"48"_s}, {u"fed"_s, u"grazing"_s}, {u"purpose"_s, u"breeding"_s}})};
    const QVariantList owe{exampleCard("short_term", {{u"amount"_s, u"2250"_s}, {u"label"_s, u"card"_s}}),
                           exampleCard("instalments", {{u"total"_s, u"50000"_s}, {u"per_month"_s, u"100"_s}})};
    const QVariantMap year{{u"passed"_s, 1}, {u"anchor"_s, QDate::currentDate().addDays(-356).toString(Qt::ISODate)},
                           {u"balances"_s, QVariantList{exampleBalance(356, "12400"), exampleBalance(240, "16100"), exampleBalance(150, "7000"),
                                                        exampleBalance(100, "17300"), exampleBalance(40, "28500")}}};
    return {{u"_who"_s, who},
            {u"_own"_s, QVariantMap{{u"cards"_s, own}}},
            {u"_owe"_s, QVariantMap{{u"cards"_s, owe}}},
            {u"_year"_s, year},
            {u"_fitr"_s, QVariantMap{{u"kg"_s, u"2.5"_s}, {u"price"_s, u"2.80"_s}, {u"_heads"_s, u"5"_s}}}};
}

} // namespace amanah::ui
