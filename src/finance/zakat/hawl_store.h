// SPDX-License-Identifier: GPL-3.0-or-later
// Zakat years in the book. Writer's or a reader's thread.
#pragma once

#include "finance/book/transaction.h"
#include "finance/hijri/hijri_messages.h"
#include "finance/zakat/hawl_messages.h"

namespace amanah::finance {

class BookReader;
struct FormContext;

struct CheckedBalance
{
    DonorId donor;
    Money amount;
    QDate date;
};
[[nodiscard]] Result<CheckedBalance> check(const StateBalance& command, const FormContext& form);
[[nodiscard]] Result<std::int64_t> post(BookTransaction& transaction, const CheckedBalance& stated);
[[nodiscard]] StatedBalance replyFor(const StateBalance*, BookConnection& connection, std::int64_t seq);
[[nodiscard]] QByteArray contentOf(const StateBalance& command);

struct CheckedHawl
{
    DonorId donor;
    QDate anchor;
    QString preset;
    QString authority;
};
[[nodiscard]] Result<CheckedHawl> check(const SetHawl& command, const FormContext& form);
[[nodiscard]] Result<std::int64_t> post(BookTransaction& transaction, const CheckedHawl& wanted);
[[nodiscard]] HawlSetting replyFor(const SetHawl*, BookConnection& connection, std::int64_t seq);
[[nodiscard]] QByteArray contentOf(const SetHawl& command);

[[nodiscard]] Result<PersonHawl> answer(BookReader& reader, const HawlQuery& query);
[[nodiscard]] Result<ReminderQuery::Reply> answer(BookReader& reader, const ReminderQuery& query);
[[nodiscard]] Result<MonthPreviewQuery::Reply> answer(BookReader& reader, const MonthPreviewQuery& query);

} // namespace amanah::finance
