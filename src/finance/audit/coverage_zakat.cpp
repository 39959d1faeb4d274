// SPDX-License-Identifier: GPL-3.0-or-later
// What records say of prices, assessments, wealth, zakat years, months and zakat al-fitr.
#include "finance/audit/coverage.h"

#include "finance/audit/coverage_fields.h"

#include <QJsonArray>

namespace amanah::finance {

using namespace coverage;

void RowCoverage::checkNisab(std::int64_t seq, const QJsonObject& record)
{
    const QJsonObject data = dataOf(record);
    expectRow(table::nisab, seq, "SELECT currency, gold, silver, unit, amount, day FROM nisab WHERE seq = ?", {static_cast<qlonglong>(seq)},
              {textOf(data, "currency"), textOf(data, "gold"), textOf(data, "silver"), textOf(data, "unit"), textOf(data, "amount"),
               textOf(data, "date")});
}

void RowCoverage::checkAssessment(std::int64_t seq, const QJsonObject& record)
{
    const QJsonObject data = dataOf(record);
    const Currency currency = currencyOf(data);
    expectRow(table::assessment, seq, "SELECT donor, hijri_year, currency, due, preset, day FROM assessment WHERE id = ?",
              {static_cast<qlonglong>(seq)},
              {numberOf(data, "donor"), numberOf(data, "hijri_year"), currency.code(), minorOf(data, "due", currency), textOf(data, "preset"),
               textOf(data, "date")});
    if (data.contains(QStringLiteral("replaces")))
        expectRow(table::assessmentRevision, seq, "SELECT replaces FROM assessment_revision WHERE assessment = ?", {static_cast<qlonglong>(seq)},
                  {numberOf(data, "replaces")});
}

void RowCoverage::checkBalance(std::int64_t seq, const QJsonObject& record)
{
    const QJsonObject data = dataOf(record);
    expectRow(table::wealthBalance, seq, "SELECT donor, currency, day FROM wealth_balance WHERE seq = ?", {static_cast<qlonglong>(seq)},
              {numberOf(data, "donor"), textOf(data, "currency"), textOf(data, "date")});
}

void RowCoverage::checkHawl(std::int64_t seq, const QJsonObject& record)
{
    const QJsonObject data = dataOf(record);
    expectRow(table::hawlSetting, seq, "SELECT donor, anchor, preset, authority FROM hawl_setting WHERE seq = ?", {static_cast<qlonglong>(seq)},
              {numberOf(data, "donor"), textOf(data, "anchor"), textOf(data, "preset"), textOf(data, "authority")});
}

void RowCoverage::checkMonths(std::int64_t seq, const QJsonObject& record)
{
    const QJsonObject data = dataOf(record);
    const QJsonArray months = data.value(QStringLiteral("months")).toArray();
    for (const QJsonValue& month : months)
        expectRow(table::monthStart, seq, "SELECT authority, day FROM month_start WHERE seq = ? AND hijri_year = ? AND month = ?",
                  {static_cast<qlonglong>(seq), month[QLatin1StringView("year")].toInteger(), month[QLatin1StringView("month")].toInteger()},
                  {textOf(data, "authority"), month[QLatin1StringView("day")].toString()});
}

void RowCoverage::checkFitr(std::int64_t seq, const QJsonObject& record)
{
    const QJsonObject data = dataOf(record);
    expectRow(table::fitr, seq, "SELECT heads, kg, seq FROM fitr WHERE donation = ?", {numberOf(data, "donation")},
              {numberOf(data, "heads"), textOf(data, "kg"), static_cast<qlonglong>(seq)});
}

} // namespace amanah::finance
