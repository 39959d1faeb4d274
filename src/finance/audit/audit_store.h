// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the audit chain. A reader's thread.
#pragma once

#include "finance/audit/audit_messages.h"
#include "finance/money/result.h"

namespace amanah::finance {

class BookReader;

// One record's bytes as a line to read. Bytes that are no record give a line with the sequence and hash only.
[[nodiscard]] AuditLine auditLineOf(std::int64_t seq, const QByteArray& bytes, const QByteArray& hash);

[[nodiscard]] Result<AuditListQuery::Page> answer(BookReader& reader, const AuditListQuery& query);

} // namespace amanah::finance
