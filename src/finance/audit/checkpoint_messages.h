// SPDX-License-Identifier: GPL-3.0-or-later
// Checkpoints and proofs: what may be said to the book, and what is answered. Plain values.
#pragma once

#include "finance/audit/checkpoint.h"

namespace amanah::finance {

// Signs the head of the chain. A head that is signed already gives the checkpoint it has.
struct MakeCheckpoint
{
    static constexpr auto commandName = "audit.checkpoint";
    using Reply = Checkpoint;
};

// Newest first.
struct CheckpointListQuery
{
    struct Page
    {
        std::vector<Checkpoint> lines;
        QString next;
    };
    using Reply = Page;
    int limit = 100;
    QString after; // the size of the last line seen
};

// That record `seq` is one of the first `size` (0: of all) records: {"seq","size","leaf","root","path"}, hashes in hex.
struct InclusionQuery
{
    using Reply = QJsonObject;
    std::int64_t seq = 0;
    std::int64_t size = 0;
};

// That the first `from` records are the beginning of the first `to` (0: of all): {"from","to","from_root","to_root","path"}.
struct ConsistencyQuery
{
    using Reply = QJsonObject;
    std::int64_t from = 0;
    std::int64_t to = 0;
};

} // namespace amanah::finance
