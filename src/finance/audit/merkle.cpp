// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/audit/merkle.h"

#include "finance/audit/chain.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <stdexcept>

namespace amanah::finance {

namespace {

// The largest power of two below `size` (size > 1): where RFC 6962 splits a tree.
std::int64_t splitOf(std::int64_t size)
{
    return static_cast<std::int64_t>(std::bit_floor(static_cast<std::uint64_t>(size - 1)));
}

// A node and the rightmost node of its level, by their places in it; both walk up the tree together.
struct Climb
{
    std::int64_t node;
    std::int64_t last;

    void up()
    {
        node >>= 1;
        last >>= 1;
    }
    // The node is a right child, or it stands alone at the right edge: its sibling is on the left.
    [[nodiscard]] bool hasLeftSibling() const { return (node & 1) != 0 || node == last; }
    // Levels at which a lone right node has no sibling at all are passed over.
    void skipLoneLevels()
    {
        while ((node & 1) == 0 && node != 0)
            up();
    }
};

void findConsistency(std::int64_t wanted, LeafRange range, bool isWhole, std::vector<LeafRange>& found)
{
    const std::int64_t size = range.last - range.first;
    if (wanted == size) {
        if (!isWhole)
            found.push_back(range);
        return;
    }
    const std::int64_t split = splitOf(size);
    const LeafRange left{range.first, range.first + split};
    const LeafRange right{range.first + split, range.last};
    if (wanted <= split) {
        findConsistency(wanted, left, isWhole, found);
        found.push_back(right);
    } else {
        findConsistency(wanted - split, right, false, found);
        found.push_back(left);
    }
}

} // namespace

QByteArray merkleLeaf(const QByteArray& bytes)
{
    static const QByteArray mark(1, '\0');
    return sha256(mark, bytes);
}

QByteArray merkleNode(const QByteArray& left, const QByteArray& right)
{
    QByteArray both;
    both.reserve(1 + 2 * hashSize);
    both += '\1';
    both += left;
    both += right;
    return sha256(both);
}

MerkleTree::MerkleTree(std::int64_t size, std::vector<QByteArray> peaks) : m_size(size), m_peaks(std::move(peaks))
{
    if (size < 0 || m_peaks.size() != static_cast<std::size_t>(std::popcount(static_cast<std::uint64_t>(size))))
        throw std::invalid_argument("these are not the peaks of a tree of this size");
}

void MerkleTree::addSubtree(QByteArray root, int level)
{
    // As many peaks join as the size, counted in subtrees, has ones at its end.
    for (int joins = std::countr_one(static_cast<std::uint64_t>(m_size >> level)); joins > 0; --joins) {
        root = merkleNode(m_peaks.back(), root);
        m_peaks.pop_back();
    }
    m_peaks.push_back(std::move(root));
    m_size += std::int64_t{1} << level;
}

void MerkleTree::append(const MerkleTree& next)
{
    std::int64_t left = next.m_size;
    for (const QByteArray& peak : next.m_peaks) {
        const int level = static_cast<int>(std::bit_width(static_cast<std::uint64_t>(left))) - 1;
        addSubtree(peak, level);
        left -= std::int64_t{1} << level;
    }
}

QByteArray MerkleTree::root() const
{
    if (m_peaks.empty())
        return sha256(QByteArray());
    QByteArray root = m_peaks.back();
    for (auto peak = m_peaks.rbegin() + 1; peak != m_peaks.rend(); ++peak)
        root = merkleNode(*peak, root);
    return root;
}

std::vector<LeafRange> inclusionRanges(std::int64_t index, std::int64_t size)
{
    std::vector<LeafRange> found;
    LeafRange range{0, size};
    while (range.last - range.first > 1) {
        const std::int64_t middle = range.first + splitOf(range.last - range.first);
        if (index < middle) {
            found.push_back({middle, range.last});
            range.last = middle;
        } else {
            found.push_back({range.first, middle});
            range.first = middle;
        }
    }
    std::reverse(found.begin(), found.end());
    return found;
}

std::vector<LeafRange> consistencyRanges(std::int64_t from, std::int64_t to)
{
    std::vector<LeafRange> found;
    findConsistency(from, {0, to}, true, found);
    return found;
}

RangeRoots::RangeRoots(std::vector<LeafRange> ranges) : m_ranges(std::move(ranges)), m_trees(m_ranges.size()), m_inOrder(m_ranges.size())
{
    std::iota(m_inOrder.begin(), m_inOrder.end(), std::size_t{0});
    std::sort(m_inOrder.begin(), m_inOrder.end(), [this](std::size_t a, std::size_t b) { return m_ranges[a].first < m_ranges[b].first; });
}

void RangeRoots::addLeaf(const QByteArray& leafHash)
{
    const std::int64_t leaf = m_next++;
    while (m_current < m_inOrder.size() && m_ranges[m_inOrder[m_current]].last <= leaf)
        ++m_current;
    if (m_current < m_inOrder.size() && m_ranges[m_inOrder[m_current]].first <= leaf)
        m_trees[m_inOrder[m_current]].addLeaf(leafHash);
}

std::vector<QByteArray> RangeRoots::roots() const
{
    std::vector<QByteArray> roots;
    roots.reserve(m_trees.size());
    for (const MerkleTree& tree : m_trees)
        roots.push_back(tree.root());
    return roots;
}

bool holds(const InclusionProof& proof)
{
    if (proof.index < 0 || proof.index >= proof.size)
        return false;
    Climb climb{proof.index, proof.size - 1};
    QByteArray root = proof.leafHash;
    for (const QByteArray& sibling : proof.path) {
        if (climb.last == 0)
            return false;
        if (climb.hasLeftSibling()) {
            root = merkleNode(sibling, root);
            climb.skipLoneLevels();
        } else {
            root = merkleNode(root, sibling);
        }
        climb.up();
    }
    return climb.last == 0 && root == proof.root;
}

bool holds(const ConsistencyProof& proof)
{
    if (proof.from < 1 || proof.from > proof.to)
        return false;
    if (proof.from == proof.to)
        return proof.path.empty() && proof.fromRoot == proof.toRoot;
    std::vector<QByteArray> path = proof.path;
    // A whole subtree on the left is its own first step.
    if (std::has_single_bit(static_cast<std::uint64_t>(proof.from)))
        path.insert(path.begin(), proof.fromRoot);
    if (path.empty())
        return false;
    Climb climb{proof.from - 1, proof.to - 1};
    while ((climb.node & 1) != 0)
        climb.up();
    QByteArray oldRoot = path.front();
    QByteArray newRoot = path.front();
    for (auto step = path.begin() + 1; step != path.end(); ++step) {
        if (climb.last == 0)
            return false;
        if (climb.hasLeftSibling()) {
            oldRoot = merkleNode(*step, oldRoot);
            newRoot = merkleNode(*step, newRoot);
            climb.skipLoneLevels();
        } else {
            newRoot = merkleNode(newRoot, *step);
        }
        climb.up();
    }
    return climb.last == 0 && oldRoot == proof.fromRoot && newRoot == proof.toRoot;
}

} // namespace amanah::finance
