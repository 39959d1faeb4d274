// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/search_index.h"

#include <algorithm>

namespace amanah::finance {

// resources/sql/schema_2.sql and schema_3.sql fill, and the proof `search` checks, by the same expressions.
void refreshSearch(BookConnection& connection, DonorId donor)
{
    Statement(connection, "DELETE FROM donor_search WHERE rowid = ?", donor);
    Statement(connection,
              "INSERT INTO donor_search (rowid, folded) SELECT donor, search_words(name) FROM donor_version WHERE donor = ? ORDER BY seq DESC LIMIT 1",
              donor);
}

void indexGifts(BookConnection& connection, std::vector<GiftWords>& gifts)
{
    std::ranges::sort(gifts, {}, &GiftWords::place);
    for (const GiftWords& gift : gifts)
        Statement(connection, "INSERT INTO gift_search (rowid, folded) VALUES (?, ?)", gift.place, QString::fromUtf8(gift.words));
    gifts.clear();
}

void forgetGifts(BookConnection& connection, DonorId donor)
{
    Statement(connection, "DELETE FROM gift_search WHERE rowid IN (SELECT gift_place(day, id) FROM donation WHERE donor = ?)", donor);
}

} // namespace amanah::finance
