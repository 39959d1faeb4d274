// SPDX-License-Identifier: GPL-3.0-or-later
// Promises and uncleared cheques in the book. A promise has no number and moves no money; it ends once, as a gift or voided. Writer's or a
// reader's thread.
#pragma once

#include "finance/book/transaction.h"
#include "finance/donations/donations.h"
#include "finance/donations/donations_messages.h"

namespace amanah::finance {

class BookReader;

struct CheckedPledge
{
    CheckedDonation gift;
};
[[nodiscard]] Result<CheckedPledge> check(const PledgeDonation& command, const FormContext& form);
[[nodiscard]] Result<std::int64_t> post(BookTransaction& transaction, const CheckedPledge& promise);
[[nodiscard]] Donation replyFor(const PledgeDonation*, BookConnection& connection, std::int64_t seq);
[[nodiscard]] QByteArray contentOf(const PledgeDonation& command);

struct CheckedPosting
{
    DonationId pledge;
    QDate date; // of the gift
    QString overrideReason;
};
[[nodiscard]] Result<CheckedPosting> check(const PostPledge& command, const FormContext& form);
[[nodiscard]] Result<std::int64_t> post(BookTransaction& transaction, const CheckedPosting& wanted);
[[nodiscard]] Donation replyFor(const PostPledge*, BookConnection& connection, std::int64_t seq);
[[nodiscard]] QByteArray contentOf(const PostPledge& command);

// Record `seq` ended the promise: "posted" or "voided".
void endPledge(BookConnection& connection, DonationId pledge, std::int64_t seq, const QString& outcome);
// already_voided, or conflict when it was posted, on `id`.
[[nodiscard]] Result<std::int64_t> voidPledge(BookTransaction& transaction, const Donation& pledge, const QString& reason);
// The promise that record `seq` ended; none when it ended none.
[[nodiscard]] DonationId pledgeEndedBy(BookConnection& connection, std::int64_t seq);

// not_found on `id`.
[[nodiscard]] Result<Donation> pledgeById(BookConnection& connection, DonationId id);
// Open ones, newest first; the filters of a list of gifts hold for promises too.
[[nodiscard]] Result<DonationListQuery::Page> openPledges(BookConnection& connection, const DonationListQuery& query);

} // namespace amanah::finance
