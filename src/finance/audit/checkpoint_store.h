// SPDX-License-Identifier: GPL-3.0-or-later
// Checkpoints in the book. A checkpoint is no record of the chain: making one changes no head and needs no key of its own. Writer's and
// readers' threads as marked.
#pragma once

#include "finance/audit/checkpoint_messages.h"
#include "finance/book/unit_of_work.h"

namespace amanah::finance {

class BookReader;

// Between two checkpoints made by themselves there is a day or this many records, so that making one never takes long.
inline constexpr std::int64_t recordsPerCheckpoint = 10'000;

// Writer's thread. Never signs what does not prove: when the records since the last checkpoint do not hang together, integrity.
[[nodiscard]] Result<MakeCheckpoint> check(const MakeCheckpoint& command, const FormContext& form);
[[nodiscard]] Result<std::int64_t> post(BookTransaction& transaction, const MakeCheckpoint& command);
[[nodiscard]] Checkpoint replyFor(const MakeCheckpoint*, BookConnection& connection, std::int64_t size);
[[nodiscard]] QByteArray contentOf(const MakeCheckpoint& command);
// Whether one should be made by itself: a new UTC day, or many records since the last.
[[nodiscard]] bool isCheckpointDue(BookConnection& connection, std::int64_t nowUs);

// Reader's thread.
[[nodiscard]] Result<CheckpointListQuery::Page> answer(BookReader& reader, const CheckpointListQuery& query);
// They read every record of the tree: a second for a million.
[[nodiscard]] Result<QJsonObject> answer(BookReader& reader, const InclusionQuery& query);
[[nodiscard]] Result<QJsonObject> answer(BookReader& reader, const ConsistencyQuery& query);

} // namespace amanah::finance
