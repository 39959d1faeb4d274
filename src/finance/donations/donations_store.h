// SPDX-License-Identifier: GPL-3.0-or-later
// Gifts in the book: posting, taking back, importing, reading. Writer's or a reader's thread.
#pragma once

#include "finance/book/transaction.h"
#include "finance/donations/donations.h"
#include "finance/donations/donations_messages.h"

#include <optional>

namespace amanah::finance {

class BookReader;

// --- recording
[[nodiscard]] inline Result<CheckedDonation> check(const RecordDonation& command, const FormContext& form)
{
    return checkDonation(command, form);
}
[[nodiscard]] Result<std::int64_t> post(BookTransaction& transaction, const CheckedDonation& gift);
[[nodiscard]] Donation replyFor(const RecordDonation*, BookConnection& connection, std::int64_t seq);
[[nodiscard]] Donation replyNow(const RecordDonation*, BookTransaction& transaction, std::int64_t seq);
[[nodiscard]] QByteArray contentOf(const RecordDonation& command);

// --- taking back
struct CheckedVoid
{
    DonationId donation;
    QString reason;
    std::optional<QDate> date; // of the reversal, in an open period; nothing: today
    bool answersKey = true;
};
[[nodiscard]] Result<CheckedVoid> check(const VoidDonation& command, const FormContext& form);
[[nodiscard]] Result<std::int64_t> post(BookTransaction& transaction, const CheckedVoid& wanted);
[[nodiscard]] Donation replyFor(const VoidDonation*, BookConnection& connection, std::int64_t seq);
[[nodiscard]] QByteArray contentOf(const VoidDonation& command);

// --- one row of an import
[[nodiscard]] Result<RecordImportedDonation> check(const RecordImportedDonation& command, const FormContext& form);
[[nodiscard]] Result<std::int64_t> post(BookTransaction& transaction, const RecordImportedDonation& row);
[[nodiscard]] RecordImportedDonation::Done replyFor(const RecordImportedDonation*, BookConnection& connection, std::int64_t seq);
[[nodiscard]] RecordImportedDonation::Done replyNow(const RecordImportedDonation*, BookTransaction& transaction, std::int64_t seq);
[[nodiscard]] QByteArray contentOf(const RecordImportedDonation& command);

// Writes entry and postings of record `seq`. Throws std::logic_error when they do not balance per fund and currency.
void postEntry(BookTransaction& transaction, std::int64_t seq, const QString& day, const std::vector<Posting>& postings);

// --- reading
// not_found on `id`.
[[nodiscard]] Result<Donation> donationById(BookConnection& connection, DonationId id);
[[nodiscard]] Result<Donation> answer(BookReader& reader, const DonationQuery& query);
[[nodiscard]] Result<DonationListQuery::Page> answer(BookReader& reader, const DonationListQuery& query);
[[nodiscard]] Result<RegisterQuery::Page> answer(BookReader& reader, const RegisterQuery& query);
[[nodiscard]] Result<TotalsQuery::Totals> answer(BookReader& reader, const TotalsQuery& query);

} // namespace amanah::finance
