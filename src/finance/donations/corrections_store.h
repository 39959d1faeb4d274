// SPDX-License-Identifier: GPL-3.0-or-later
// A gift taken back and given again as it should have been, in one unit: either both records stand in the book or neither. The new gift
// has a number of its own and names the one it replaces. Writer's thread.
#pragma once

#include "finance/book/transaction.h"
#include "finance/donations/donations_messages.h"

namespace amanah::finance {

struct CheckedCorrection
{
    DonationId donation;
    QString reason;
    CorrectDonation change; // judged with the gift it changes, inside the transaction
};

[[nodiscard]] Result<CheckedCorrection> check(const CorrectDonation& command, const FormContext& form);
[[nodiscard]] Result<std::int64_t> post(BookTransaction& transaction, const CheckedCorrection& wanted);
[[nodiscard]] Donation replyFor(const CorrectDonation*, BookConnection& connection, std::int64_t seq);
[[nodiscard]] QByteArray contentOf(const CorrectDonation& command);

} // namespace amanah::finance
