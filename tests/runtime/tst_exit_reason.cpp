// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/exit_reason.h"

#include <QTest>
#include <stdexcept>

using namespace amanah::runtime;

class ExitReasonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsItsCauseChain()
    {
        const auto reason = ExitReason::named("ledger restarted").withCause(ExitReason::named("store: disk full"));
        QCOMPARE(reason.text(), std::string("ledger restarted, because store: disk full"));
        QVERIFY(reason.root() == ExitReason::named("store: disk full"));
        const auto deeper = reason.withCause(ExitReason::killed());
        QCOMPARE(deeper.text(), std::string("ledger restarted, because store: disk full, because killed"));
        QVERIFY(deeper.root() == ExitReason::killed());
    }

    void knowsWhatIsNormalish()
    {
        QVERIFY(ExitReason().isNormalish());
        QVERIFY(ExitReason::shutdown().isNormalish());
        QVERIFY(ExitReason::shutdown("oops").isNormalish());
        QVERIFY(ExitReason::killed().isCrash());
        QVERIFY(ExitReason::named("normal").isCrash());
        QVERIFY(ExitReason::noproc().isCrash());
    }

    void isEqualByKindAndTerm()
    {
        QVERIFY(ExitReason::shutdown("a") == ExitReason::shutdown("a"));
        QVERIFY(ExitReason::shutdown("a") != ExitReason::shutdown("b"));
        QVERIFY(ExitReason::kill() != ExitReason::killed());
        QVERIFY(ExitReason::named("x").withCause(ExitReason::killed()) == ExitReason::named("x"));
        QVERIFY(ExitReason::error("t", "w", "here") == ExitReason::error("t", "w", "there"));
        QVERIFY(ExitReason::error("t", "w") != ExitReason::error("t", "v"));
    }

    void keepsTypeTextAndPlaceOfAnException()
    {
        ExitReason reason;
        try {
            throw std::runtime_error("boom");
        } catch (...) {
            reason = ExitReason::fromCurrentException("Counter::handleCast");
        }
        QCOMPARE(reason.text(), std::string("std::runtime_error: boom"));
        QCOMPARE(reason.where(), std::string("Counter::handleCast"));
        QVERIFY(reason.kind() == ExitReason::Kind::Error);
    }

    void takesTheReasonOfExitWithAsItIs()
    {
        ExitReason reason;
        try {
            throw ExitWith{ExitReason::named("not_ready"), {}};
        } catch (...) {
            reason = ExitReason::fromCurrentException("init");
        }
        QVERIFY(reason == ExitReason::named("not_ready"));
    }
};

QTEST_GUILESS_MAIN(ExitReasonTest)
#include "tst_exit_reason.moc"
