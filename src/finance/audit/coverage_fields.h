// SPDX-License-Identifier: GPL-3.0-or-later
// How coverage reads a record's fields, and what it calls the tables. For the files of RowCoverage only. Plain functions.
#pragma once

#include "finance/money/money.h"

#include <QJsonObject>
#include <QVariant>

namespace amanah::finance::coverage {

// Arrays, which have one address in the whole program: rows seen are counted by it.
namespace table {
inline constexpr char book[] = "book";
inline constexpr char command[] = "command";
inline constexpr char privateText[] = "private_text";
inline constexpr char fund[] = "fund";
inline constexpr char donor[] = "donor";
inline constexpr char donorVersion[] = "donor_version";
inline constexpr char donorMerge[] = "donor_merge";
inline constexpr char donorErasure[] = "donor_erasure";
inline constexpr char erasedText[] = "erased_text";
inline constexpr char retention[] = "retention";
inline constexpr char appUser[] = "app_user";
inline constexpr char userVersion[] = "user_version";
inline constexpr char userSecret[] = "user_secret";
inline constexpr char approvalLimit[] = "approval_limit";
inline constexpr char proposal[] = "proposal";
inline constexpr char proposalEnd[] = "proposal_end";
inline constexpr char donation[] = "donation";
inline constexpr char donationLine[] = "donation_line";
inline constexpr char reversal[] = "reversal";
inline constexpr char correction[] = "correction";
inline constexpr char pledge[] = "pledge";
inline constexpr char pledgeLine[] = "pledge_line";
inline constexpr char pledgeEnd[] = "pledge_end";
inline constexpr char transfer[] = "transfer";
inline constexpr char periodLock[] = "period_lock";
inline constexpr char disbursement[] = "disbursement";
inline constexpr char entry[] = "entry";
inline constexpr char posting[] = "posting";
inline constexpr char nisab[] = "nisab";
inline constexpr char assessment[] = "assessment";
inline constexpr char assessmentRevision[] = "assessment_revision";
inline constexpr char wealthBalance[] = "wealth_balance";
inline constexpr char hawlSetting[] = "hawl_setting";
inline constexpr char monthStart[] = "month_start";
inline constexpr char fitr[] = "fitr";
} // namespace table

inline QString textOf(const QJsonObject& data, const char* key)
{
    return data.value(QLatin1StringView(key)).toString();
}

inline QJsonObject dataOf(const QJsonObject& record)
{
    return record.value(QStringLiteral("data")).toObject();
}

inline qlonglong numberOf(const QJsonObject& data, const char* key)
{
    return data.value(QLatin1StringView(key)).toInteger(-1);
}

inline Currency currencyOf(const QJsonObject& data)
{
    return Currency::parse(textOf(data, "currency")).value_or(Currency());
}

// -1 is no amount a row can have.
inline qlonglong minorOf(const QJsonObject& data, const char* key, Currency currency)
{
    return parseAmountOrZero(textOf(data, key), currency).value_or(Money{-1, currency}).minor;
}

inline QVariant integerOrNull(qlonglong value)
{
    return value > 0 ? QVariant(value) : QVariant();
}

} // namespace amanah::finance::coverage
