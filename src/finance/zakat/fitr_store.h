// SPDX-License-Identifier: GPL-3.0-or-later
// Gifts of zakat al-fitr in the book. Writer's or a reader's thread.
#pragma once

#include "finance/book/transaction.h"
#include "finance/donations/donations.h"
#include "finance/zakat/fitr_messages.h"

namespace amanah::finance {

class BookReader;

struct CheckedFitr
{
    CheckedDonation gift;
    int heads = 0;
    QString kg;
};
[[nodiscard]] Result<CheckedFitr> check(const RecordFitr& command, const FormContext& form);
[[nodiscard]] Result<std::int64_t> post(BookTransaction& transaction, const CheckedFitr& fitr);
[[nodiscard]] FitrGift replyFor(const RecordFitr*, BookConnection& connection, std::int64_t seq);
[[nodiscard]] QByteArray contentOf(const RecordFitr& command);

[[nodiscard]] Result<FitrListQuery::Page> answer(BookReader& reader, const FitrListQuery& query);
[[nodiscard]] Result<FitrTotalsQuery::Totals> answer(BookReader& reader, const FitrTotalsQuery& query);

} // namespace amanah::finance
