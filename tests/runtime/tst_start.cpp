// SPDX-License-Identifier: GPL-3.0-or-later
// SU-11: what a start yields beside the pid, on its way from init to who asked the supervisor.
#include "supervision_fixture.h"

#include "runtime/gen_server.h"

#include <QTest>

using namespace amanah::runtime;
using namespace amanah::runtime::fixture;

namespace {
struct Port
{
    int number = 0;
};

// Counts its lives in what it tells.
class Listening : public GenServer<Listening>
{
public:
    struct State
    {
    };
    struct Continue
    {
    };
    explicit Listening(std::shared_ptr<std::atomic<int>> lives, bool byReturnNow = false)
        : m_lives(std::move(lives)), m_byReturnNow(byReturnNow)
    {
    }
    Init<State> init()
    {
        if (m_byReturnNow)
            throw return_now{ok(State{}).info(Port{-1})};
        return ok(State{}).then(Continue{}).info(Port{8000 + ++*m_lives});
    }
    Next<State> handleContinue(const State&, const Continue&) { return keep(); }

private:
    std::shared_ptr<std::atomic<int>> m_lives;
    bool m_byReturnNow;
};
} // namespace

class StartTest : public QObject
{
    Q_OBJECT

    std::shared_ptr<std::atomic<int>> m_lives;
    [[nodiscard]] ChildSpec listening(bool byReturnNow = false) const
    {
        return childSpec<Listening>("port", m_lives, byReturnNow).named("port");
    }

private Q_SLOTS:
    void init() { m_lives = std::make_shared<std::atomic<int>>(0); }

    void SU_11_infoOfAStartIsHandedThrough()
    {
        Tree tree;
        QVERIFY(tree.start({}));
        const auto started = tree.ask(StartChild{listening()});
        QVERIFY(started);
        QCOMPARE(started->pid, tree.pid("port"));
        QCOMPARE(started->info.as<Port>()->number, 8001);
        QVERIFY(!started->info.as<int>()); // read by its type only
        QVERIFY(tree.ask(TerminateChild{"port"}));
        const auto again = tree.ask(RestartChild{"port"});
        QCOMPARE(again->info.as<Port>()->number, 8002);
        tree.kill("port"); // an automatic restart works as ever
        QCOMPARE(tree.which(), "port running");
        QCOMPARE(m_lives->load(), 3);
    }

    void SU_11_aStartedConvertsToItsPid()
    {
        Tree tree;
        QVERIFY(tree.start({}));
        const auto plain = tree.ask(StartChild{tree.child("a")});
        QVERIFY(plain && !plain->info);
        const Pid pid = *plain;
        QCOMPARE(pid, tree.pid("a"));
        const AdminResult<Pid> asBefore = tree.ask(StartChild{tree.child("b")});
        QCOMPARE(*asBefore, tree.pid("b"));
        const auto ignored = tree.ask(StartChild{tree.child("c", tree.plan({Fate::Ignore}))});
        QVERIFY(ignored && !*ignored);
    }

    void DS_03_infoOfAStartIsHandedThrough()
    {
        Tree tree;
        QVERIFY(tree.startDynamic());
        const auto started = tree.askDynamic(StartChild{listening()});
        QCOMPARE(started->info.as<Port>()->number, 8001);
        tree.kill("port");
        QVERIFY(tree.pid("port") && tree.pid("port") != *started);
        QCOMPARE(m_lives->load(), 2);
    }

    void SU_11_returnNowCarriesItToo()
    {
        Tree tree;
        QVERIFY(tree.start({}));
        QCOMPARE(tree.ask(StartChild{listening(true)})->info.as<Port>()->number, -1);
    }
};

QTEST_GUILESS_MAIN(StartTest)
#include "tst_start.moc"
