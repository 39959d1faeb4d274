// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/search_index.h"

namespace amanah::finance {

// resources/sql/schema_2.sql fills, and the proof `search` checks, by the same expressions.
void refreshSearch(BookConnection& connection, DonorId donor)
{
    Statement(connection, "DELETE FROM donor_search WHERE rowid = ?", donor);
    Statement(connection,
              "INSERT INTO donor_search (rowid, folded) SELECT donor, search_words(name) FROM donor_version WHERE donor = ? ORDER BY seq DESC LIMIT 1",
              donor);
}

void refreshSearch(BookConnection& connection, DonationId gift)
{
    Statement(connection, "DELETE FROM gift_search WHERE rowid = ?", gift);
    Statement(connection,
              "INSERT INTO gift_search (rowid, folded) SELECT seq, search_words(group_concat(value, ' ')) FROM (SELECT seq, value FROM private_text "
              "WHERE seq = ? ORDER BY field) GROUP BY seq",
              gift);
}

} // namespace amanah::finance
