// SPDX-License-Identifier: GPL-3.0-or-later
// A long list of gifts for a window that shows a few of them: how many there are, what they sum to and where each page begins, in one pass;
// and one page, with the names that a row shows, in one question. Filters are those of DonationListQuery. Plain values; reader's thread.
#pragma once

#include "finance/donations/donations_messages.h"

namespace amanah::finance {

class BookReader;

struct DonationIndexQuery
{
    struct Index
    {
        std::int64_t seq = 0;     // as of this audit record
        std::int64_t count = 0;   // gifts the filter lets through
        std::int64_t inBook = 0;  // gifts there are
        std::vector<Money> sums;  // of those that are posted and not reversed, by currency code; no row where nothing was given
        QStringList anchors;      // `after` of each page: anchors[0] is empty, and there is one page at least
        std::vector<std::int64_t> places; // for each of `find`: its row, or -1 when the filter does not let it through
    };
    using Reply = Index;
    DonationListQuery filter; // limit and after are not used
    int pageSize = 128;       // at least 1
    std::vector<DonationId> find;
};

struct DonationRow
{
    DonationId id;
    QString number;
    QDate date;
    DonorId donor; // none: loose cash
    QString donorName; // empty: loose cash, or erased
    bool anonymous = false;
    FundId fund; // of the first line
    QString fundName;
    QString fundKind;
    int lines = 1;
    Money amount;
    bool reversed = false;
};

// The rows of DonationListQuery, lean.
struct DonationPageQuery
{
    struct Page
    {
        std::int64_t seq = 0;
        std::vector<DonationRow> rows;
    };
    using Reply = Page;
    DonationListQuery filter; // with limit and after
};

[[nodiscard]] Result<DonationIndexQuery::Index> answer(BookReader& reader, const DonationIndexQuery& query);
[[nodiscard]] Result<DonationPageQuery::Page> answer(BookReader& reader, const DonationPageQuery& query);

} // namespace amanah::finance
