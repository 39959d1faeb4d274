// SPDX-License-Identifier: GPL-3.0-or-later
// Announced months in the book. Writer's or a reader's thread.
#pragma once

#include "finance/book/transaction.h"
#include "finance/hijri/hijri_messages.h"

namespace amanah::finance {

class BookReader;
struct FormContext;

struct CheckedMonths
{
    QString authority;
    std::vector<MonthStart> months;
    QString source;
    bool takenBack = false;
};
[[nodiscard]] Result<CheckedMonths> check(const AnnounceMonths& command, const FormContext& form);
[[nodiscard]] Result<std::int64_t> post(BookTransaction& transaction, const CheckedMonths& announced);
[[nodiscard]] AnnouncedMonths replyFor(const AnnounceMonths*, BookConnection& connection, std::int64_t seq);
[[nodiscard]] QByteArray contentOf(const AnnounceMonths& command);

// The form of the command alone, for a preview too.
[[nodiscard]] Result<CheckedMonths> checkedMonths(const AnnounceMonths& command);
// The book's calendar with the authority's months, and with `more` on top. invalid_date on `months`.
[[nodiscard]] Result<CalendarProfile> calendarOf(BookConnection& connection, const QString& authority, const CheckedMonths* more = nullptr);

[[nodiscard]] Result<MonthListQuery::Reply> answer(BookReader& reader, const MonthListQuery& query);
[[nodiscard]] Result<CalendarProfile> answer(BookReader& reader, const CalendarQuery& query);

} // namespace amanah::finance
