// SPDX-License-Identifier: GPL-3.0-or-later
// Duties to keep, in the book. Writer's or a reader's thread.
#pragma once

#include "finance/book/transaction.h"
#include "finance/donors/retention_messages.h"

namespace amanah::finance {

class BookReader;

[[nodiscard]] Result<Retention> check(const SetRetention& command, const FormContext& form);
[[nodiscard]] Result<std::int64_t> post(BookTransaction& transaction, const Retention& rule);
[[nodiscard]] Retention replyFor(const SetRetention*, BookConnection& connection, std::int64_t seq);
[[nodiscard]] QByteArray contentOf(const SetRetention& command);
[[nodiscard]] Result<RetentionListQuery::Reply> answer(BookReader& reader, const RetentionListQuery& query);

// The day on which the duty of `kind` ends for what last happened on `day`; invalid when there is none (no rule, or no day).
[[nodiscard]] QDate dutyEnd(BookConnection& connection, const QString& kind, const QDate& day);
// not_permitted on `id`, naming the day, when `end` is past `today`.
[[nodiscard]] Result<void> dutyIsOver(const QDate& end, const QDate& today);

} // namespace amanah::finance
