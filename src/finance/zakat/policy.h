// SPDX-License-Identifier: GPL-3.0-or-later
// The opinions an assessment follows: one enum for every question on which scholars differ, in the spelling of the command line.
// No default lives here. Every value comes from a preset (resources/presets) and may be overridden field by field; each keeps the
// citation it rests on. Plain values, any thread.
#pragma once

#include "finance/hijri/hijri_date.h"
#include "finance/money/json_fields.h"
#include "finance/money/rational.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <optional>

namespace amanah::finance {

// The order of each enum is the order of its names in policy.cpp.
enum class NisabBasis { Gold, Silver, Lower, OwnKind };
enum class ZakatRate { Lunar, Solar2577, Solar25775, Solar2578, SolarExact };
enum class CombineMetals { ByValue, ByParts, None };
enum class JewelleryRule { Zakatable, Exempt, OverUrf, AllIfOverUrf };
enum class AlloyRule { PureContent, Predominance };
enum class ExcessRule { ProRata, Fifths };
enum class InterestRule { Purify, Include };
enum class DebtRule { None, DueInstalment, Next12Months, ShortTermAnd12Months, All };
enum class PastZakatRule { Deduct, Ignore };
enum class ReceivableRule { SoundYearly, OnReceiptAllYears, MalikiOneYear, StrongMedialWeak, WorkingCapital };
enum class TradeGoodsRule { Market, Wholesale, Retail, Cost };
enum class PensionRule { AccessibleNet, OnReceipt, Proxy, Full };
enum class HawlRule { StartEndPool, ThroughoutLots };
enum class WateringRule { Proportional, Dominant };
enum class CropCostRule { Ignore, Deduct };
enum class CamelRule { Shafii, Maliki, Hanafi };
enum class CattleRule { Floor, Fractions };
enum class SheepRule { Three, Four }; // due on 301–399
enum class HerdRule { Joint, Separate };
enum class MineralRule { QuarterTenth, Fifth };
enum class MinorRule { Pays, Exempt };

struct ZakatPolicy
{
    NisabBasis nisabBasis{};
    std::optional<Rational> nisabAmount; // replaces the money nisab only
    Rational goldNisabGrams;
    Rational silverNisabGrams;
    ZakatRate rate{};
    CombineMetals combineMetals{};
    JewelleryRule jewellery{};
    std::optional<Rational> urfGrams;
    AlloyRule alloy{};
    ExcessRule excess{};
    InterestRule interest{};
    DebtRule debts{};
    PastZakatRule pastZakat{};
    ReceivableRule receivables{};
    TradeGoodsRule tradeGoods{};
    Rational sharesProxyPercent;
    PensionRule pension{};
    HawlRule hawl{};
    MissingDay missingDay{};
    HijriCalendar calendar{};
    Rational cropsNisabKg;
    WateringRule cropsWatering{};
    CropCostRule cropsCosts{};
    CamelRule camels{};
    CattleRule cattle{};
    SheepRule sheep301{};
    HerdRule jointHerd{};
    MineralRule minerals{};
    MinorRule minorOwner{};

    // Field name → value as written, and → citation. A field the caller overrode cites the caller.
    QHash<QString, QString> values;
    QHash<QString, QString> sources;

    [[nodiscard]] QString source(const QString& field) const { return sources.value(field); }
};

// Every field name, as in the preset table of the command line.
[[nodiscard]] const QStringList& policyFieldNames();

// The fields that every preset must state; the others (nisab_amount, urf_grams) may be absent.
[[nodiscard]] const QStringList& requiredPolicyFieldNames();

// Reads the policy fields present in `fields` over `policy`. Faults go to the reader; money is in `currency`.
void readPolicyFields(const JsonFields& fields, Currency currency, const QString& source, ZakatPolicy& policy);

// The part of wealth due in a year: 1/40, or a Gregorian year's rate (zakat.md 2.2).
[[nodiscard]] Rational zakatRate(ZakatRate rate);

} // namespace amanah::finance
