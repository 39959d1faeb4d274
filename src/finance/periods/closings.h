// SPDX-License-Identifier: GPL-3.0-or-later
// Every closing and reopening of the books there was. Answered by a reader; plain values.
#pragma once

#include "finance/money/result.h"

#include <QDate>
#include <QString>
#include <cstdint>
#include <vector>

namespace amanah::finance {

class BookReader;

struct Closing
{
    std::int64_t seq = 0; // its audit record
    bool reopened = false;
    QDate through; // the last day that was closed from then on; null: none
    QString at;    // UTC, as the record says
    QString user;
    QString reason; // of a reopening; empty once erased
};

// Newest first.
struct ClosingListQuery
{
    using Reply = std::vector<Closing>;
};
[[nodiscard]] Result<ClosingListQuery::Reply> answer(BookReader& reader, const ClosingListQuery& query);

} // namespace amanah::finance
