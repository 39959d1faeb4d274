// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/zakat/request.h"

#include "finance/zakat/asset_kinds.h"

namespace amanah::finance {

using namespace Qt::StringLiterals;

namespace {

QString elementPath(const QString& list, qsizetype index)
{
    return u"%1[%2]"_s.arg(list).arg(index);
}

// Objects of a list; an element that is none is a fault.
std::vector<QJsonObject> objectsOf(const JsonFields& fields, const QString& key)
{
    std::vector<QJsonObject> objects;
    const QJsonArray array = fields.array(key);
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (!array.at(i).isObject())
            fields.faults().add(Code::InvalidInput, elementPath(key, i), u"This value is an object."_s);
        objects.push_back(array.at(i).toObject());
    }
    return objects;
}

void checkHijriReach(const JsonFields& fields, const QString& key, const QDate& date, HijriCalendar calendar)
{
    if (const auto hijri = toHijri(date, calendar, fields.pathOf(key)); !hijri)
        fields.refuse(key, hijri.error().message, hijri.error().code);
}

void refuseFuture(const JsonFields& fields, const QString& key, const QDate& date, const QDate& today)
{
    if (date.isValid() && date > today.addDays(1))
        fields.refuse(key, u"The date lies in the future."_s, Code::InvalidDate);
}

void readRates(const JsonFields& fields, ZakatRequest& request)
{
    const QJsonObject object = fields.object(u"rates"_s).value_or(QJsonObject());
    const JsonFields rates(object, u"rates"_s, object.keys(), fields.faults());
    for (const QString& key : object.keys()) {
        const auto currency = Currency::parse(key);
        const auto rate = rates.decimal(key);
        if (!currency)
            rates.refuse(key, currency.error().message);
        else if (rate && rate->isZero())
            rates.refuse(key, u"A rate is more than zero."_s);
        else if (rate && *currency == request.currency && *rate != Rational(1))
            rates.refuse(key, u"This is the currency of the assessment."_s);
        else if (rate)
            request.rates.insert_or_assign(currency->code(), *rate);
    }
}

void readOwner(const JsonFields& fields, ZakatRequest& request)
{
    if (const auto object = fields.object(u"owner"_s)) {
        const JsonFields owner(*object, u"owner"_s, {u"minor"_s}, fields.faults());
        request.minorOwner = owner.flag(u"minor"_s).value_or(false);
    }
    if (const auto percent = fields.decimal(u"muslim_share_percent"_s)) {
        if (*percent > Rational(100))
            fields.refuse(u"muslim_share_percent"_s, u"A percentage is at most 100."_s);
        request.muslimShare = *percent / 100;
    }
}

void readYear(const JsonFields& fields, const QDate& today, ZakatRequest& request)
{
    if (const auto object = fields.object(u"hawl"_s)) {
        const JsonFields hawl(*object, u"hawl"_s, {u"anchor"_s, u"complete"_s}, fields.faults());
        request.anchor = hawl.date(u"anchor"_s);
        request.yearComplete = hawl.flag(u"complete"_s);
        refuseFuture(hawl, u"anchor"_s, request.anchor.value_or(QDate()), today);
        if (request.anchor)
            checkHijriReach(hawl, u"anchor"_s, *request.anchor, request.policy().calendar);
    }
    const auto balances = objectsOf(fields, u"balances"_s);
    for (std::size_t i = 0; i < balances.size(); ++i) {
        const JsonFields balance(balances[i], elementPath(u"balances"_s, static_cast<qsizetype>(i)),
                                 {u"date"_s, u"amount"_s}, fields.faults());
        balance.require(u"date"_s);
        balance.require(u"amount"_s);
        const auto date = balance.date(u"date"_s);
        const auto amount = balance.money(u"amount"_s, request.currency);
        refuseFuture(balance, u"date"_s, date.value_or(QDate()), today);
        if (date)
            checkHijriReach(balance, u"date"_s, *date, request.policy().calendar);
        if (date && amount)
            request.balances.push_back({*date, *amount});
    }
}

// All objects are checked for unknown keys before any value is judged: a typo anywhere explains more than what it causes.
void readWealth(const JsonFields& fields, ZakatRequest& request)
{
    const auto assets = objectsOf(fields, u"assets"_s);
    const auto liabilities = objectsOf(fields, u"liabilities"_s);
    std::vector<JsonFields> assetFields;
    std::vector<JsonFields> liabilityFields;
    for (std::size_t i = 0; i < assets.size(); ++i)
        assetFields.push_back(openAsset(assets[i], elementPath(u"assets"_s, static_cast<qsizetype>(i)), fields.faults()));
    for (std::size_t i = 0; i < liabilities.size(); ++i)
        liabilityFields.push_back(
            openLiability(liabilities[i], elementPath(u"liabilities"_s, static_cast<qsizetype>(i)), fields.faults()));
    if (fields.faults().first())
        return;
    const AssetContext context{request.currency, request.policy(), request.prices, request.rates};
    for (std::size_t i = 0; i < assets.size(); ++i)
        request.holdings.push_back(readAsset(assetFields[i], static_cast<int>(i), context));
    for (std::size_t i = 0; i < liabilities.size(); ++i)
        request.deductions.push_back(readLiability(liabilityFields[i], static_cast<int>(i), context));
    applyUrf(request.holdings, request.policy());
    judgeDebts(request.holdings, context, fields.faults());
    judgeMinerals(request.holdings, context, fields.faults());
    request.cropsDue = judgeCrops(request.holdings, request.policy());
}

void readPolicy(const JsonFields& fields, ZakatRequest& request)
{
    auto preset = loadPreset(fields.text(u"preset"_s).value_or(QString::fromUtf16(defaultPresetId)), fields.pathOf(u"preset"_s));
    if (!preset) {
        fields.refuse(u"preset"_s, preset.error().message);
        return;
    }
    request.preset = *preset;
    if (const auto object = fields.object(u"policy"_s)) {
        const JsonFields policy(*object, u"policy"_s, policyFieldNames(), fields.faults());
        readPolicyFields(policy, request.currency, u"the request"_s, request.preset.policy);
        request.overrides = !object->isEmpty();
    }
    const auto rule = request.policy().jewellery;
    if ((rule == JewelleryRule::OverUrf || rule == JewelleryRule::AllIfOverUrf) && !request.policy().urfGrams)
        fields.faults().add(Code::InvalidInput, u"policy.urf_grams"_s, u"This jewellery rule needs the customary weight."_s);
}

} // namespace

