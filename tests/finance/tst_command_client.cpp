// SPDX-License-Identifier: GPL-3.0-or-later
// The only retry logic there is: one answer for each command, whatever falls, and an end to it when a command itself is at fault.
#include "support/simulated_tree.h"

#include <QTest>

using namespace amanah;
using namespace amanah::finance;
using namespace amanah::finance::support;
using namespace std::chrono_literals;

namespace {

struct Answers
{
    int count = 0;
    Result<CommandReply> last = refuse(Code::Defect, {}, QStringLiteral("no answer yet"));
};

std::shared_ptr<Answers> submit(SimulatedTree& tree, CommandRequest request)
{
    auto answers = std::make_shared<Answers>();
    tree.commands->submit(std::make_shared<const CommandRequest>(std::move(request)), [answers](Result<CommandReply> answer) {
        ++answers->count;
        answers->last = std::move(answer);
    });
    return answers;
}

CommandRequest requestOf(SimulatedTree& tree, const RecordDonation& command, const char* key)
{
    return *tree.commands->requestFor(command, QString::fromLatin1(key));
}

} // namespace

class tst_command_client : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusalIsAnsweredOnceWithItsField()
    {
        SimulatedTree tree;
        const auto answers = submit(tree, requestOf(tree, gift("0"), "zero"));
        tree.runtime.advance(1s);
        QCOMPARE(answers->count, 1);
        QCOMPARE(answers->last.error().code, Code::InvalidAmount);
        QCOMPARE(answers->last.error().field, QStringLiteral("amount"));
    }

    void commandThatTheDeskNeverReadIsAnsweredAllTheSame()
    {
        SimulatedTree tree;
        const auto answers = submit(tree, requestOf(tree, gift("5"), "unread"));
        for (const auto& node : tree.runtime.snapshot().nodes)
            if (node.label == "CommandDesk")
                tree.runtime.exit(node.pid, runtime::ExitReason::kill());
        tree.runtime.advance(1s);
        QCOMPARE(answers->count, 1);
        QCOMPARE(answers->last.error().cause, QStringLiteral("stopping"));
    }

    void commandWhoseFormCrashesThreeTimesIsADefect()
    {
        SimulatedTree tree;
        int prepared = 0;
        CommandRequest poison = requestOf(tree, gift("5"), "poison");
        poison.prepare = [&prepared]() -> Result<UnitOfWork> {
            ++prepared;
            throw std::logic_error("impossible state");
        };
        const auto answers = submit(tree, poison);
        tree.runtime.advance(5s);
        QCOMPARE(answers->count, 1);
        QCOMPARE(answers->last.error().code, Code::Defect);
        QVERIFY(answers->last.error().cause.contains(QStringLiteral("impossible state")));
        QCOMPARE(prepared, 3);
    }

    void brokenPromiseInTheUnitCrashesTheWorkerAndSparesTheConnection()
    {
        SimulatedTree tree;
        const runtime::Pid connection = tree.pidOf("Finance.DatabaseConnection");
        CommandRequest broken = requestOf(tree, gift("5"), "broken");
        broken.prepare = [prepare = broken.prepare] {
            auto unit = prepare();
            unit->judge = [](BookTransaction&) -> Result<std::int64_t> { throw std::logic_error("postings do not balance"); };
            return unit;
        };
        const auto answers = submit(tree, broken);
        const auto good = submit(tree, requestOf(tree, gift("6"), "good"));
        tree.runtime.advance(5s);
        QCOMPARE(answers->last.error().code, Code::Defect);
        QVERIFY(good->last);
        QCOMPARE(tree.pidOf("Finance.DatabaseConnection"), connection);
        QVERIFY(tree.book.prove().faults.empty());
    }

    void workerKilledThreeTimesIsNotTheCommandsFault()
    {
        SimulatedTree tree;
        int kills = 0;
        CommandRequest slow = requestOf(tree, gift("5"), "unlucky");
        slow.prepare = [&tree, &kills, prepare = slow.prepare] {
            if (kills < 5) {
                ++kills;
                tree.runtime.exit(tree.runtime.current(), runtime::ExitReason::kill());
            }
            return prepare();
        };
        const auto answers = submit(tree, slow);
        tree.runtime.advance(10s);
        QCOMPARE(kills, 5);
        QCOMPARE(answers->count, 1);
        QVERIFY(answers->last);
    }

    void nothingIsAnsweredLaterThanTheDeadline()
    {
        SimulatedTree tree;
        tree.runtime.suspend(tree.pidOf("Finance.TransactionSupervisor"));
        const auto answers = submit(tree, requestOf(tree, gift("5"), "waiting"));
        tree.runtime.advance(29s);
        QCOMPARE(answers->count, 0);
        tree.runtime.advance(2s);
        QCOMPARE(answers->count, 1);
        QCOMPARE(answers->last.error().code, Code::Timeout);
    }

    void commandsInFlightAreAnsweredWhenTheClientEnds()
    {
        SimulatedTree tree;
        tree.runtime.suspend(tree.pidOf("Finance.TransactionSupervisor"));
        const auto answers = submit(tree, requestOf(tree, gift("5"), "waiting"));
        tree.runtime.advance(100ms);
        tree.commands.reset();
        QCOMPARE(answers->count, 1);
        QCOMPARE(answers->last.error().cause, QStringLiteral("stopping"));
    }
};

QTEST_GUILESS_MAIN(tst_command_client)
#include "tst_command_client.moc"
