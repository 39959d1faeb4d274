// SPDX-License-Identifier: GPL-3.0-or-later
// The queue of a worker while others steal from it. The processes are only addresses here; nobody looks into them.
#include "runtime/worker_queue.h"

#include <QTest>
#include <array>
#include <thread>

using namespace amanah::runtime;

class TestWorkerQueue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // A worker parks when its queue says nothing is there, and nobody steals from the slot of a parked worker.
    void aThiefNeverLeavesTheSlotBehindAnEmptyAnswer();
};

void TestWorkerQueue::aThiefNeverLeavesTheSlotBehindAnEmptyAnswer()
{
    std::array<char, 2> places{};
    auto* const next = reinterpret_cast<Process*>(&places[0]);
    auto* const other = reinterpret_cast<Process*>(&places[1]);
    WorkerQueue queue;
    std::jthread thief([&queue](const std::stop_token& stop) {
        WorkerQueue own;
        while (!stop.stop_requested()) {
            if (own.stealHalf(queue))
                static_cast<void>(own.popNext());
        }
    });
    for (int i = 0; i < 100'000; ++i) {
        for (int k = 0; k < 40; ++k) { // more in a row than the slot may be preferred
            QVERIFY(!queue.pushNext(next));
            QVERIFY(queue.popNext());
        }
        QVERIFY(!queue.pushNext(next));
        queue.push(other);
        bool found = false;
        while (Process* process = queue.popNext())
            found = found || process == next;
        QVERIFY2(found, "the queue said it was empty while its slot was not");
    }
}

QTEST_GUILESS_MAIN(TestWorkerQueue)
#include "tst_worker_queue.moc"
