// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/checkpoint_proof.h"

#include "finance/book/connection.h"

namespace amanah::finance {

CheckpointProof::CheckpointProof(BookConnection& connection)
{
    {
        // Not facts(): a damaged currency is another proof's finding.
        Statement row(connection, "SELECT book_id FROM book");
        m_bookId = row.next() ? row.text(0) : QString();
    }
    Statement rows(connection, "SELECT size, root, head, at_us, public_key, signature, peaks FROM checkpoint ORDER BY size");
    while (rows.next()) {
        Kept kept;
        kept.checkpoint = {rows.integer(0), rows.blob(1), rows.blob(2), rows.integer(3), rows.blob(4), rows.blob(5)};
        kept.peaks = rows.blob(6);
        m_kept.emplace(rows.integer(0), std::move(kept));
    }
}

std::vector<std::int64_t> CheckpointProof::sizesIn(std::int64_t first, std::int64_t last) const
{
    std::vector<std::int64_t> sizes;
    for (auto kept = m_kept.lower_bound(first); kept != m_kept.end() && kept->first <= last; ++kept)
        sizes.push_back(kept->first);
    return sizes;
}

void CheckpointProof::compare(const MerkleTree& tree, const QByteArray& head)
{
    const auto found = m_kept.find(tree.size());
    if (found == m_kept.end())
        return;
    Kept& kept = found->second;
    QByteArray peaks;
    for (const QByteArray& peak : tree.peaks())
        peaks += peak;
    kept.fault.clear();
    if (!kept.checkpoint.isSigned(m_bookId))
        kept.fault = QStringLiteral("the signature is not that of this checkpoint");
    else if (kept.checkpoint.root != tree.root() || kept.checkpoint.head != head)
        kept.fault = QStringLiteral("the records after %1 are not those that were signed").arg(m_lastGood);
    else if (kept.peaks != peaks)
        kept.fault = QStringLiteral("the peaks are not those of the tree");
    else
        m_lastGood = tree.size();
}

void CheckpointProof::tell(Verdicts& verdicts) const
{
    verdicts.begin("checkpoints");
    for (const auto& [size, kept] : m_kept) {
        verdicts.count();
        if (!kept.fault.isEmpty())
            verdicts.fault(QStringLiteral("checkpoint"), QString::number(size), kept.fault);
    }
}

} // namespace amanah::finance
