// SPDX-License-Identifier: GPL-3.0-or-later
// The tree against the vectors of Certificate Transparency and against RFC 6962 written down literally, for every size up to 130.
#include "finance/audit/chain.h"
#include "finance/audit/merkle.h"

#include <QTest>

using namespace amanah::finance;

namespace {

QByteArray leafBytes(std::int64_t index)
{
    return QByteArrayLiteral("record ") + QByteArray::number(static_cast<qlonglong>(index));
}

std::int64_t naiveSplit(std::int64_t size)
{
    std::int64_t k = 1;
    while (2 * k < size)
        k *= 2;
    return k;
}

// MTH(D[first:last]), RFC 6962 section 2.1.
QByteArray naiveRoot(std::int64_t first, std::int64_t last)
{
    if (first == last)
        return sha256(QByteArray());
    if (last - first == 1)
        return sha256(QByteArray(1, '\0'), leafBytes(first));
    const std::int64_t k = naiveSplit(last - first);
    return sha256(QByteArray(1, '\1') + naiveRoot(first, first + k) + naiveRoot(first + k, last));
}

// PATH(m, D[first:last]), section 2.1.1.
std::vector<QByteArray> naivePath(std::int64_t m, std::int64_t first, std::int64_t last)
{
    if (last - first == 1)
        return {};
    const std::int64_t k = naiveSplit(last - first);
    const bool isLeft = m < k;
    auto path = isLeft ? naivePath(m, first, first + k) : naivePath(m - k, first + k, last);
    path.push_back(isLeft ? naiveRoot(first + k, last) : naiveRoot(first, first + k));
    return path;
}

// SUBPROOF(m, D[first:last], b), section 2.1.2.
std::vector<QByteArray> naiveSubproof(std::int64_t m, std::int64_t first, std::int64_t last, bool b)
{
    if (m == last - first)
        return b ? std::vector<QByteArray>() : std::vector<QByteArray>{naiveRoot(first, last)};
    const std::int64_t k = naiveSplit(last - first);
    const bool isLeft = m <= k;
    auto proof = isLeft ? naiveSubproof(m, first, first + k, b) : naiveSubproof(m - k, first + k, last, false);
    proof.push_back(isLeft ? naiveRoot(first + k, last) : naiveRoot(first, first + k));
    return proof;
}

std::vector<QByteArray> rootsOf(const std::vector<LeafRange>& ranges, std::int64_t size)
{
    RangeRoots roots(ranges);
    for (std::int64_t i = 0; i < size; ++i)
        roots.add(leafBytes(i));
    return roots.roots();
}

constexpr std::int64_t largest = 130;

} // namespace

class TestMerkle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheReferenceVectors()
    {
        const char* leaves[] = {"", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"};
        const char* roots[] = {"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                               "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                               "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                               "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                               "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                               "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                               nullptr, // the reference names none of these sizes
                               nullptr,
                               "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
        MerkleTree tree;
        for (int size = 0; size <= 8; ++size) {
            if (roots[size])
                QCOMPARE(tree.root().toHex(), QByteArray(roots[size]));
            QCOMPARE(tree.size(), size);
            if (size < 8)
                tree.add(QByteArray::fromHex(leaves[size]));
        }
    }

    void growingTreeHasTheRootOfTheDefinition()
    {
        MerkleTree tree;
        for (std::int64_t size = 0; size <= largest; ++size) {
            QCOMPARE(tree.root(), naiveRoot(0, size));
            tree.add(leafBytes(size));
        }
    }

    void treesPutTogetherAreTheTreeOfAll()
    {
        for (std::int64_t size = 1; size <= largest; ++size) {
            MerkleTree whole;
            for (std::int64_t first = 0; first < size; first += 16) {
                MerkleTree part;
                for (std::int64_t leaf = first; leaf < std::min(size, first + 16); ++leaf)
                    part.add(leafBytes(leaf));
                whole.append(part);
            }
            QCOMPARE(whole.root(), naiveRoot(0, size));
            QCOMPARE(MerkleTree(size, whole.peaks()).root(), whole.root());
        }
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, MerkleTree(3, {naiveRoot(0, 1)}));
    }

    void inclusionProofsAreThoseOfTheDefinitionAndHold()
    {
        for (std::int64_t size = 1; size <= largest; ++size) {
            const QByteArray root = naiveRoot(0, size);
            for (std::int64_t index = 0; index < size; index += size < 40 ? 1 : 7) {
                const auto path = rootsOf(inclusionRanges(index, size), size);
                QVERIFY(path == naivePath(index, 0, size));
                QVERIFY(holds(InclusionProof{index, size, merkleLeaf(leafBytes(index)), root, path}));
            }
        }
    }

    void consistencyProofsAreThoseOfTheDefinitionAndHold()
    {
        for (std::int64_t to = 1; to <= largest; ++to) {
            for (std::int64_t from = 1; from <= to; from += to < 40 ? 1 : 5) {
                const auto path = rootsOf(consistencyRanges(from, to), to);
                QVERIFY(path == naiveSubproof(from, 0, to, true));
                QVERIFY(holds(ConsistencyProof{from, to, naiveRoot(0, from), naiveRoot(0, to), path}));
            }
        }
    }

    void inclusionProofOfAnythingElseFails()
    {
        const std::int64_t size = 21;
        const InclusionProof good{13, size, merkleLeaf(leafBytes(13)), naiveRoot(0, size), naivePath(13, 0, size)};
        QVERIFY(holds(good));
        for (std::int64_t index = -1; index <= size; ++index) {
            InclusionProof other = good;
            other.index = index;
            QCOMPARE(holds(other), index == 13);
        }
        for (std::size_t i = 0; i < good.path.size(); ++i) {
            InclusionProof bent = good;
            bent.path[i][5] = static_cast<char>(bent.path[i][5] ^ 1);
            QVERIFY(!holds(bent));
            InclusionProof cut = good;
            cut.path.erase(cut.path.begin() + static_cast<std::ptrdiff_t>(i));
            QVERIFY(!holds(cut));
        }
        InclusionProof longer = good;
        longer.path.push_back(good.path.front());
        QVERIFY(!holds(longer));
    }

    void consistencyProofOfARewrittenPastFails()
    {
        for (const std::int64_t from : {1, 8, 11, 20}) {
            const std::int64_t to = 21;
            const ConsistencyProof good{from, to, naiveRoot(0, from), naiveRoot(0, to), naiveSubproof(from, 0, to, true)};
            QVERIFY(holds(good));
            ConsistencyProof otherPast = good;
            otherPast.fromRoot = naiveRoot(1, from + 1);
            QVERIFY(!holds(otherPast));
            ConsistencyProof otherNow = good;
            otherNow.toRoot = naiveRoot(0, to + 1);
            QVERIFY(!holds(otherNow));
            for (std::size_t i = 0; i < good.path.size(); ++i) {
                ConsistencyProof cut = good;
                cut.path.erase(cut.path.begin() + static_cast<std::ptrdiff_t>(i));
                QVERIFY(!holds(cut));
            }
        }
        QVERIFY(!holds(ConsistencyProof{0, 5, naiveRoot(0, 0), naiveRoot(0, 5), {}}));
        QVERIFY(!holds(ConsistencyProof{6, 5, naiveRoot(0, 6), naiveRoot(0, 5), {}}));
    }
};

QTEST_GUILESS_MAIN(TestMerkle)
#include "tst_merkle.moc"
