// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/audit/checkpoint_store.h"

#include "finance/audit/chain.h"
#include "finance/audit/merkle.h"
#include "finance/book/reader.h"
#include "finance/book/transaction.h"

#include <QJsonArray>
#include <limits>

namespace amanah::finance {

namespace {

constexpr std::int64_t microsecondsPerDay = 86'400'000'000;

Checkpoint checkpointOf(const Statement& row)
{
    return {row.integer(0), row.blob(1), row.blob(2), row.integer(3), row.blob(4), row.blob(5)};
}

std::vector<QByteArray> splitPeaks(const QByteArray& joined)
{
    std::vector<QByteArray> peaks;
    for (qsizetype at = 0; at < joined.size(); at += hashSize)
        peaks.push_back(joined.mid(at, hashSize));
    return peaks;
}

// A tree that stands somewhere in the chain, and the hash of its last record.
struct GrowingTree
{
    MerkleTree tree;
    QByteArray head = genesisHash();
};

// The last checkpoint's tree when its signature and its peaks hold, so that only newer records are read; else an empty one.
GrowingTree treeOfLastCheckpoint(BookConnection& connection)
{
    Statement row(connection, "SELECT size, root, head, at_us, public_key, signature, peaks FROM checkpoint ORDER BY size DESC LIMIT 1");
    if (!row.next())
        return {};
    const Checkpoint last = checkpointOf(row);
    if (!last.isSigned(connection.facts().bookId))
        return {};
    try {
        GrowingTree growing{MerkleTree(last.size, splitPeaks(row.blob(6))), last.head};
        if (growing.tree.root() == last.root)
            return growing;
    } catch (const std::invalid_argument&) {
        // A damaged row: `check` names it, and the tree is built anew.
    }
    return {};
}

Result<void> grow(BookConnection& connection, GrowingTree& growing)
{
    Statement rows(connection, "SELECT seq, bytes, hash FROM audit WHERE seq > ? ORDER BY seq", growing.tree.size());
    while (rows.next()) {
        const QByteArray bytes = rows.blob(1);
        const QByteArray hash = rows.blob(2);
        if (rows.integer(0) != growing.tree.size() + 1 || chainHash(growing.head, bytes) != hash)
            return refuse(Code::Integrity, QStringLiteral("audit"),
                          QStringLiteral("Record %1 does not follow from the one before; a broken chain is not signed.").arg(rows.integer(0)));
        growing.tree.add(bytes);
        growing.head = hash;
    }
    return {};
}

QString hexText(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QJsonArray hexList(const std::vector<QByteArray>& hashes)
{
    QJsonArray list;
    for (const QByteArray& hash : hashes)
        list.append(hexText(hash));
    return list;
}

// One pass over the first `size` records.
void forEachLeaf(BookConnection& connection, std::int64_t size, const std::function<void(std::int64_t seq, const QByteArray& leaf)>& take)
{
    Statement rows(connection, "SELECT seq, bytes FROM audit WHERE seq <= ? ORDER BY seq", size);
    while (rows.next())
        take(rows.integer(0), merkleLeaf(rows.blob(1)));
}

Result<std::int64_t> treeSize(BookConnection& connection, std::int64_t wanted, const char* field)
{
    const std::int64_t records = headSeq(connection);
    const std::int64_t size = wanted == 0 ? records : wanted;
    if (size < 1 || size > records)
        return refuse(Code::NotFound, QString::fromLatin1(field), QStringLiteral("The book has %1 records.").arg(records));
    return size;
}

} // namespace

Result<MakeCheckpoint> check(const MakeCheckpoint& command, const FormContext&)
{
    return command;
}

QByteArray contentOf(const MakeCheckpoint&)
{
    return {};
}

Result<std::int64_t> post(BookTransaction& transaction, const MakeCheckpoint&)
{
    BookConnection& connection = transaction.connection();
    const std::int64_t size = headSeq(connection);
    {
        Statement there(connection, "SELECT 1 FROM checkpoint WHERE size = ?", size);
        if (there.next())
            return size;
    }
    const QString bookId = connection.facts().bookId;
    const auto key = SigningKey::ofBook(bookId);
    if (!key)
        return Refusal(key.error());
    GrowingTree growing = treeOfLastCheckpoint(connection);
    if (const auto grown = grow(connection, growing); !grown)
        return Refusal(grown.error());
    const Checkpoint made = key->signedBy({size, growing.tree.root(), growing.head, transaction.nowUs(), {}, {}}, bookId);
    QByteArray peaks;
    for (const QByteArray& peak : growing.tree.peaks())
        peaks += peak;
    Statement(connection, "INSERT INTO checkpoint (size, root, head, peaks, at_us, public_key, signature) VALUES (?, ?, ?, ?, ?, ?, ?)", size,
              made.root, made.head, peaks, made.atUs, made.publicKey, made.signature);
    return size;
}

Checkpoint replyFor(const MakeCheckpoint*, BookConnection& connection, std::int64_t size)
{
    Statement row(connection, "SELECT size, root, head, at_us, public_key, signature FROM checkpoint WHERE size = ?", size);
    return row.next() ? checkpointOf(row) : Checkpoint();
}

bool isCheckpointDue(BookConnection& connection, std::int64_t nowUs)
{
    const std::int64_t head = headSeq(connection);
    Statement row(connection, "SELECT size, at_us FROM checkpoint ORDER BY size DESC LIMIT 1");
    if (!row.next())
        return head > 0;
    return row.integer(0) < head && (nowUs / microsecondsPerDay != row.integer(1) / microsecondsPerDay || head - row.integer(0) >= recordsPerCheckpoint);
}

Result<CheckpointListQuery::Page> answer(BookReader& reader, const CheckpointListQuery& query)
{
    bool good = true;
    const qlonglong before = query.after.isEmpty() ? std::numeric_limits<qlonglong>::max() : query.after.toLongLong(&good);
    if (!good)
        return refuse(Code::InvalidInput, QStringLiteral("after"), QStringLiteral("A size is a whole number."));
    CheckpointListQuery::Page page;
    Statement rows(reader.connection(),
                   "SELECT size, root, head, at_us, public_key, signature FROM checkpoint WHERE size < ? ORDER BY size DESC LIMIT ?",
                   static_cast<std::int64_t>(before), static_cast<std::int64_t>(query.limit) + 1);
    while (rows.next()) {
        if (page.lines.size() == static_cast<std::size_t>(query.limit)) {
            page.next = QString::number(page.lines.back().size);
            break;
        }
        page.lines.push_back(checkpointOf(rows));
    }
    return page;
}

Result<QJsonObject> answer(BookReader& reader, const InclusionQuery& query)
{
    const auto size = treeSize(reader.connection(), query.size, "size");
    if (!size)
        return Refusal(size.error());
    if (query.seq < 1 || query.seq > *size)
        return refuse(Code::NotFound, QStringLiteral("seq"), QStringLiteral("The first %1 records hold no such one.").arg(*size));
    InclusionProof proof{query.seq - 1, *size, {}, {}, {}};
    MerkleTree tree;
    RangeRoots ranges(inclusionRanges(proof.index, *size));
    forEachLeaf(reader.connection(), *size, [&](std::int64_t seq, const QByteArray& leaf) {
        tree.addLeaf(leaf);
        ranges.addLeaf(leaf);
        if (seq == query.seq)
            proof.leafHash = leaf;
    });
    proof.root = tree.root();
    proof.path = ranges.roots();
    if (!holds(proof))
        return refuse(Code::Integrity, QStringLiteral("audit"), QStringLiteral("The chain has a gap, so nothing can be proven with it."));
    return QJsonObject{{QStringLiteral("seq"), static_cast<qint64>(query.seq)},
                       {QStringLiteral("size"), static_cast<qint64>(*size)},
                       {QStringLiteral("leaf"), hexText(proof.leafHash)},
                       {QStringLiteral("root"), hexText(proof.root)},
                       {QStringLiteral("path"), hexList(proof.path)}};
}

Result<QJsonObject> answer(BookReader& reader, const ConsistencyQuery& query)
{
    const auto to = treeSize(reader.connection(), query.to, "to");
    if (!to)
        return Refusal(to.error());
    if (query.from < 1 || query.from > *to)
        return refuse(Code::NotFound, QStringLiteral("from"), QStringLiteral("The first %1 records do not hold as many.").arg(*to));
    ConsistencyProof proof{query.from, *to, {}, {}, {}};
    MerkleTree tree;
    RangeRoots ranges(consistencyRanges(query.from, *to));
    forEachLeaf(reader.connection(), *to, [&](std::int64_t, const QByteArray& leaf) {
        tree.addLeaf(leaf);
        ranges.addLeaf(leaf);
        if (tree.size() == query.from)
            proof.fromRoot = tree.root();
    });
    proof.toRoot = tree.root();
    proof.path = ranges.roots();
    if (!holds(proof))
        return refuse(Code::Integrity, QStringLiteral("audit"), QStringLiteral("The chain has a gap, so nothing can be proven with it."));
    return QJsonObject{{QStringLiteral("from"), static_cast<qint64>(query.from)},
                       {QStringLiteral("to"), static_cast<qint64>(*to)},
                       {QStringLiteral("from_root"), hexText(proof.fromRoot)},
                       {QStringLiteral("to_root"), hexText(proof.toRoot)},
                       {QStringLiteral("path"), hexList(proof.path)}};
}

} // namespace amanah::finance
