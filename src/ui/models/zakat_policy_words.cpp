// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/zakat_policy_words.h"

#include "finance/zakat/presets.h"
#include "ui/look/words.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>

namespace amanah::ui {

using namespace Qt::StringLiterals;

namespace {

struct ZakatPolicyWords
{
    Q_DECLARE_TR_FUNCTIONS(amanah::ui::ZakatPolicyWords)
};

QHash<QString, QString> policyFieldWords()
{
    return {{u"nisab_basis"_s, ZakatPolicyWords::tr("Nisab measured by")},
            {u"gold_nisab_grams"_s, ZakatPolicyWords::tr("Nisab of gold")},
            {u"silver_nisab_grams"_s, ZakatPolicyWords::tr("Nisab of silver")},
            {u"nisab_amount"_s, ZakatPolicyWords::tr("Nisab as an amount")},
            {u"urf_grams"_s, ZakatPolicyWords::tr("Customary weight")},
            {u"missing_day"_s, ZakatPolicyWords::tr("A 30th that is missing")},
            {u"calendar"_s, ZakatPolicyWords::tr("Calendar")},
            {u"rate"_s, ZakatPolicyWords::tr("Rate")},
            {u"combine_metals"_s, ZakatPolicyWords::tr("Gold with silver")},
            {u"jewellery"_s, ZakatPolicyWords::tr("Worn jewellery")},
            {u"alloy"_s, ZakatPolicyWords::tr("Alloys")},
            {u"excess"_s, ZakatPolicyWords::tr("Above the nisab")},
            {u"interest"_s, ZakatPolicyWords::tr("Interest")},
            {u"debts"_s, ZakatPolicyWords::tr("Debts you owe")},
            {u"past_zakat"_s, ZakatPolicyWords::tr("Unpaid zakat")},
            {u"receivables"_s, ZakatPolicyWords::tr("Money owed to you")},
            {u"trade_goods"_s, ZakatPolicyWords::tr("Goods for sale")},
            {u"shares_proxy_percent"_s, ZakatPolicyWords::tr("Of held shares count")},
            {u"pension"_s, ZakatPolicyWords::tr("Pension")},
            {u"hawl"_s, ZakatPolicyWords::tr("Dip within the year")},
            {u"crops_nisab_kg"_s, ZakatPolicyWords::tr("Nisab of a harvest")},
            {u"crops_watering"_s, ZakatPolicyWords::tr("Watering of two kinds")},
            {u"crops_costs"_s, ZakatPolicyWords::tr("Costs of a harvest")},
            {u"camels"_s, ZakatPolicyWords::tr("Table of camels")},
            {u"cattle"_s, ZakatPolicyWords::tr("Table of cattle")},
            {u"sheep_301"_s, ZakatPolicyWords::tr("301 to 399 sheep")},
            {u"joint_herd"_s, ZakatPolicyWords::tr("A joint herd")},
            {u"minerals"_s, ZakatPolicyWords::tr("Minerals")},
            {u"minor_owner"_s, ZakatPolicyWords::tr("A minor's wealth")}};
}

// By "field/value": one value may mean different things.
QHash<QString, QString> valueWords()
{
    return {{u"nisab_basis/gold"_s, ZakatPolicyWords::tr("gold")},
            {u"nisab_basis/silver"_s, ZakatPolicyWords::tr("silver")},
            {u"nisab_basis/lower"_s, ZakatPolicyWords::tr("the lower of gold and silver")},
            {u"nisab_basis/own_kind"_s, ZakatPolicyWords::tr("each by its own kind")},
            {u"rate/lunar"_s, ZakatPolicyWords::tr("2.5 % of a lunar year")},
            {u"rate/solar_2.577"_s, ZakatPolicyWords::tr("2.577 % of a solar year")},
            {u"rate/solar_2.5775"_s, ZakatPolicyWords::tr("2.5775 % of a solar year")},
            {u"rate/solar_2.578"_s, ZakatPolicyWords::tr("2.578 % of a solar year")},
            {u"rate/solar_exact"_s, ZakatPolicyWords::tr("a solar year exactly, 2.5 % × 365/354")},
            {u"missing_day/clamp"_s, ZakatPolicyWords::tr("the 29th")},
            {u"missing_day/next_day"_s, ZakatPolicyWords::tr("the next day")},
            {u"calendar/umm_al_qura"_s, ZakatPolicyWords::tr("Umm al-Qura")},
            {u"calendar/civil"_s, ZakatPolicyWords::tr("civil")},
            {u"calendar/tabular"_s, ZakatPolicyWords::tr("tabular")},
            {u"combine_metals/by_value"_s, ZakatPolicyWords::tr("added by value")},
            {u"combine_metals/by_parts"_s, ZakatPolicyWords::tr("added by parts of their nisab")},
            {u"combine_metals/none"_s, ZakatPolicyWords::tr("each alone")},
            {u"jewellery/zakatable"_s, ZakatPolicyWords::tr("counted")},
            {u"jewellery/exempt"_s, ZakatPolicyWords::tr("exempt")},
            {u"jewellery/over_urf"_s, ZakatPolicyWords::tr("above the customary weight")},
            {u"jewellery/all_if_over_urf"_s, ZakatPolicyWords::tr("all, when above the customary weight")},
            {u"alloy/pure_content"_s, ZakatPolicyWords::tr("by their pure content")},
            {u"alloy/predominance"_s, ZakatPolicyWords::tr("whole, when half is the metal")},
            {u"excess/pro_rata"_s, ZakatPolicyWords::tr("all counts")},
            {u"excess/fifths"_s, ZakatPolicyWords::tr("in fifths of the nisab")},
            {u"interest/purify"_s, ZakatPolicyWords::tr("given away")},
            {u"interest/include"_s, ZakatPolicyWords::tr("counted")},
            {u"debts/none"_s, ZakatPolicyWords::tr("not deducted")},
            {u"debts/due_instalment"_s, ZakatPolicyWords::tr("the instalment due now")},
            {u"debts/next_12_months"_s, ZakatPolicyWords::tr("the next 12 months")},
            {u"debts/short_term_and_12_months"_s, ZakatPolicyWords::tr("short debts and 12 months of long ones")},
            {u"debts/all"_s, ZakatPolicyWords::tr("all deducted")},
            {u"past_zakat/deduct"_s, ZakatPolicyWords::tr("deducted")},
            {u"past_zakat/ignore"_s, ZakatPolicyWords::tr("not deducted")},
            {u"receivables/sound_yearly"_s, ZakatPolicyWords::tr("yearly, when sound")},
            {u"receivables/on_receipt_all_years"_s, ZakatPolicyWords::tr("when received, for all years")},
            {u"receivables/maliki_one_year"_s, ZakatPolicyWords::tr("when received, for one year")},
            {u"receivables/strong_medial_weak"_s, ZakatPolicyWords::tr("strong, medial or weak")},
            {u"receivables/working_capital"_s, ZakatPolicyWords::tr("with the current assets")},
            {u"trade_goods/market"_s, ZakatPolicyWords::tr("market value")},
            {u"trade_goods/wholesale"_s, ZakatPolicyWords::tr("wholesale value")},
            {u"trade_goods/retail"_s, ZakatPolicyWords::tr("retail value")},
            {u"trade_goods/cost"_s, ZakatPolicyWords::tr("cost")},
            {u"pension/accessible_net"_s, ZakatPolicyWords::tr("net of penalty and tax")},
            {u"pension/on_receipt"_s, ZakatPolicyWords::tr("when received")},
            {u"pension/proxy"_s, ZakatPolicyWords::tr("by a percentage")},
            {u"pension/full"_s, ZakatPolicyWords::tr("in full")},
            {u"hawl/start_end_pool"_s, ZakatPolicyWords::tr("ignored")},
            {u"hawl/throughout_lots"_s, ZakatPolicyWords::tr("starts the year anew")},
            {u"crops_watering/proportional"_s, ZakatPolicyWords::tr("by the share of each")},
            {u"crops_watering/dominant"_s, ZakatPolicyWords::tr("by the greater share")},
            {u"crops_costs/ignore"_s, ZakatPolicyWords::tr("not deducted")},
            {u"crops_costs/deduct"_s, ZakatPolicyWords::tr("deducted")},
            {u"camels/shafii"_s, ZakatPolicyWords::tr("Shafi'i and Hanbali")},
            {u"camels/maliki"_s, ZakatPolicyWords::tr("Maliki")},
            {u"camels/hanafi"_s, ZakatPolicyWords::tr("Hanafi")},
            {u"cattle/floor"_s, ZakatPolicyWords::tr("thirties and forties")},
            {u"cattle/fractions"_s, ZakatPolicyWords::tr("fractions above forty")},
            {u"sheep_301/3"_s, ZakatPolicyWords::tr("3 sheep")},
            {u"sheep_301/4"_s, ZakatPolicyWords::tr("4 sheep")},
            {u"joint_herd/joint"_s, ZakatPolicyWords::tr("as one owner's")},
            {u"joint_herd/separate"_s, ZakatPolicyWords::tr("each owner alone")},
            {u"minerals/quarter_tenth"_s, ZakatPolicyWords::tr("one fortieth")},
            {u"minerals/fifth"_s, ZakatPolicyWords::tr("one fifth")},
            {u"minor_owner/pays"_s, ZakatPolicyWords::tr("pays")},
            {u"minor_owner/exempt"_s, ZakatPolicyWords::tr("exempt")}};
}

// Each kind of wealth with the fields its answer hangs on.
const QHash<QString, QStringList>& fieldsOfKinds()
{
    static const QStringList metals{u"combine_metals"_s, u"jewellery"_s, u"alloy"_s};
    static const QHash<QString, QStringList> fields{{u"gold"_s, metals},
                                                    {u"silver"_s, metals},
                                                    {u"receivable"_s, {u"receivables"_s}},
                                                    {u"trade_goods"_s, {u"trade_goods"_s}},
                                                    {u"shares"_s, {u"shares_proxy_percent"_s}},
                                                    {u"pension"_s, {u"pension"_s, u"shares_proxy_percent"_s}},
                                                    {u"crop"_s, {u"crops_nisab_kg"_s, u"crops_watering"_s, u"crops_costs"_s}},
                                                    {u"livestock"_s, {u"camels"_s, u"joint_herd"_s, u"cattle"_s, u"sheep_301"_s}},
                                                    {u"mineral"_s, {u"minerals"_s}}};
    return fields;
}

} // namespace

QString zakatPresetText(const QString& id)
{
    const QHash<QString, QString> names{{u"hanafi"_s, ZakatPolicyWords::tr("Hanafi")},       {u"maliki"_s, ZakatPolicyWords::tr("Maliki")},
                                        {u"shafii"_s, ZakatPolicyWords::tr("Shafi'i")},      {u"hanbali"_s, ZakatPolicyWords::tr("Hanbali")},
                                        {u"malaysia"_s, ZakatPolicyWords::tr("Malaysia")},   {u"indonesia"_s, ZakatPolicyWords::tr("Indonesia")},
                                        {u"uk_nzf"_s, ZakatPolicyWords::tr("UK (NZF)")},     {u"aaoifi"_s, ZakatPolicyWords::tr("AAOIFI")}};
    return names.value(id, id);
}

QString zakatPolicyText(const QString& field)
{
    return policyFieldWords().value(field, field);
}

QString zakatPolicyValueText(const QString& field, const QString& value)
{
    if (field.endsWith(u"_grams"_s))
        return ZakatPolicyWords::tr("%1 g").arg(digitsText(value));
    if (field == u"crops_nisab_kg"_s)
        return value == u"0"_s ? ZakatPolicyWords::tr("none") : ZakatPolicyWords::tr("%1 kg").arg(digitsText(value));
    if (field == u"shares_proxy_percent"_s)
        return ZakatPolicyWords::tr("%1 %").arg(digitsText(value));
    return valueWords().value(field + u'/' + value, value);
}

QString zakatRuleText(const QString& field, const QString& preset)
{
    const auto school = finance::loadPreset(preset);
    if (!school || !school->policy.values.contains(field))
        return {};
    return ZakatPolicyWords::tr("%1 – %2: %3. Source: %4")
        .arg(zakatPolicyText(field), zakatPresetText(preset), zakatPolicyValueText(field, school->policy.values.value(field)),
             isolated(school->policy.source(field)));
}

QString zakatItemText(const QString& item, const QString& count)
{
    const QHash<QString, QString> words{{u"sheep"_s, ZakatPolicyWords::tr("%1 sheep")},
                                        {u"bint_makhad"_s, ZakatPolicyWords::tr("%1 bint makhad (she-camel in her 2nd year)")},
                                        {u"bint_labun"_s, ZakatPolicyWords::tr("%1 bint labun (she-camel in her 3rd year)")},
                                        {u"hiqqah"_s, ZakatPolicyWords::tr("%1 hiqqah (she-camel in her 4th year)")},
                                        {u"jadhaah"_s, ZakatPolicyWords::tr("%1 jadha'ah (she-camel in her 5th year)")},
                                        {u"tabi"_s, ZakatPolicyWords::tr("%1 tabi' (calf in its 2nd year)")},
                                        {u"musinnah"_s, ZakatPolicyWords::tr("%1 musinnah (cow in her 3rd year)")},
                                        {u"crop_kg"_s, ZakatPolicyWords::tr("%1 kg of the harvest")},
                                        {u"gold_grams"_s, ZakatPolicyWords::tr("%1 g of gold")},
                                        {u"silver_grams"_s, ZakatPolicyWords::tr("%1 g of silver")}};
    return words.value(item, u"%1 "_s + item).arg(digitsText(count));
}

QString zakatItemsText(const QJsonArray& items)
{
    QStringList words;
    for (const auto& item : items)
        words += zakatItemText(item[u"item"_s].toString(), item[u"count"_s].toString());
    return words.join(ZakatPolicyWords::tr(" and "));
}

QStringList zakatTellingFields(const QJsonObject& request)
{
    QStringList fields{u"nisab_basis"_s};
    const auto add = [&fields](const QStringList& more) {
        for (const QString& field : more)
            if (!fields.contains(field))
                fields += field;
    };
    for (const auto& asset : request.value(u"assets"_s).toArray()) {
        add(fieldsOfKinds().value(asset[u"kind"_s].toString()));
        if (!asset[u"of_which_interest"_s].isUndefined())
            add({u"interest"_s});
    }
    if (!request.value(u"liabilities"_s).toArray().isEmpty())
        add({u"debts"_s});
    if (request.value(u"owner"_s)[u"minor"_s].toBool())
        add({u"minor_owner"_s});
    if (!request.value(u"balances"_s).toArray().isEmpty())
        add({u"hawl"_s});
    return fields;
}

QStringList zakatDifferences(const QString& chosen, const QString& other, const QStringList& fields)
{
    const auto mine = finance::loadPreset(chosen);
    const auto theirs = finance::loadPreset(other);
    QStringList differences;
    if (!mine || !theirs)
        return differences;
    for (const QString& field : fields) {
        const QString value = theirs->policy.values.value(field);
        if (value != mine->policy.values.value(field))
            differences += ZakatPolicyWords::tr("%1: %2").arg(zakatPolicyText(field), zakatPolicyValueText(field, value));
    }
    return differences;
}

} // namespace amanah::ui
