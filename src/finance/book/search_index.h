// SPDX-License-Identifier: GPL-3.0-or-later
// The search tables: for each donor the words of its name as it is now, for each gift those of the texts of its record. Derived: made from
// what stands elsewhere, in the transaction that changes it. Writer's thread.
#pragma once

#include "finance/book/connection.h"
#include "finance/money/ids.h"

#include <QDate>
#include <vector>

namespace amanah::finance {

// Where the words of a gift stand in gift_search: its Julian day above 40 bits of its id, so that they lie in the order of the list of
// gifts and a search begins with the newest.
[[nodiscard]] inline std::int64_t giftPlace(const QDate& day, DonationId gift)
{
    return (static_cast<std::int64_t>(day.toJulianDay()) << 40) | gift.value;
}

// After a donor's name changed or was erased.
void refreshSearch(BookConnection& connection, DonorId donor);

// The words of a gift that was just written; its texts are never changed afterwards, only erased.
struct GiftWords
{
    std::int64_t place = 0;
    QByteArray words; // joinedSearchWords() of its texts in the order of their fields' names
};
// The index flushes what it holds at every savepoint and at every place that is not behind the one before: so a batch's gifts are written
// together after the last of them.
void indexGifts(BookConnection& connection, std::vector<GiftWords>& gifts);
// Before the texts are erased.
void forgetGifts(BookConnection& connection, DonorId donor);

} // namespace amanah::finance
