// SPDX-License-Identifier: GPL-3.0-or-later
// The one engine of named proofs behind `check`, `audit verify`, backup, restore, drill and tests. It reads a book of one moment through
// a read-only connection, in constant memory, and changes nothing. Waits; any thread.
//
//   structure   SQLite's own integrity check and foreign keys
//   chain       every record's hash follows from the one before and its bytes; sequences have no gap
//   checkpoints every checkpoint is signed and is what the records make
//   rows        every column of every money and history row is what its record says (audit/coverage.h)
//   keys        every command row is what its record says, and every keyed record has one
//   entries     debits = credits, per entry, fund and currency
//   lines       sum to their gift or promise; a posted promise is its gift; what was replaced was taken back
//   numbers     gapless within each year
//   totals      kept totals are the sums of posted, unreversed gifts
//   balances    kept balances are the sums of the asset postings; restricted ones are not below zero
//   search      the search tables hold the words of names and texts, and their index leads to them
#pragma once

#include "finance/book/book_path.h"
#include "finance/money/result.h"

#include <QJsonObject>
#include <functional>
#include <stop_token>
#include <vector>

namespace amanah::finance {

class BookReader;

struct Proof
{
    QString name;
    std::int64_t checked = 0;
};

struct Fault
{
    QString proof;
    QString table;
    QString id;
    QString message; // no personal data
};

struct ProofReport
{
    std::vector<Proof> proofs;
    std::vector<Fault> faults; // at most maxFaults; the first of each proof is always there
    std::int64_t records = 0;
    QByteArray head;
    std::int64_t firstBad = 0; // the first audit sequence at fault; 0: none, or a fault without one

    static constexpr std::size_t maxFaults = 100;
    [[nodiscard]] QJsonObject toCheckJson() const;  // {"proofs":[…]}, with faults also {"first_bad","faults"}
    [[nodiscard]] QJsonObject toVerifyJson() const; // {"records","head","first_bad"}, with faults also {"faults"}
    // The contract's refusal when there are faults.
    [[nodiscard]] Result<void> verdict() const;
};

struct ProofOptions
{
    bool chainOnly = false; // chain, rows, checkpoints, and the structure but for indexes: what `audit verify` asks
    std::function<void(std::int64_t done, std::int64_t total)> progress; // on any thread, one at a time
    unsigned threads = 0;        // 0: as many as there are cores
    std::int64_t stretch = 4096; // records a thread proves at a time; a power of two
    std::stop_token stop;
};

// A book of an older version is copied, migrated and proven there. Refused only when the book cannot be read (`unavailable`) or the proof was stopped; what it finds stands in the report.
[[nodiscard]] Result<ProofReport> proveBook(const BookPath& book, const ProofOptions& options);
// The same over an export of the chain (audit/audit_export.h; or its records alone): chain and checkpoints, from line one.
[[nodiscard]] Result<ProofReport> proveExport(const QString& file, const ProofOptions& options);

} // namespace amanah::finance
