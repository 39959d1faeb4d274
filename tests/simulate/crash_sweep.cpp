// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulate/crash_sweep.h"

#include "support/simulated_tree.h"

#include <algorithm>
#include <array>
#include <functional>
#include <set>

namespace amanah::finance::simulate {

namespace {

using namespace std::chrono_literals;
using runtime::ExitReason;
using support::SimulatedTree;

// More steps than any command takes on this scheduler; beyond its last one the fall comes between two commands.
constexpr int lastStep = 60;

// Who falls, and how; nobody: the run to compare with.
struct Fall
{
    std::string service;
    bool isKill = false;
    int first = 0;
    int stride = 1;
};

RecordDonation sweepGift(int number)
{
    RecordDonation gift = support::gift(QStringLiteral("%1.50").arg(100 + number), QStringLiteral("zakat"));
    gift.note = QStringLiteral("note %1").arg(number);
    return gift;
}

RecordImportedDonation sweepRow(int number)
{
    RecordImportedDonation row;
    row.amount = Money{500 + number, Currency::parse(u"USD").value()};
    row.date = QDate(2026, 1, 5);
    row.donorName = QStringLiteral("Donor %1").arg(number);
    row.method = QStringLiteral("online");
    row.reversed = number % 2 == 0;
    return row;
}

Disburse sweepPayment(int number)
{
    Disburse paid;
    paid.fund = QStringLiteral("zakat");
    paid.amount = QStringLiteral("1.%1").arg(number % 90 + 10);
    paid.payee = QStringLiteral("a family");
    paid.asnaf = QStringLiteral("fuqara");
    return paid;
}

SetNisab sweepNisab(int number)
{
    SetNisab nisab;
    nisab.gold = QStringLiteral("60.%1").arg(number % 90 + 10);
    nisab.silver = QStringLiteral("0.75");
    return nisab;
}

class CrashRun
{
public:
    explicit CrashRun(Fall fall) : m_fall(std::move(fall)) {}

    // All kinds of command, each once for each step.
    void run()
    {
        const auto beforeGifts = enter(sweepGift(0), 0);
        if (!beforeGifts)
            m_failures << QStringLiteral("the first gift is refused");
        for (int step = m_fall.first; step < lastStep; step += m_fall.stride) {
            std::ignore = enter(AddDonor{QStringLiteral("Person %1").arg(step), {}, {}, {}, {}}, step);
            const auto given = enter(sweepGift(step), step);
            if (given)
                std::ignore = enter(VoidDonation{given->id.toString(), QStringLiteral("slip")}, step);
            std::ignore = enter(sweepRow(step), step);
            std::ignore = enter(sweepPayment(step), step);
            AddFund fund;
            fund.name = QStringLiteral("Fund %1").arg(step);
            std::ignore = enter(fund, step);
            std::ignore = enter(sweepNisab(step), step);
        }
        m_tree.commands.reset();
        if (!m_tree.runtime.shutdown(30s))
            m_failures << QStringLiteral("the shutdown left somebody");
        for (const Fault& fault : m_tree.book.prove().faults)
            m_failures << fault.proof + QLatin1Char(' ') + fault.message;
    }

    [[nodiscard]] const QStringList& failures() const { return m_failures; }
    [[nodiscard]] qint64 commands() const { return m_commands; }
    [[nodiscard]] qint64 falls() const { return m_falls; }

    // What the book says, but for salts, hashes and times.
    [[nodiscard]] QStringList contents()
    {
        static constexpr std::array parts{
            "SELECT seq || field || value FROM private_text ORDER BY 1",
            "SELECT key || ' ' || name || ' ' || seq FROM command ORDER BY seq",
            "SELECT id || code || name || kind || restricted FROM fund ORDER BY id",
            "SELECT seq || ' ' || donor || kind || name || email || phone || note FROM donor_version ORDER BY seq",
            "SELECT id || ' ' || number || ' ' || ifnull(donor, 0) || anonymous || currency || amount || method || day FROM donation ORDER BY id",
            "SELECT donation || ' ' || line || ' ' || fund || ' ' || amount || intention FROM donation_line ORDER BY 1",
            "SELECT seq || ' ' || donation || ' ' || day FROM reversal ORDER BY seq",
            "SELECT id || ' ' || fund || currency || amount || asnaf || day FROM disbursement ORDER BY id",
            "SELECT seq || ' ' || line || account || fund || currency || amount FROM posting ORDER BY seq, line",
            "SELECT day || fund || method || currency || amount || ' ' || lines || ' ' || gifts FROM total_day ORDER BY 1",
            "SELECT fund || currency || balance FROM fund_balance ORDER BY 1",
            "SELECT seq || gold || silver FROM nisab ORDER BY seq",
        };
        QStringList said;
        const auto reader = BookReader::open(m_tree.book.path());
        for (const char* part : parts) {
            OneTimeStatement rows((*reader)->connection(), QString::fromLatin1(part), {});
            while (rows.next())
                said << QString::fromLatin1(part).section(QLatin1Char(' '), -4, -1) + QStringLiteral(": ") + rows.text(0);
        }
        return said;
    }

