// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulate/book_run.h"

#include "runtime/seeded_random.h"
#include "runtime/simulation_checker.h"
#include "simulate/fault_dice.h"
#include "support/simulated_tree.h"

#include <map>

namespace amanah::finance::simulate {

namespace {

using namespace std::chrono_literals;
using runtime::ExitReason;
using runtime::FaultPlan;
using runtime::SeededRandom;
using support::SimulatedTree;

constexpr int gifts = 25;
constexpr std::uint64_t endless = 500'000;

runtime::Simulated simulationFor(quint64 seed)
{
    SeededRandom random(seed * 31);
    FaultPlan plan = runtime::simulate::drawnFaults(random, {.crashBefore = 40'000,
                                                             .crashAfter = 40'000,
                                                             .kill = 30'000,
                                                             .initFails = 80'000,
                                                             .slow = 20'000,
                                                             .slowTerminate = 200'000,
                                                             .mailboxFull = 10'000,
                                                             .timerLate = 100'000,
                                                             .clockJump = 5'000,
                                                             .longest = std::chrono::seconds(15)});
    // The root, which nobody restarts, and the measuring side.
    plan.spares = [](const runtime::FaultTarget& one) { return one.name == names::root || one.label == "CommandDesk"; };
    runtime::Simulated simulated{.seed = seed, .maxSteps = endless, .faults = std::make_shared<FaultPlan>(std::move(plan))};
    if (seed % 2 == 1)
        simulated.schedule = runtime::PrioritySchedule{.changePoints = 5, .horizon = 300};
    return simulated;
}

struct Answer
{
    int count = 0;
    bool isAcknowledged = false;
};

class BookRun
{
public:
    explicit BookRun(quint64 seed)
        : m_random(seed), m_tree(Intensities::raised(), simulationFor(seed)), m_checker(m_tree.runtime, {.onlySupervisorsStop = false})
    {
    }

    BookRunResult run()
    {
        enterUnderFaults();
        settle();
        for (const auto& [key, answer] : m_answers) {
            require(answer.count == 1, QStringLiteral("%1 has %2 answers").arg(key).arg(answer.count));
            ++(answer.isAcknowledged ? m_result.acknowledged : m_result.refused);
            require(!answer.isAcknowledged || isStored(key), QStringLiteral("%1 was acknowledged and is lost").arg(key));
        }
        enterTheRestAgain();
        m_result.faults = static_cast<qint64>(injectedFaults(m_tree.runtime).size());
        m_result.steps = static_cast<qint64>(simulatedSteps(m_tree.runtime));
        for (const runtime::Violation& violation : m_checker.violations())
            m_result.failures << QStringLiteral("step %1: %2").arg(violation.step).arg(QString::fromStdString(violation.what));
        return m_result;
    }

private:
    void require(bool holds, const QString& what)
    {
        if (!holds)
            m_result.failures << what;
    }

