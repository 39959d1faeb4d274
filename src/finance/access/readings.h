// SPDX-License-Identifier: GPL-3.0-or-later
// What kind of knowledge each question gives; those that are not named here are about money. The table of roles is permissions.h.
#pragma once

#include "finance/access/permissions.h"
#include "finance/book/book_path.h"

namespace amanah::finance {

class BookReader;
struct AssessmentListQuery;
struct AssessmentQuery;
struct AuditRecordQuery;
struct HawlQuery;
struct MonthPreviewQuery;
struct ReminderQuery;
struct UserListQuery;
struct ZakatDue;
struct ZakatDueQuery;

template <class Question>
inline constexpr Reading readingOf = Reading::Money;
template <>
inline constexpr Reading readingOf<ZakatDueQuery> = Reading::Zakat;
template <>
inline constexpr Reading readingOf<ZakatDue> = Reading::Zakat;
template <>
inline constexpr Reading readingOf<AssessmentListQuery> = Reading::Zakat;
template <>
inline constexpr Reading readingOf<AssessmentQuery> = Reading::Zakat;
template <>
inline constexpr Reading readingOf<HawlQuery> = Reading::Zakat;
template <>
inline constexpr Reading readingOf<MonthPreviewQuery> = Reading::Zakat;
template <>
inline constexpr Reading readingOf<ReminderQuery> = Reading::Zakat;
// One record with its private texts, payees' among them.
template <>
inline constexpr Reading readingOf<AuditRecordQuery> = Reading::Payees;
template <>
inline constexpr Reading readingOf<UserListQuery> = Reading::Users;

// Judged by the reader, of the same moment as the answer.
[[nodiscard]] Result<void> mayAsk(BookReader& reader, const QString& signedInAs, Reading what);
// The same for a deed or a command.
[[nodiscard]] Result<void> mayDo(BookReader& reader, const QString& signedInAs, const char* deed);
// On a connection of its own: whether or not the services answer. Any thread that may wait.
[[nodiscard]] Result<void> mayDo(const BookPath& book, const QString& signedInAs, const char* deed);

} // namespace amanah::finance
