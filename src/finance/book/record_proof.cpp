// SPDX-License-Identifier: GPL-3.0-or-later
#include "finance/book/record_proof.h"

#include "finance/audit/chain.h"
#include "finance/audit/coverage.h"
#include "finance/book/chain_follower.h"
#include "finance/book/checkpoint_proof.h"
#include "finance/book/reader.h"
#include "finance/book/transaction.h"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

namespace amanah::finance {

namespace {

// Stretches that may be done ahead of the oldest that is not; bounds memory.
constexpr std::int64_t stretchesAhead = 16;

struct Stretch
{
    std::int64_t first = 0;
    std::int64_t end = 0; // the first record after it
    std::vector<std::int64_t> checkpoints; // sizes within
};

struct RowFault
{
    const char* table;
    std::int64_t seq;
    QString message;
};

struct StretchFindings
{
    std::vector<std::pair<std::int64_t, QString>> chainFaults;
    std::vector<RowFault> rowFaults;
    std::int64_t records = 0;
    MerkleTree tree;
    std::vector<std::pair<MerkleTree, QByteArray>> atCheckpoints; // the tree and the hash there
    QByteArray head;
    bool wasStopped = false;
    std::exception_ptr failure; // the file is damaged here; then the rest means nothing
};

// One connection's work on stretches.
class StretchProver
{
public:
    explicit StretchProver(BookConnection& connection)
        : m_connection(connection), m_coverage(connection, [this](const char* table, std::int64_t seq, const QString& message) {
              keepIfRoom(m_findings.rowFaults, RowFault{table, seq, message});
          })
    {
    }

    // Throws SqlFailure when the file is damaged there.
    StretchFindings prove(const Stretch& stretch, const std::stop_token& stop)
    {
        m_findings = {};
        ChainFollower chain = chainBefore(stretch.first);
        auto checkpoint = stretch.checkpoints.begin();
        Statement rows(m_connection, "SELECT seq, bytes, hash FROM audit WHERE seq >= ? AND seq < ? ORDER BY seq", stretch.first, stretch.end);
        while (rows.next()) {
            if (stop.stop_requested()) {
                m_findings.wasStopped = true;
                break;
            }
            const std::int64_t seq = rows.integer(0);
            const QByteArray bytes = rows.blob(1);
            m_coverage.check(seq, chain.follow(seq, bytes, rows.blob(2)));
            m_findings.tree.add(bytes);
            ++m_findings.records;
            if (checkpoint != stretch.checkpoints.end() && *checkpoint == seq) {
                m_findings.atCheckpoints.emplace_back(m_findings.tree, chain.head());
                ++checkpoint;
            }
        }
        m_findings.head = chain.head();
        return std::move(m_findings);
    }
    // What stands beyond the records that `others` and this one have read.
    std::vector<RowFault> proveNothingElse(const std::vector<RowCoverage::Seen>& others)
    {
        m_findings = {};
        for (const RowCoverage::Seen& seen : others)
            m_coverage.addSeen(seen);
        m_coverage.checkNothingElse();
        return std::move(m_findings.rowFaults);
    }
    [[nodiscard]] const RowCoverage& coverage() const { return m_coverage; }

private:
    template <class List, class Item>
    static void keepIfRoom(List& list, Item item)
    {
        if (list.size() < ProofReport::maxFaults)
            list.push_back(std::move(item));
    }

    ChainFollower chainBefore(std::int64_t first)
    {
        const auto report = [this](std::int64_t seq, const QString& message) { keepIfRoom(m_findings.chainFaults, std::pair(seq, message)); };
        Statement before(m_connection, "SELECT seq, hash FROM audit WHERE seq < ? ORDER BY seq DESC LIMIT 1", first);
        return before.next() ? ChainFollower(report, before.integer(0), before.blob(1)) : ChainFollower(report);
    }

    BookConnection& m_connection;
    StretchFindings m_findings;
    RowCoverage m_coverage;
};

// Hands out stretches to whoever asks, and puts their findings together in order. Any thread; tell() once they are all done.
class StretchDesk
{
public:
    StretchDesk(BookConnection& moment, ProofReport& report, const ProofOptions& options)
        : m_report(report), m_verdicts(report), m_options(options), m_checkpoints(moment), m_last(headSeq(moment))
    {
        m_verdicts.begin("chain");
        m_report.head = genesisHash();
    }

    [[nodiscard]] std::int64_t last() const { return m_last; }
    [[nodiscard]] std::int64_t stretches() const { return (m_last + m_options.stretch - 1) / m_options.stretch; }

    // Nothing when there is no more to do.
    std::optional<Stretch> take()
    {
        std::unique_lock lock(m_mutex);
        m_merged.wait(lock, [this] { return m_hasEnded || m_taken - m_nextToMerge < stretchesAhead; });
        const std::int64_t first = m_taken * m_options.stretch + 1;
        if (m_hasEnded || first > m_last)
            return std::nullopt;
        ++m_taken;
        return Stretch{first, first + m_options.stretch, m_checkpoints.sizesIn(first, first + m_options.stretch - 1)};
    }

