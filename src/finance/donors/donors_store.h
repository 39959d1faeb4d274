// SPDX-License-Identifier: GPL-3.0-or-later
// Donors in the book. Writer's or a reader's thread.
#pragma once

#include "finance/book/transaction.h"
#include "finance/donors/donors_messages.h"

namespace amanah::finance {

class BookReader;

struct DonorFacts
{
    QString kind;
    QString name;
    QString email;
    QString phone;
    QString note;

    bool operator==(const DonorFacts&) const = default;
};

[[nodiscard]] Result<DonorFacts> check(const AddDonor& command, const FormContext& form);
[[nodiscard]] Result<std::int64_t> post(BookTransaction& transaction, const DonorFacts& facts);
[[nodiscard]] Donor replyFor(const AddDonor*, BookConnection& connection, std::int64_t seq);
[[nodiscard]] QByteArray contentOf(const AddDonor& command);
// As post(), without being what the unit's key answers with.
[[nodiscard]] DonorId postDonor(BookTransaction& transaction, const DonorFacts& facts, bool answersKey);

struct CheckedDonorUpdate
{
    DonorId donor;
    UpdateDonor change;
};
[[nodiscard]] Result<CheckedDonorUpdate> check(const UpdateDonor& command, const FormContext& form);
[[nodiscard]] Result<std::int64_t> post(BookTransaction& transaction, const CheckedDonorUpdate& update);
[[nodiscard]] Donor replyFor(const UpdateDonor*, BookConnection& connection, std::int64_t seq);
[[nodiscard]] QByteArray contentOf(const UpdateDonor& command);

struct CheckedMerge
{
    DonorId from;
    DonorId into;
};
[[nodiscard]] Result<CheckedMerge> check(const MergeDonor& command, const FormContext& form);
[[nodiscard]] Result<std::int64_t> post(BookTransaction& transaction, const CheckedMerge& merge);
[[nodiscard]] Donor replyFor(const MergeDonor*, BookConnection& connection, std::int64_t seq);
[[nodiscard]] QByteArray contentOf(const MergeDonor& command);

struct CheckedDonorErasure
{
    DonorId donor;
    QString despiteRetention;
};
[[nodiscard]] Result<CheckedDonorErasure> check(const EraseDonor& command, const FormContext& form);
[[nodiscard]] Result<std::int64_t> post(BookTransaction& transaction, const CheckedDonorErasure& erasure);
[[nodiscard]] Donor replyFor(const EraseDonor*, BookConnection& connection, std::int64_t seq);
[[nodiscard]] QByteArray contentOf(const EraseDonor& command);
// "erased 2032-01-05", or an empty text for a donor who is not.
[[nodiscard]] QString erasedName(BookConnection& connection, DonorId id);

// Whether something new may be said of this donor: not_found, or conflict when merged (naming the survivor) or erased.
[[nodiscard]] Result<void> donorIsOpen(BookConnection& connection, DonorId id, const QString& field);
// The donor that this one's gifts count with: itself unless merged.
[[nodiscard]] DonorId survivorOf(BookConnection& connection, DonorId id);
// The survivor first, then all that were merged into it, at whatever distance.
[[nodiscard]] std::vector<DonorId> peopleOf(BookConnection& connection, DonorId id);

[[nodiscard]] bool donorExists(BookConnection& connection, DonorId id);
// The newest donor with this e-mail, or, for rows that have none, with this name, whatever the case; a merged one leads to its survivor.
// None: an invalid id.
[[nodiscard]] DonorId findDonorForImport(BookConnection& connection, const QString& email, const QString& name);

[[nodiscard]] Result<Donor> answer(BookReader& reader, const DonorQuery& query);
[[nodiscard]] Result<DonorListQuery::Page> answer(BookReader& reader, const DonorListQuery& query);
[[nodiscard]] Result<DonorTableQuery::Page> answer(BookReader& reader, const DonorTableQuery& query);
[[nodiscard]] Result<DonorTotalsQuery::Totals> answer(BookReader& reader, const DonorTotalsQuery& query);

} // namespace amanah::finance
