// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/zakat/asset_kinds.h"

#include "finance/zakat/asset_readers.h"

#include <algorithm>

namespace amanah::finance {

using namespace Qt::StringLiterals;

namespace {

struct AssetKind
{
    QString name;
    const char* word;
    QStringList keys;
    void (*read)(const JsonFields&, const AssetContext&, Holding&);
};

struct LiabilityKind
{
    QString name;
    const char* word;
    QStringList keys;
    void (*read)(const JsonFields&, const AssetContext&, Deduction&);
};

const std::vector<AssetKind>& assetKinds()
{
    static const QStringList metal{u"grams"_s, u"karat"_s, u"fineness"_s, u"use"_s, u"price_per_gram"_s};
    static const std::vector<AssetKind> kinds{
        {u"cash"_s, "kind.cash", {u"amount"_s, u"currency"_s, u"of_which_interest"_s}, readCash},
        {u"gold"_s, "kind.gold", metal, readGold},
        {u"silver"_s, "kind.silver", metal, readSilver},
        {u"trade_goods"_s, "kind.trade_goods", {u"cost"_s, u"wholesale"_s, u"retail"_s, u"value"_s}, readTradeGoods},
        {u"receivable"_s, "kind.receivable", {u"amount"_s, u"quality"_s, u"doubtful_percent"_s, u"received"_s, u"years"_s}, readReceivable},
        {u"shares"_s, "kind.shares",
         {u"value"_s, u"intent"_s, u"proxy_percent"_s, u"net_current_assets"_s, u"shares_total"_s, u"shares_held"_s,
          u"income"_s, u"costs"_s},
         readShares},
        {u"bond"_s, "kind.bond", {u"invested"_s, u"value"_s}, readBond},
        {u"pension"_s, "kind.pension", {u"value"_s, u"penalty_percent"_s, u"tax_percent"_s, u"proxies"_s}, readPension},
        {u"crypto"_s, "kind.crypto", {u"units"_s, u"price"_s}, readCrypto},
        {u"property"_s, "kind.property", {u"use"_s, u"value"_s, u"saved_rent"_s}, readProperty},
        {u"crop"_s, "kind.crop", {u"name"_s, u"kg"_s, u"watering"_s, u"rain_share"_s, u"cost_percent"_s}, readCrop},
        {u"livestock"_s, "kind.livestock", {u"species"_s, u"count"_s, u"fed"_s, u"purpose"_s, u"value"_s, u"owners"_s}, readLivestock},
        {u"mineral"_s, "kind.mineral", {u"metal"_s, u"grams"_s, u"value"_s}, readMineral},
        {u"rikaz"_s, "kind.rikaz", {u"value"_s}, readRikaz},
        {u"fixed_asset"_s, "kind.fixed_asset", {u"value"_s}, readFixedAsset},
    };
    return kinds;
}

const std::vector<LiabilityKind>& liabilityKinds()
{
    static const std::vector<LiabilityKind> kinds{
        {u"short_term"_s, "kind.short_term", {u"amount"_s}, readShortTermDebt},
        {u"instalments"_s, "kind.instalments", {u"total"_s, u"per_month"_s}, readInstalmentDebt},
        {u"past_zakat"_s, "kind.past_zakat", {u"amount"_s}, readPastZakat},
    };
    return kinds;
}

template <class Kind>
const Kind* kindNamed(const std::vector<Kind>& kinds, const QString& name)
{
    const auto found = std::ranges::find(kinds, name, &Kind::name);
    return found == kinds.end() ? nullptr : &*found;
}

template <class Kind>
JsonFields openWealth(const std::vector<Kind>& kinds, const QJsonObject& object, const QString& path, JsonFaults& faults)
{
    const Kind* kind = kindNamed(kinds, object.value(u"kind").toString());
    if (kind == nullptr)
        faults.add(Code::InvalidInput, path + u".kind"_s, u"This kind is not known here."_s);
    const QStringList keys = kind == nullptr ? object.keys() : kind->keys + QStringList{u"kind"_s, u"label"_s};
    return JsonFields(object, path, keys, faults);
}

} // namespace

JsonFields openAsset(const QJsonObject& object, const QString& path, JsonFaults& faults)
{
    return openWealth(assetKinds(), object, path, faults);
}

JsonFields openLiability(const QJsonObject& object, const QString& path, JsonFaults& faults)
{
    return openWealth(liabilityKinds(), object, path, faults);
}

Holding readAsset(const JsonFields& fields, int index, const AssetContext& context)
{
    Holding holding;
    holding.index = index;
    holding.kind = fields.text(u"kind"_s).value_or(QString());
    holding.label = fields.text(u"label"_s).value_or(QString());
    const AssetKind* kind = kindNamed(assetKinds(), holding.kind);
    holding.word = kind->word;
    kind->read(fields, context, holding);
    return holding;
}

Deduction readLiability(const JsonFields& fields, int index, const AssetContext& context)
{
    Deduction deduction;
    deduction.index = index;
    deduction.kind = fields.text(u"kind"_s).value_or(QString());
    deduction.label = fields.text(u"label"_s).value_or(QString());
    const LiabilityKind* kind = kindNamed(liabilityKinds(), deduction.kind);
    deduction.word = kind->word;
    kind->read(fields, context, deduction);
    return deduction;
}

} // namespace amanah::finance