    // A part of the units finds the database busy at the moment of its judgement.
    CommandRequestPtr requestFor(const QString& key, bool meetsBusy)
    {
        const int cents = 1 + static_cast<int>(m_random.below(90'000));
        const QString amount = QStringLiteral("%1.%2").arg(cents / 100 + 1).arg(cents % 100, 2, 10, QLatin1Char('0'));
        const CommandRequestPtr usual = m_tree.commands->requestFor(support::gift(amount), key);
        if (!meetsBusy)
            return usual;
        CommandRequest request = *usual;
        request.prepare = [prepare = usual->prepare, times = std::make_shared<int>(2)] {
            auto unit = prepare();
            if (unit && (*times)-- > 0)
                unit->judge = [](BookTransaction&) -> Result<std::int64_t> {
                    return refuse(Code::Unavailable, {}, QStringLiteral("simulated"), QStringLiteral("busy"));
                };
            return unit;
        };
        return std::make_shared<const CommandRequest>(std::move(request));
    }

    void submit(const QString& key, bool meetsBusy)
    {
        const CommandRequestPtr request = requestFor(key, meetsBusy);
        m_requests.insert_or_assign(key, request);
        m_tree.commands->submit(request, [&answer = m_answers[key]](const Result<CommandReply>& reply) {
            ++answer.count;
            answer.isAcknowledged = answer.isAcknowledged || reply.has_value();
        });
    }

    void enterUnderFaults()
    {
        setFaultsActive(m_tree.runtime, true);
        for (int i = 0; i < gifts; ++i) {
            submit(QStringLiteral("gift-%1").arg(i), m_random.below(5) == 0);
            if (m_random.below(3) == 0)
                killSomebody();
            for (std::uint64_t steps = m_random.below(120); steps > 0 && m_tree.runtime.step(); --steps) {
            }
            if (m_random.below(4) == 0)
                m_tree.runtime.advance(std::chrono::milliseconds(m_random.below(400)));
        }
    }

    void killSomebody()
    {
        auto snapshot = m_tree.runtime.snapshot();
        std::erase_if(snapshot.nodes, [](const runtime::ProcessNode& node) { return !node.parent; });
        if (!snapshot.nodes.empty())
            m_tree.runtime.exit(snapshot.nodes[static_cast<std::size_t>(m_random.below(snapshot.nodes.size()))].pid, ExitReason::kill());
    }

    void settle()
    {
        setFaultsActive(m_tree.runtime, false);
        m_tree.runtime.advance(45s); // beyond the deadline of every command
    }

    void enterTheRestAgain()
    {
        require(m_tree.runtime.isAlive(m_tree.root), QStringLiteral("the root is gone"));
        std::map<QString, Answer> again;
        for (const auto& [key, answer] : m_answers) {
            m_tree.commands->submit(m_requests.at(key), [&one = again[key]](const Result<CommandReply>& reply) {
                ++one.count;
                one.isAcknowledged = reply.has_value();
            });
        }
        m_tree.runtime.advance(40s);
        for (const auto& [key, answer] : again)
            require(answer.count == 1 && answer.isAcknowledged, QStringLiteral("%1 is refused when entered again").arg(key));
        m_tree.commands.reset();
        require(m_tree.runtime.shutdown(30s), QStringLiteral("the shutdown left somebody"));
        checkBook();
    }

    bool isStored(const QString& key)
    {
        const auto reader = BookReader::open(m_tree.book.path());
        if (!reader)
            return false;
        Statement row((*reader)->connection(), "SELECT 1 FROM command c JOIN donation d ON d.id = c.seq WHERE c.key = ?", key);
        return row.next();
    }

    void checkBook()
    {
        const ProofReport proven = m_tree.book.prove();
        for (const Fault& fault : proven.faults)
            m_result.failures << QStringLiteral("the book is broken: %1 %2 %3").arg(fault.proof, fault.table, fault.message);
        const QString stored = m_tree.book.cell("SELECT count(*) || ' ' || count(DISTINCT c.key) FROM donation d JOIN command c ON c.seq = d.id");
        const QString all = m_tree.book.cell("SELECT count(*) FROM donation");
        require(stored == QStringLiteral("%1 %1").arg(gifts) && all == QString::number(gifts),
                QStringLiteral("%1 gifts in the book, %2 of them by key, and %3 were entered").arg(all, stored).arg(gifts));
    }

    SeededRandom m_random;
    std::map<QString, Answer> m_answers; // outlives the desk
    std::map<QString, CommandRequestPtr> m_requests;
    SimulatedTree m_tree;
    runtime::SimulationChecker m_checker;
    BookRunResult m_result;
};

} // namespace

BookRunResult runBook(quint64 seed)
{
    try {
        return BookRun(seed).run();
    } catch (const std::exception& e) {
        BookRunResult result;
        result.failures << QStringLiteral("the run threw: ") + QString::fromUtf8(e.what());
        return result;
    }
}

} // namespace amanah::finance::simulate
