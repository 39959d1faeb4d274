// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of each exported list. A donation's are the field names of an import (import_mapping.h), so that a list goes out and in
// again unchanged; a reader may depend on names and order. Plain values, any thread.
#pragma once

#include "finance/exchange/table_writer.h"

#include <vector>

namespace amanah::finance {

// number, date, donor, email, phone, amount, currency, fund (its code), method, status (posted or reversed), reference, note, key. Donor,
// email and phone are empty for an anonymous gift. A gift of several lines is a row a line, each with
// the gift's key, so that an import into the same book finds every one of them there already.
[[nodiscard]] std::vector<TableColumn> donationColumns();
// id, name, kind, email, phone, note, merged_into, erased (yes or empty).
[[nodiscard]] std::vector<TableColumn> donorColumns();
// seq (of the audit record), date, account, fund, currency, debit, credit: one posting a row.
[[nodiscard]] std::vector<TableColumn> ledgerColumns();
// seq, at, user, action, subject, hash. JSON Lines for `audit verify --file` is another format, see finance/audit.
[[nodiscard]] std::vector<TableColumn> auditColumns();

} // namespace amanah::finance
