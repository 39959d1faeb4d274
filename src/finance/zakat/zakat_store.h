// SPDX-License-Identifier: GPL-3.0-or-later
// Prices and kept assessments in the book. Writer's or a reader's thread.
#pragma once

#include "finance/book/transaction.h"
#include "finance/zakat/zakat_messages.h"

namespace amanah::finance {

class BookReader;

[[nodiscard]] Result<NisabSetting> check(const SetNisab& command, const FormContext& form);
[[nodiscard]] Result<std::int64_t> post(BookTransaction& transaction, const NisabSetting& setting);
[[nodiscard]] NisabSetting replyFor(const SetNisab*, BookConnection& connection, std::int64_t seq);
[[nodiscard]] QByteArray contentOf(const SetNisab& command);
// Every price of a currency, oldest day first; of one day the newest alone.
[[nodiscard]] std::vector<NisabSetting> nisabsByDay(BookConnection& connection, Currency currency);
// The setting that record `seq` said; `seq` must be one.
[[nodiscard]] NisabSetting nisabOfRecord(BookConnection& connection, std::int64_t seq);

struct CheckedAssessment
{
    DonorId donor;
    Money due;
    QString preset;
    QDate date;
    QString request;
    QString answer;
    std::int64_t replaces = 0;
};
[[nodiscard]] Result<CheckedAssessment> check(const KeepAssessment& command, const FormContext& form);
[[nodiscard]] Result<std::int64_t> post(BookTransaction& transaction, const CheckedAssessment& assessment);
[[nodiscard]] KeptAssessment replyFor(const KeepAssessment*, BookConnection& connection, std::int64_t seq);
[[nodiscard]] QByteArray contentOf(const KeepAssessment& command);
// Nothing when record `id` kept none.
[[nodiscard]] std::optional<KeptAssessment> assessmentOfRecord(BookConnection& connection, std::int64_t id);

[[nodiscard]] Result<AssessmentQuery::Shown> answer(BookReader& reader, const AssessmentQuery& query);
[[nodiscard]] Result<AssessmentListQuery::Page> answer(BookReader& reader, const AssessmentListQuery& query);
[[nodiscard]] Result<NisabHistoryQuery::Page> answer(BookReader& reader, const NisabHistoryQuery& query);
[[nodiscard]] Result<NisabSetting> answer(BookReader& reader, const NisabQuery& query);
[[nodiscard]] Result<ZakatDueQuery::Years> answer(BookReader& reader, const ZakatDueQuery& query);

} // namespace amanah::finance