    [[nodiscard]] std::set<std::string> services() const
    {
        std::set<std::string> found;
        for (const auto& node : m_tree.runtime.snapshot().nodes)
            if (node.parent && node.name != names::root)
                found.insert(nameOf(node));
        // Those that live for one command only.
        found.insert("TransactionWorker");
        return found;
    }

private:
    static std::string nameOf(const runtime::ProcessNode& node) { return node.name.empty() ? node.label : node.name; }

    void letFall()
    {
        const auto snapshot = m_tree.runtime.snapshot();
        const auto victim = std::find_if(snapshot.nodes.begin(), snapshot.nodes.end(), [&](const auto& node) { return nameOf(node) == m_fall.service; });
        if (victim == snapshot.nodes.end())
            return;
        ++m_falls;
        if (m_fall.isKill)
            m_tree.runtime.exit(victim->pid, ExitReason::kill());
        else
            m_tree.runtime.inject(victim->pid, runtime::Fault::Crash{"sweep"});
    }

    // The command, a fall after `step` steps, and its answer.
    template <class Command>
    std::optional<typename Command::Reply> enter(const Command& command, int step)
    {
        const QString key = QStringLiteral("%1 %2 %3").arg(QLatin1StringView(Command::commandName)).arg(step).arg(m_commands);
        auto answered = std::make_shared<std::optional<Result<typename Command::Reply>>>();
        m_tree.commands->submit<Command>(command, key, [answered](Result<typename Command::Reply> result) { *answered = std::move(result); });
        ++m_commands;
        for (int i = 0; i < step && m_tree.runtime.step(); ++i) {
        }
        if (!m_fall.service.empty())
            letFall();
        for (int i = 0; i < 600 && !*answered; ++i)
            m_tree.runtime.advance(50ms);
        m_tree.settle();
        const auto& answer = *answered;
        if (!answer || !*answer) {
            m_failures << key + (answer ? QStringLiteral(": ") + (*answer).error().message + (*answer).error().cause : QStringLiteral(" has no answer"));
            return std::nullopt;
        }
        return **answer;
    }

    Fall m_fall;
    SimulatedTree m_tree;
    qint64 m_commands = 0;
    qint64 m_falls = 0;
    QStringList m_failures;
};

QString firstDifference(const QStringList& expected, const QStringList& found)
{
    for (qsizetype i = 0; i < std::max(expected.size(), found.size()); ++i)
        if (expected.value(i) != found.value(i))
            return QStringLiteral("'%1' stands where '%2' should").arg(found.value(i), expected.value(i));
    return {};
}

} // namespace

CrashSweepReport sweepCrashes(int stride)
{
    CrashSweepReport report;
    std::vector<QStringList> expected; // by the first step
    std::set<std::string> services;
    for (int first = 0; first < stride; ++first) {
        CrashRun calm({{}, false, first, stride});
        if (first == 0)
            services = calm.services();
        calm.run();
        report.failures << calm.failures();
        expected.push_back(calm.contents());
    }
    report.services = static_cast<int>(services.size());
    int turn = 0;
    for (const std::string& service : services)
        for (const bool isKill : {false, true}) {
            const int first = turn++ % stride;
            CrashRun run({service, isKill, first, stride});
            run.run();
            report.commands += run.commands();
            report.falls += run.falls();
            QStringList wrong = run.failures();
            if (const QString other = firstDifference(expected[static_cast<std::size_t>(first)], run.contents()); !other.isEmpty())
                wrong << other;
            for (const QString& one : wrong)
                if (report.failures.size() < 20)
                    report.failures << QString::fromStdString(service) + (isKill ? QStringLiteral(" killed: ") : QStringLiteral(" crashed: ")) + one;
        }
    return report;
}

} // namespace amanah::finance::simulate
