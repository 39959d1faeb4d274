// SPDX-License-Identifier: GPL-3.0-or-later
// Goods, shares, bonds, pensions, crypto, property (zakat.md 2.4, S37–S46).
#include "finance/zakat/asset_readers.h"

#include <algorithm>
#include <array>

namespace amanah::finance {

using namespace Qt::StringLiterals;

namespace {

Rational stated(const JsonFields& fields, const QString& key, const AssetContext& context)
{
    return fields.money(key, context.currency).value_or(Rational());
}

Rational percentPart(const JsonFields& fields, const QString& key, const Rational& fallback = {})
{
    const Rational percent = fields.decimal(key).value_or(fallback);
    if (percent > Rational(100))
        fields.refuse(key, u"A percentage is at most 100."_s);
    return percent / 100;
}

void countAsMoney(Holding& holding, const Rational& base, const Phrase& rule, const QString& source)
{
    holding.pool = WealthPool::Money;
    holding.base = std::max(base, Rational());
    holding.measure = holding.base;
    holding.rule = rule;
    holding.source = source;
}

// A company's own current assets are more exact than any percentage of its price.
bool hasCompanyFigures(const JsonFields& fields)
{
    const QStringList keys{u"net_current_assets"_s, u"shares_total"_s, u"shares_held"_s};
    if (!fields.has(keys[0]))
        return false;
    for (const QString& key : keys)
        fields.require(key);
    return true;
}

Rational companyShare(const JsonFields& fields, const AssetContext& context)
{
    const Rational total = fields.decimal(u"shares_total"_s).value_or(Rational(1));
    const Rational held = fields.decimal(u"shares_held"_s).value_or(Rational());
    if (total.isZero())
        fields.refuse(u"shares_total"_s, u"A company has shares."_s);
    if (held > total)
        fields.refuse(u"shares_held"_s, u"Nobody holds more shares than there are."_s);
    return total.isZero() ? Rational() : stated(fields, u"net_current_assets"_s, context) * held / total;
}

// Proxies by fund type: the parts of the fund sum to 100.
Rational proxyPart(const JsonFields& fields, const AssetContext& context)
{
    const QJsonArray array = fields.array(u"proxies"_s);
    if (array.isEmpty())
        return context.policy.sharesProxyPercent / 100;
    Rational part;
    Rational shares;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString path = fields.pathOf(u"proxies[%1]"_s.arg(i));
        if (!array.at(i).isObject())
            fields.faults().add(Code::InvalidInput, path, u"This value is an object."_s);
        const JsonFields proxy(array.at(i).toObject(), path, {u"share_percent"_s, u"proxy_percent"_s}, fields.faults());
        proxy.require(u"share_percent"_s);
        proxy.require(u"proxy_percent"_s);
        const Rational share = percentPart(proxy, u"share_percent"_s);
        part += share * percentPart(proxy, u"proxy_percent"_s);
        shares += share;
    }
    if (shares != Rational(1))
        fields.refuse(u"proxies"_s, u"The parts of the fund sum to 100 percent."_s);
    return part;
}

} // namespace

void readTradeGoods(const JsonFields& fields, const AssetContext& context, Holding& holding)
{
    const QStringList keys{u"value"_s, u"wholesale"_s, u"retail"_s, u"cost"_s};
    for (const QString& key : keys)
        static_cast<void>(stated(fields, key, context));
    QString key = keys.at(static_cast<qsizetype>(context.policy.tradeGoods));
    if (!fields.has(key) && fields.has(keys[0]))
        key = keys[0];
    fields.require(key);
    constexpr std::array priceWords{"price.value", "price.wholesale", "price.retail", "price.cost"};
    holding.value = stated(fields, key, context);
    countAsMoney(holding, holding.value, Phrase("rule.goods_by", WordId{priceWords[static_cast<std::size_t>(keys.indexOf(key))]}),
                 context.policy.source(u"trade_goods"_s));
}

