// SPDX-License-Identifier: GPL-3.0-or-later
// Random portfolios: an assessment does not change when its assets are reordered, or when one line is split in two. Its lines always
// sum to what is due, and a larger purse never owes less.
#include "finance/zakat/assessment.h"

#include <QJsonArray>
#include <QObject>
#include <QTest>
#include <algorithm>
#include <rapidcheck.h>

using namespace amanah::finance;
using namespace Qt::StringLiterals;

namespace {

int pick(int below)
{
    return *rc::gen::inRange(0, below);
}

// `thousandths` as a decimal text; "2500" is "2.5".
QString decimalOf(qint64 thousandths)
{
    return toDecimalString(Rational(thousandths, 1'000));
}

QString centsOf(qint64 cents)
{
    return u"%1.%2"_s.arg(cents / 100).arg(cents % 100, 2, 10, QLatin1Char('0'));
}

// One asset, and the same in two parts: every quantity of the second is what the first leaves of the whole.
struct AssetInParts
{
    QJsonObject whole;
    QJsonObject first;
    QJsonObject second;

    void fixed(const QString& key, const QJsonValue& value)
    {
        for (QJsonObject* part : {&whole, &first, &second})
            part->insert(key, value);
    }
    void split(const QString& key, int most, QString (*text)(qint64))
    {
        const int all = pick(most);
        const int part = pick(all + 1);
        set(key, text(all), text(part), text(all - part));
    }
    void set(const QString& key, const QJsonValue& all, const QJsonValue& part, const QJsonValue& rest)
    {
        whole.insert(key, all);
        first.insert(key, part);
        second.insert(key, rest);
    }
};

void addCash(AssetInParts& asset)
{
    const int interest = pick(3) == 0 ? pick(20'000) : 0;
    const int part = pick(interest + 1);
    const int first = part + pick(300'000);
    const int second = interest - part + pick(300'000);
    asset.set(u"amount"_s, centsOf(first + second), centsOf(first), centsOf(second));
    if (interest > 0)
        asset.set(u"of_which_interest"_s, centsOf(interest), centsOf(part), centsOf(interest - part));
    if (pick(3) == 0)
        asset.fixed(u"currency"_s, u"SAR"_s);
}

void addMetal(AssetInParts& asset)
{
    asset.split(u"grams"_s, 200'000, decimalOf);
    const QStringList uses{u"investment"_s, u"worn"_s, u"stored"_s};
    asset.fixed(u"use"_s, uses[pick(3)]);
    if (pick(2) == 0)
        asset.fixed(u"karat"_s, 8 + pick(17));
    if (pick(4) == 0)
        asset.fixed(u"price_per_gram"_s, decimalOf(1 + pick(90'000)));
}

void addReceivable(AssetInParts& asset)
{
    const QStringList qualities{u"sound"_s, u"doubtful"_s, u"strong"_s, u"medial"_s, u"weak"_s};
    asset.fixed(u"quality"_s, qualities[pick(5)]);
    asset.split(u"amount"_s, 400'000, centsOf);
    const int received = pick(100'000);
    const int part = pick(received + 1);
    asset.set(u"received"_s, QJsonArray{centsOf(received)}, QJsonArray{centsOf(part)}, QJsonArray{centsOf(received - part)});
    asset.fixed(u"years"_s, 1 + pick(4));
}

void addCrop(AssetInParts& asset)
{
    const QStringList waterings{u"rain"_s, u"irrigated"_s, u"mixed"_s};
    asset.fixed(u"name"_s, pick(2) == 0 ? u"wheat"_s : u"dates"_s);
    asset.fixed(u"watering"_s, waterings[pick(3)]);
    asset.split(u"kg"_s, pick(2) == 0 ? 50 : 2'000'000, decimalOf);
}

void addHerd(AssetInParts& asset)
{
    const QStringList species{u"camel"_s, u"cattle"_s, u"buffalo"_s, u"sheep"_s, u"goat"_s};
    asset.fixed(u"species"_s, species[pick(5)]);
    const int all = pick(300);
    const int part = pick(all + 1);
    asset.set(u"count"_s, all, part, all - part);
}

void addMineral(AssetInParts& asset)
{
    const QStringList metals{u"gold"_s, u"silver"_s, u"other"_s};
    const QString metal = metals[pick(3)];
    asset.fixed(u"metal"_s, metal);
    if (metal == u"other")
        asset.split(u"value"_s, 1'000'000, centsOf);
    else
        asset.split(u"grams"_s, 900'000, decimalOf);
}

AssetInParts anyAsset()
{
    AssetInParts asset;
    const QStringList kinds{u"cash"_s, u"gold"_s, u"silver"_s, u"receivable"_s, u"crop"_s, u"livestock"_s, u"mineral"_s,
                            u"rikaz"_s, u"trade_goods"_s, u"bond"_s, u"crypto"_s, u"property"_s, u"pension"_s, u"fixed_asset"_s};
    const QString kind = kinds[pick(static_cast<int>(kinds.size()))];
    asset.fixed(u"kind"_s, kind);
    if (kind == u"cash")
        addCash(asset);
    else if (kind == u"gold" || kind == u"silver")
        addMetal(asset);
    else if (kind == u"receivable")
        addReceivable(asset);
    else if (kind == u"crop")
        addCrop(asset);
    else if (kind == u"livestock")
        addHerd(asset);
    else if (kind == u"mineral")
        addMineral(asset);
    else if (kind == u"crypto") {
        asset.split(u"units"_s, 3'000, decimalOf);
        asset.fixed(u"price"_s, u"61234.567"_s);
    } else
        asset.split(kind == u"bond" ? u"invested"_s : u"value"_s, 500'000, centsOf);
    if (kind == u"property")
        asset.fixed(u"use"_s, pick(2) == 0 ? u"resale"_s : u"own"_s);
    if (kind == u"pension")
        asset.fixed(u"tax_percent"_s, 20);
    return asset;
}

QJsonObject anyQuestion()
{
    const QStringList presets{u"hanafi"_s, u"maliki"_s, u"shafii"_s, u"hanbali"_s, u"malaysia"_s, u"indonesia"_s, u"uk_nzf"_s, u"aaoifi"_s};
    QJsonObject policy;
    if (pick(3) == 0)
        policy.insert(u"excess"_s, u"fifths"_s);
    if (pick(3) == 0)
        policy.insert(u"combine_metals"_s, pick(2) == 0 ? u"by_parts"_s : u"none"_s);
    if (pick(3) == 0)
        policy.insert(u"nisab_basis"_s, pick(2) == 0 ? u"own_kind"_s : u"lower"_s);
    policy.insert(u"trade_goods"_s, u"market"_s);
    QJsonArray debts;
    if (pick(2) == 0)
        debts.append(QJsonObject{{u"kind"_s, u"short_term"_s}, {u"amount"_s, centsOf(pick(200'000))}});
    return {{u"currency"_s, u"USD"_s},
            {u"preset"_s, presets[pick(8)]},
            {u"policy"_s, policy},
            {u"prices"_s, QJsonObject{{u"gold_per_gram"_s, u"61.37"_s}, {u"silver_per_gram"_s, u"0.83"_s}}},
            {u"rates"_s, QJsonObject{{u"SAR"_s, u"0.2667"_s}}},
            {u"liabilities"_s, debts}};
}

QJsonObject answerTo(QJsonObject question, const QJsonArray& assets)
{
    question.insert(u"assets"_s, assets);
    return assess(question, QDate(2026, 2, 18)).value();
}

// What an assessment says in all, without its lines.
QJsonObject judgement(const QJsonObject& answer)
{
    QJsonObject result;
    for (const QString& key : {u"zakatable"_s, u"payable"_s, u"due"_s, u"purification"_s, u"in_kind"_s, u"in_kind_alternatives"_s})
        result.insert(key, answer.value(key));
    return result;
}

QJsonArray wholesOf(const std::vector<AssetInParts>& assets)
{
    QJsonArray array;
    for (const AssetInParts& asset : assets)
        array.append(asset.whole);
    return array;
}

std::vector<AssetInParts> anyPortfolio()
{
    std::vector<AssetInParts> assets;
    const int count = 1 + pick(6);
    for (int i = 0; i < count; ++i)
        assets.push_back(anyAsset());
    return assets;
}

} // namespace

class ZakatPropertyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("RC_PARAMS", qEnvironmentVariable("RC_PARAMS", u"max_success=150"_s).toUtf8()); }
    void reorderingChangesNothing();
    void splittingALineChangesNothing();
    void linesSumToWhatIsDue();
    void moreCashNeverOwesLess();
};

void ZakatPropertyTest::reorderingChangesNothing()
{
    QVERIFY(rc::check("reordering assets changes nothing", [] {
        const QJsonObject question = anyQuestion();
        auto assets = anyPortfolio();
        const QJsonObject before = judgement(answerTo(question, wholesOf(assets)));
        for (std::size_t i = assets.size(); i > 1; --i)
            std::swap(assets[i - 1], assets[static_cast<std::size_t>(pick(static_cast<int>(i)))]);
        RC_ASSERT(judgement(answerTo(question, wholesOf(assets))) == before);
    }));
}

void ZakatPropertyTest::splittingALineChangesNothing()
{
    QVERIFY(rc::check("splitting a line in two changes nothing", [] {
        const QJsonObject question = anyQuestion();
        const auto assets = anyPortfolio();
        QJsonArray parts;
        for (const AssetInParts& asset : assets) {
            parts.append(asset.first);
            parts.append(asset.second);
        }
        RC_ASSERT(judgement(answerTo(question, parts)) == judgement(answerTo(question, wholesOf(assets))));
    }));
}

void ZakatPropertyTest::linesSumToWhatIsDue()
{
    QVERIFY(rc::check("the lines' dues sum to what is due", [] {
        const QJsonObject answer = answerTo(anyQuestion(), wholesOf(anyPortfolio()));
        Rational sum;
        for (const QJsonValue& line : answer.value(u"lines").toArray())
            sum += parseDecimal(line[u"due"].toString(), {}).value();
        RC_ASSERT(sum == parseDecimal(answer.value(u"due").toString(), {}).value());
    }));
}

void ZakatPropertyTest::moreCashNeverOwesLess()
{
    QVERIFY(rc::check("more cash never owes less", [] {
        const QJsonObject question = anyQuestion();
        QJsonArray assets = wholesOf(anyPortfolio());
        const auto due = [&] { return parseDecimal(answerTo(question, assets).value(u"due").toString(), {}).value(); };
        assets.append(QJsonObject{{u"kind"_s, u"cash"_s}, {u"amount"_s, u"0.00"_s}});
        const Rational before = due();
        assets.append(QJsonObject{{u"kind"_s, u"cash"_s}, {u"amount"_s, centsOf(pick(1'000'000))}});
        RC_ASSERT(due() >= before);
    }));
}

QTEST_APPLESS_MAIN(ZakatPropertyTest)
#include "tst_zakat_properties.moc"
