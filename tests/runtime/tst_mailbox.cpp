// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/mailbox.h"
#include "support/schedulers.h"
#include "support/test_servers.h"

#include <QTest>
#include <thread>

using namespace amanah::runtime;
using namespace amanah::runtime::test;

namespace {

EnvelopePtr numbered(int n) { return makeEnvelope(n); }

std::vector<int> drain(EnvelopeQueue queue)
{
    std::vector<int> numbers;
    while (const auto envelope = queue.pop())
        numbers.push_back(*envelope->as<int>());
    return numbers;
}

} // namespace

class MailboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOrderOfArrival()
    {
        Mailbox mailbox;
        mailbox.open();
        for (int n : {1, 2, 3}) {
            auto envelope = numbered(n);
            QVERIFY(mailbox.push(envelope) == Mailbox::Push::Queued);
        }
        QCOMPARE(drain(mailbox.takeAll()), std::vector<int>({1, 2, 3}));
        QVERIFY(mailbox.takeAll().empty());
    }

    void onlyThePushThatFindsItParkedWakes()
    {
        Mailbox mailbox;
        mailbox.open();
        QVERIFY(mailbox.park());
        auto first = numbered(1);
        auto second = numbered(2);
        QVERIFY(mailbox.push(first) == Mailbox::Push::Wake);
        QVERIFY(mailbox.push(second) == Mailbox::Push::Queued);
        QVERIFY(!mailbox.park());
        QCOMPARE(drain(mailbox.takeAll()), std::vector<int>({1, 2}));
    }

    void aClosedOneRefusesAndHandsBackWhatItHeld()
    {
        Mailbox mailbox;
        mailbox.open();
        auto first = numbered(1);
        QVERIFY(mailbox.push(first) == Mailbox::Push::Queued);
        auto closing = mailbox.close();
        QVERIFY(!closing.wasParked);
        QCOMPARE(drain(std::move(closing.rest)), std::vector<int>({1}));
        auto late = numbered(2);
        QVERIFY(mailbox.push(late) == Mailbox::Push::Closed);
        QVERIFY(late);
        QVERIFY(!mailbox.park());
    }

    void anEnvelopeIsReadOnlyAsWhatItIs()
    {
        const auto envelope = makeEnvelope(std::string("text"));
        QVERIFY(envelope->as<std::string>());
        QVERIFY(!envelope->as<int>());
        QVERIFY(envelope->type()->name.find("string") != std::string_view::npos);
    }

    void manySendersLoseNothingAndKeepTheirOwnOrder()
    {
        constexpr int senders = 4;
        constexpr int each = 5'000;
        Mailbox mailbox;
        mailbox.open();
        std::vector<std::thread> threads;
        for (int s = 0; s < senders; ++s) {
            threads.emplace_back([&mailbox, s] {
                for (int n = 0; n < each; ++n) {
                    auto envelope = numbered(s * each + n);
                    static_cast<void>(mailbox.push(envelope));
                }
            });
        }
        std::vector<int> seen(senders, 0);
        for (int count = 0; count < senders * each;) {
            for (const int number : drain(mailbox.takeAll())) {
                int& expected = seen[static_cast<std::size_t>(number / each)];
                QCOMPARE(number % each, expected++);
                ++count;
            }
            std::this_thread::yield();
        }
        for (auto& thread : threads)
            thread.join();
    }

    void LM_30_aFullMailboxTellsTheSenderAndFailsTheCall()
    {
        Runtime runtime(testOptions());
        const Pid pid = *runtime.start<Counter>({.mailboxBound = 3});
        const ServerRef<Counter> counter(pid);
        runtime.suspend(pid);
        runtime.runUntilIdle();
        for (int i = 0; i < 3; ++i)
            QVERIFY(runtime.cast(counter, Add{1}) == SendResult::Sent);
        QVERIFY(runtime.cast(counter, Add{1}) == SendResult::Full);
        const auto called = runtime.callSync(counter, Total{});
        QVERIFY(!called && called.error().kind() == ExitReason::Kind::Overload);
        QCOMPARE(runtime.snapshot().nodes.at(0).mailboxDropped, std::uint64_t{2});
        QCOMPARE(runtime.snapshot().nodes.at(0).mailboxHighWater, 3U);
        // System messages are not bounded.
        runtime.resume(pid);
        runtime.runUntilIdle();
        QCOMPARE(*runtime.callSync(counter, Total{}), 3);
    }

    void LM_30_signalsAreNeverThrownAway()
    {
        Runtime runtime(testOptions());
        const Pid pid = *runtime.start<Counter>({.mailboxBound = 1});
        runtime.suspend(pid);
        runtime.runUntilIdle();
        runtime.cast(ServerRef<Counter>(pid), Add{1});
        runtime.cast(ServerRef<Counter>(pid), Add{1});
        runtime.exit(pid, ExitReason::shutdown());
        runtime.runUntilIdle();
        QVERIFY(!runtime.isAlive(pid));
    }
};

QTEST_GUILESS_MAIN(MailboxTest)
#include "tst_mailbox.moc"
