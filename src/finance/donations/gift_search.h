// SPDX-License-Identifier: GPL-3.0-or-later
// What people type into a search, as SQL conditions over `donation d` with bound values: amounts and ranges by the index of amounts, words
// by the search tables, numbers by theirs. Reader's thread.
#pragma once

#include "finance/book/connection.h"

#include <optional>
#include <vector>

namespace amanah::finance {

struct SqlCondition
{
    QString sql;
    QVariantList values;
};

struct SearchPlan
{
    bool wholeBook = false; // all that match are wanted; otherwise the conditions judge row after row of a walk
    // Up to so many gifts, looking each up is quicker than reading the book.
    std::int64_t fewGifts = 20'000;
};

// Conditions that hold together. Every word typed must begin a word of the gift's own texts or, unless the gift is anonymous, of its
// donor's name or that of whom the donor was merged into, or be the beginning of its number; every amount must be the gift's. The plan
// changes the way, never what is found.
[[nodiscard]] std::vector<SqlCondition> searchConditions(BookConnection& connection, const QString& search, const SearchPlan& plan);

// SELECT of the places (giftPlace() of book/search_index.h), newest first and one after the other, among which every gift that matches is:
// what the rarest of the words and amounts typed holds for. The row conditions are still to be judged.
[[nodiscard]] SqlCondition newestPlaces(BookConnection& connection, const QString& search);
// No gift later than this day matches; empty where nothing of the kind is known.
[[nodiscard]] QString latestDay(BookConnection& connection, const QString& search);

// "49.90", "40..60", ">1000", "<5" as bounds in hundred-thousandths, so that they hold whatever the currency's decimals are; nothing when
// `word` is no amount.
struct AmountRange
{
    std::int64_t from = 0;
    std::int64_t to = 0;
};
[[nodiscard]] std::optional<AmountRange> amountRange(const QString& word);

} // namespace amanah::finance