Result<ZakatRequest> readZakatRequest(const QJsonObject& object, const QDate& today, const FollowedMonths& months)
{
    JsonFaults faults;
    const JsonFields fields(object, QString(),
                            {u"currency"_s, u"date"_s, u"preset"_s, u"policy"_s, u"prices"_s, u"rates"_s, u"owner"_s,
                             u"muslim_share_percent"_s, u"hawl"_s, u"balances"_s, u"assets"_s, u"liabilities"_s},
                            faults);
    fields.require(u"currency"_s);
    fields.require(u"assets"_s);
    ZakatRequest request;
    request.months = months;
    request.currency = fields.currency(u"currency"_s).value_or(Currency());
    request.date = fields.date(u"date"_s).value_or(today);
    refuseFuture(fields, u"date"_s, request.date, today);
    readPolicy(fields, request);
    checkHijriReach(fields, u"date"_s, request.date, request.policy().calendar);
    request.prices = readPrices(fields, request.currency);
    refuseFuture(fields, u"prices.as_of"_s, request.prices.date, today);
    readRates(fields, request);
    readOwner(fields, request);
    readYear(fields, today, request);
    readWealth(fields, request);
    if (faults.first())
        return tl::unexpected(*faults.first());
    return request;
}

} // namespace amanah::finance