    void give(std::int64_t first, StretchFindings findings)
    {
        const std::lock_guard lock(m_mutex);
        m_hasEnded = m_hasEnded || findings.wasStopped || findings.failure; // stretches before it are still put together
        m_done.emplace((first - 1) / m_options.stretch, std::move(findings));
        for (auto next = m_done.find(m_nextToMerge); next != m_done.end(); next = m_done.find(m_nextToMerge)) {
            merge(next->second);
            m_done.erase(next);
            ++m_nextToMerge;
        }
        m_merged.notify_all();
    }

    // Throws the failure of the first stretch that has one.
    Result<void> tell(StretchProver& prover, const std::vector<RowCoverage::Seen>& others)
    {
        if (m_wasStopped)
            return refuse(Code::Unavailable, {}, QStringLiteral("The proof was stopped."), QStringLiteral("stopped"));
        if (m_failure)
            std::rethrow_exception(m_failure);
        keepRowFaults(prover.proveNothingElse(others));
        m_verdicts.begin("rows");
        m_verdicts.count(prover.coverage().rowsChecked());
        for (const RowFault& fault : m_rowFaults)
            m_verdicts.faultAt(fault.seq, QString::fromLatin1(fault.table), fault.message);
        m_checkpoints.tell(m_verdicts);
        return {};
    }

private:
    void merge(const StretchFindings& findings)
    {
        if (m_failure || m_wasStopped)
            return;
        m_failure = findings.failure;
        m_wasStopped = findings.wasStopped;
        if (m_failure || m_wasStopped)
            return;
        m_verdicts.count(findings.records);
        for (const auto& [seq, message] : findings.chainFaults)
            m_verdicts.faultAt(seq, QStringLiteral("audit"), message);
        keepRowFaults(findings.rowFaults);
        m_report.records += findings.records;
        m_report.head = findings.head;
        grow(findings);
        if (m_options.progress)
            m_options.progress(m_report.records, m_last);
    }

    // After a gap this is no tree of the first records any more, and no checkpoint can be met.
    void grow(const StretchFindings& findings)
    {
        m_isWhole = m_isWhole && m_tree.size() % m_options.stretch == 0;
        if (!m_isWhole)
            return;
        for (const auto& [partial, head] : findings.atCheckpoints) {
            MerkleTree there = m_tree;
            there.append(partial);
            m_checkpoints.compare(there, head);
        }
        m_tree.append(findings.tree);
    }

    void keepRowFaults(const std::vector<RowFault>& faults)
    {
        for (const RowFault& fault : faults)
            if (m_rowFaults.size() < ProofReport::maxFaults)
                m_rowFaults.push_back(fault);
    }

    std::mutex m_mutex;
    std::condition_variable m_merged;
    std::map<std::int64_t, StretchFindings> m_done; // those whose turn has not come
    std::int64_t m_taken = 0;
    std::int64_t m_nextToMerge = 0;
    bool m_hasEnded = false;
    bool m_wasStopped = false;
    std::exception_ptr m_failure;

    ProofReport& m_report;
    Verdicts m_verdicts;
    const ProofOptions& m_options;
    CheckpointProof m_checkpoints;
    MerkleTree m_tree;
    bool m_isWhole = true;
    std::vector<RowFault> m_rowFaults;
    std::int64_t m_last;
};

void proveStretches(StretchDesk& desk, StretchProver& prover, const std::stop_token& stop)
{
    while (const auto taken = desk.take()) {
        StretchFindings findings;
        try {
            findings = prover.prove(*taken, stop);
        } catch (...) {
            findings.failure = std::current_exception();
        }
        desk.give(taken->first, std::move(findings));
    }
}

// A connection that began later sees a later moment. Records stay as they are; what may be replaced or erased must not have been.
bool seesTheSame(BookConnection& connection, std::int64_t last)
{
    Statement row(connection,
                  "SELECT (SELECT count(*) FROM donor_erasure WHERE seq > ?) + (SELECT count(*) FROM erased_text WHERE by_seq > ?) + "
                  "(SELECT count(*) FROM user_secret WHERE seq > ?)",
                  last, last, last);
    return row.next() && row.integer(0) == 0;
}

// A helper's whole life. One that cannot read the book leaves the work to the others.
RowCoverage::Seen helpWith(StretchDesk& desk, const BookPath& book, const std::stop_token& stop)
{
    RowCoverage::Seen seen;
    const auto reader = BookReader::open(book);
    if (!reader)
        return seen;
    std::ignore = (*reader)->inOneMoment([&](BookReader& own) {
        if (!seesTheSame(own.connection(), desk.last()))
            return;
        StretchProver prover(own.connection());
        proveStretches(desk, prover, stop);
        seen = prover.coverage().seen();
    });
    return seen;
}

} // namespace

Result<void> proveRecords(BookReader& moment, const BookPath& book, ProofReport& report, const ProofOptions& options)
{
    StretchDesk desk(moment.connection(), report, options);
    StretchProver own(moment.connection());
    const unsigned cores = options.threads > 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency());
    const auto helpers = static_cast<std::size_t>(std::clamp<std::int64_t>(desk.stretches() - 1, 0, cores - 1));
    std::vector<RowCoverage::Seen> seen(helpers);
    {
        std::vector<std::jthread> threads;
        for (RowCoverage::Seen& mine : seen)
            threads.emplace_back([&desk, &book, &options, &mine] { mine = helpWith(desk, book, options.stop); });
        proveStretches(desk, own, options.stop);
    }
    return desk.tell(own, seen);
}

} // namespace amanah::finance
