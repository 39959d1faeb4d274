// SPDX-License-Identifier: GPL-3.0-or-later
// Writes one of the book's lists to a file, oldest first, all of one moment and in constant memory. The audit chain as JSON Lines is what
// `audit verify --file` reads: {"seq","hash","bytes"} a record, bytes as the record's own text. A gift of several lines is a row a
// line, the key of line n > 1 ending in "/line-n", so that an import into any book adds each once. Waits; any thread.
#pragma once

#include "finance/book/book_path.h"
#include "finance/donations/donations_messages.h"
#include "finance/money/result.h"

#include <cstdint>
#include <functional>
#include <stop_token>

namespace amanah::finance {

enum class ExportList { Donations, Donors, Ledger, Audit };

// "donations", "donors", "ledger", "audit"; anything else is invalid_input on `what`.
[[nodiscard]] Result<ExportList> parseExportList(const QString& name);

struct ExportRun
{
    ExportList list = ExportList::Donations;
    QString file; // .csv, .xlsx or .jsonl
    std::stop_token stop;
    DonationListQuery filter = {}; // of donations; limit and after are not used
    QString signedInAs = {};       // who asks, in a book with users
};

// The number of rows written. The file appears whole or not at all. not_permitted on `user` for a role that may not export this list
// (permissions.h), judged of the same moment; then no file is touched.
[[nodiscard]] Result<std::int64_t> exportBook(const BookPath& book, const ExportRun& run);

} // namespace amanah::finance
