// SPDX-License-Identifier: GPL-3.0-or-later
// The keys under which a file's rows are posted, so that a file read twice adds nothing. A row's ordinal among its equals is part of its
// key; which rows have equals is found out beforehand, in memory that does not grow with rows that have none. One thread.
#pragma once

#include "finance/exchange/import_row.h"

#include <QByteArray>
#include <cstdint>
#include <vector>

namespace amanah::finance {

// What tells a row from others before ordinals are given. SHA-256 of the key it maps; else of "amanah-import-1\n" and six netstrings (decimal byte length, ":", UTF-8 bytes, ",") in this
// order: date YYYY-MM-DD, amount in the currency's own decimals, currency code, fund, donor, reference, the last three as in ImportRow.
[[nodiscard]] QByteArray contentHash(const ImportRow& row);

// Under which an export writes line `number` (2 …) of a split gift, beside the gift's own key.
[[nodiscard]] QString importLineKey(const QString& giftKey, std::size_t number);

// The contents a file has more than once, and by accident a few others: 4 MB while it is read, then 12 bytes for each of them.
class RepeatedContents
{
public:
    void see(const QByteArray& contentHash);
    // Ends the reading; nothing is seen after it.
    void close();
    // Where the content stands among size() ones, or -1: the file has it once.
    [[nodiscard]] std::ptrdiff_t find(const QByteArray& contentHash) const;
    [[nodiscard]] std::size_t size() const { return m_repeated.size(); }

private:
    void keep(std::uint64_t content);

    std::vector<std::uint64_t> m_filter;   // of all seen: a bit set for each of four parts of the hash
    std::vector<std::uint64_t> m_repeated; // first 64 bits of the hash; in order once closed
};

// Keys of a file's rows in file order. A row that maps a key has that key (1–200 bytes). Any other gets
//   "import-" + lower-case hex of contentHash() + "-" + ordinal,
// ordinal = 1 for the first row of that content in the file, 2 for the second … so that equal rows are two gifts and a file read twice
// adds nothing. Rows that are skipped count, so that a pending gift keeps its key when it completes. This form never changes.
class ImportKeys
{
public:
    // `repeated` is of the same file and outlives this.
    explicit ImportKeys(const RepeatedContents& repeated) : m_repeated(repeated), m_ordinals(repeated.size()) {}

    // Sets the row's `key`, and `mayRepeat` where another row may have mapped the same.
    void give(ImportRow& row);

private:
    const RepeatedContents& m_repeated;
    std::vector<std::uint32_t> m_ordinals;
};

} // namespace amanah::finance
