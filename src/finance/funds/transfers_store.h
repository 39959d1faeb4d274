// SPDX-License-Identifier: GPL-3.0-or-later
// Money that changes its fund in the book. Writer's thread.
#pragma once

#include "finance/book/transaction.h"
#include "finance/funds/transfers_messages.h"

namespace amanah::finance {

struct CheckedTransfer
{
    TransferFunds wanted;
    Money amount;
    QDate date;
};

[[nodiscard]] Result<CheckedTransfer> check(const TransferFunds& command, const FormContext& form);
[[nodiscard]] Result<std::int64_t> post(BookTransaction& transaction, const CheckedTransfer& transfer);
[[nodiscard]] FundTransfer replyFor(const TransferFunds*, BookConnection& connection, std::int64_t seq);
[[nodiscard]] QByteArray contentOf(const TransferFunds& command);

} // namespace amanah::finance
