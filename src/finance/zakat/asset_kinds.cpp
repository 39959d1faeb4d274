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
    QStringList keys;
    void (*read)(const JsonFields&, const AssetContext&, Holding&);
};

struct LiabilityKind
{
    QString name;
    QStringList keys;
    void (*read)(const JsonFields&, const AssetContext&, Deduction&);
};

const std::vector<AssetKind>& assetKinds()
{
    static const QStringList metal{u"grams"_s, u"karat"_s, u"fineness"_s, u"use"_s, u"price_per_gram"_s};
    static const std::vector<AssetKind> kinds{
        {u"cash"_s, {u"amount"_s, u"currency"_s, u"of_which_interest"_s}, readCash},
        {u"gold"_s, metal, readGold},
        {u"silver"_s, metal, readSilver},
    };
    return kinds;
}

const std::vector<LiabilityKind>& liabilityKinds()
{
    static const std::vector<LiabilityKind> kinds{
        {u"short_term"_s, {u"amount"_s}, readShortTermDebt},
        {u"instalments"_s, {u"total"_s, u"per_month"_s}, readInstalmentDebt},
        {u"past_zakat"_s, {u"amount"_s}, readPastZakat},
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
    kindNamed(assetKinds(), holding.kind)->read(fields, context, holding);
    return holding;
}

Deduction readLiability(const JsonFields& fields, int index, const AssetContext& context)
{
    Deduction deduction;
    deduction.index = index;
    deduction.kind = fields.text(u"kind"_s).value_or(QString());
    deduction.label = fields.text(u"label"_s).value_or(QString());
    kindNamed(liabilityKinds(), deduction.kind)->read(fields, context, deduction);
    return deduction;
}

} // namespace amanah::finance
