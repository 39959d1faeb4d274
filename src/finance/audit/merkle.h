// SPDX-License-Identifier: GPL-3.0-or-later
// The Merkle tree of RFC 6962 section 2 (the same in RFC 9162) over the records of the chain: leaf SHA-256(0x00 || bytes), node
// SHA-256(0x01 || left || right). A proof is a list of roots of ranges of leaves; one pass over the records yields them all, in memory
// that grows with the tree's height only. Pure, any thread.
#pragma once

#include <QByteArray>
#include <cstdint>
#include <vector>

namespace amanah::finance {

[[nodiscard]] QByteArray merkleLeaf(const QByteArray& bytes);
[[nodiscard]] QByteArray merkleNode(const QByteArray& left, const QByteArray& right);

// A tree that grows leaf by leaf. The root may be asked at any size.
class MerkleTree
{
public:
    MerkleTree() = default;
    // A tree as peaks() left it. Not as many peaks as `size` has ones: std::invalid_argument.
    MerkleTree(std::int64_t size, std::vector<QByteArray> peaks);

    void add(const QByteArray& bytes) { addLeaf(merkleLeaf(bytes)); }
    void addLeaf(QByteArray leafHash) { addSubtree(std::move(leafHash), 0); }
    // The root of 2^level leaves that come next; the size must be a multiple of that.
    void addSubtree(QByteArray root, int level);
    // All leaves of a tree no wider than any of this tree's peaks.
    void append(const MerkleTree& next);
    [[nodiscard]] std::int64_t size() const { return m_size; }
    // SHA-256 of nothing while there is no leaf.
    [[nodiscard]] QByteArray root() const;
    // Roots of the whole subtrees that make up the tree, the widest first: one for each bit set in the size.
    [[nodiscard]] const std::vector<QByteArray>& peaks() const { return m_peaks; }

private:
    std::int64_t m_size = 0;
    std::vector<QByteArray> m_peaks;
};

// Leaves from `first` up to and without `last`, counted from 0. Record `seq` is leaf seq - 1.
struct LeafRange
{
    std::int64_t first = 0;
    std::int64_t last = 0;
};

// The ranges whose roots prove that leaf `index` is in the tree of `size` leaves (0 <= index < size), in the order of the proof.
[[nodiscard]] std::vector<LeafRange> inclusionRanges(std::int64_t index, std::int64_t size);
// The ranges whose roots prove that the tree of `to` leaves goes on from the tree of `from` leaves (1 <= from <= to).
[[nodiscard]] std::vector<LeafRange> consistencyRanges(std::int64_t from, std::int64_t to);

// The roots of ranges that do not overlap, from one pass over the leaves.
class RangeRoots
{
public:
    explicit RangeRoots(std::vector<LeafRange> ranges);

    // The leaves in order, from the first.
    void add(const QByteArray& bytes) { addLeaf(merkleLeaf(bytes)); }
    void addLeaf(const QByteArray& leafHash);
    // Once all leaves were added, in the order of the ranges as they were given.
    [[nodiscard]] std::vector<QByteArray> roots() const;

private:
    std::vector<LeafRange> m_ranges;
    std::vector<MerkleTree> m_trees;   // one for each range
    std::vector<std::size_t> m_inOrder; // of the ranges, by their first leaf
    std::size_t m_current = 0;
    std::int64_t m_next = 0; // the leaf that comes next
};

struct InclusionProof
{
    std::int64_t index = 0;
    std::int64_t size = 0;
    QByteArray leafHash;
    QByteArray root;
    std::vector<QByteArray> path;
};

struct ConsistencyProof
{
    std::int64_t from = 0;
    std::int64_t to = 0;
    QByteArray fromRoot;
    QByteArray toRoot;
    std::vector<QByteArray> path;
};

// RFC 9162 sections 2.1.3.2 and 2.1.4.2. Numbers that make no tree are a proof of nothing: false.
[[nodiscard]] bool holds(const InclusionProof& proof);
[[nodiscard]] bool holds(const ConsistencyProof& proof);

} // namespace amanah::finance