void readShares(const JsonFields& fields, const AssetContext& context, Holding& holding)
{
    const bool company = hasCompanyFigures(fields);
    const int fallback = company || fields.has(u"proxy_percent"_s) ? 1 : 0;
    const bool held = fields.choice(u"intent"_s, {u"trade"_s, u"hold"_s}).value_or(fallback) == 1;
    if (!company || !held)
        fields.require(u"value"_s);
    const Rational proxy = percentPart(fields, u"proxy_percent"_s, context.policy.sharesProxyPercent);
    const Rational share = company ? companyShare(fields, context) : Rational();
    const Rational yield = stated(fields, u"income"_s, context) - stated(fields, u"costs"_s, context);
    holding.value = stated(fields, u"value"_s, context);
    if (!held)
        return countAsMoney(holding, holding.value + yield, Phrase("rule.shares_resale"), u"S39, S97: market value"_s);
    if (company)
        return countAsMoney(holding, share + yield, Phrase("rule.shares_company"),
                            u"S42: share of net current assets"_s);
    countAsMoney(holding, holding.value * proxy + yield, Phrase("rule.shares_part", proxy * 100),
                 context.policy.source(u"shares_proxy_percent"_s));
}

void readBond(const JsonFields& fields, const AssetContext& context, Holding& holding)
{
    fields.require(u"invested"_s);
    const Rational invested = stated(fields, u"invested"_s, context);
    holding.value = fields.money(u"value"_s, context.currency).value_or(invested);
    countAsMoney(holding, invested, Phrase("rule.bond"), u"S40: invested capital only"_s);
}

void readPension(const JsonFields& fields, const AssetContext& context, Holding& holding)
{
    fields.require(u"value"_s);
    holding.value = stated(fields, u"value"_s, context);
    const Rational kept = Rational(1) - percentPart(fields, u"penalty_percent"_s) - percentPart(fields, u"tax_percent"_s);
    const Rational proxy = proxyPart(fields, context);
    const QString source = context.policy.source(u"pension"_s);
    switch (context.policy.pension) {
    case PensionRule::AccessibleNet:
        return countAsMoney(holding, holding.value * kept, Phrase("rule.pension_net"), source);
    case PensionRule::OnReceipt: return countAsMoney(holding, 0, Phrase("rule.pension_received"), source);
    case PensionRule::Proxy:
        return countAsMoney(holding, holding.value * proxy, Phrase("rule.pension_part", proxy * 100), source);
    case PensionRule::Full: return countAsMoney(holding, holding.value, Phrase("rule.in_full"), source);
    }
}

void readCrypto(const JsonFields& fields, const AssetContext& context, Holding& holding)
{
    static_cast<void>(context);
    fields.require(u"units"_s);
    fields.require(u"price"_s);
    const Rational units = fields.decimal(u"units"_s, Sign::Wealth).value_or(Rational());
    holding.value = units * fields.decimal(u"price"_s).value_or(Rational());
    countAsMoney(holding, holding.value, Phrase("rule.market_value"), u"S46: as money"_s);
}

void readProperty(const JsonFields& fields, const AssetContext& context, Holding& holding)
{
    fields.require(u"use"_s);
    const int use = fields.choice(u"use"_s, {u"rental"_s, u"resale"_s, u"own"_s}).value_or(2);
    const Rational rent = stated(fields, u"saved_rent"_s, context);
    holding.value = stated(fields, u"value"_s, context);
    const QString source = u"S44, S45: saved rent; property for resale in full"_s;
    if (use == 0)
        return countAsMoney(holding, rent, Phrase("rule.saved_rent"), source);
    if (use == 2)
        return countAsMoney(holding, 0, Phrase("rule.own_property"), source);
    fields.require(u"value"_s);
    countAsMoney(holding, holding.value + rent, Phrase("rule.resale_property"), source);
}

void readFixedAsset(const JsonFields& fields, const AssetContext& context, Holding& holding)
{
    fields.require(u"value"_s);
    holding.value = stated(fields, u"value"_s, context);
    countAsMoney(holding, 0, Phrase("rule.fixed_asset"), u"K: SS 35, fixed assets exempt"_s);
}

} // namespace amanah::finance
