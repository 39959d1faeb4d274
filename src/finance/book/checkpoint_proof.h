// SPDX-License-Identifier: GPL-3.0-or-later
// Compares the book's checkpoints with the tree that is built anew while the chain is read. One thread at a time.
#pragma once

#include "finance/audit/checkpoint.h"
#include "finance/audit/merkle.h"
#include "finance/book/verdicts.h"

#include <map>

namespace amanah::finance {

class BookConnection;

class CheckpointProof
{
public:
    explicit CheckpointProof(BookConnection& connection);

    // Sizes of checkpoints in [first, last].
    [[nodiscard]] std::vector<std::int64_t> sizesIn(std::int64_t first, std::int64_t last) const;
    // The tree over the first tree.size() records, and the hash of the last of them; called in the order of the chain.
    void compare(const MerkleTree& tree, const QByteArray& head);
    // After the last record.
    void tell(Verdicts& verdicts) const;

private:
    struct Kept
    {
        Checkpoint checkpoint;
        QByteArray peaks;
        QString fault = QStringLiteral("there are not as many records as were signed");
    };
    QString m_bookId;
    std::map<std::int64_t, Kept> m_kept;
    std::int64_t m_lastGood = 0;
};

} // namespace amanah::finance
