// SPDX-License-Identifier: GPL-3.0-or-later
// A session is a supervised process whose token opens a book with users: while it is there, not locked, and no longer.
#include "finance/access/session_service.h"
#include "finance/application/application.h"
#include "runtime/dynamic_supervisor.h"
#include "support/simulated_tree.h"

#include <QTest>

using namespace amanah;
using namespace amanah::finance;
using namespace amanah::finance::support;
using namespace std::chrono_literals;

namespace {

QString word(const char* text) { return QString::fromLatin1(text); }

// Signed in as an administrator who may also enter gifts; locks after ten minutes.
struct SignedIn
{
    SimulatedTree tree;
    QString token = UserSession::newToken();

    SignedIn()
    {
        std::ignore = tree.run(AddUser{word("amina"), word("administrator,treasurer"), word("correct horse")}, word("user"));
        const SessionOrder order{token, word("amina"), 10min};
        std::ignore = tree.runtime.callSync(names::userSessionSupervisor(), UserSession::start(order, tree.options.sessions));
        tree.commands->useSession(token);
    }
    QString give(const char* key)
    {
        const auto given = tree.run(gift("5"), word(key));
        return given ? refusalOf(*given) : word("no answer");
    }
    void call(bool locked)
    {
        std::ignore = tree.runtime.callSync(UserSession::find(tree.options.sessions, token), LockSession{locked});
    }
};

// The whole program on a book with an administrator, a clerk and an auditor.
struct Program
{
    TemporaryBook book;
    std::unique_ptr<FinanceApplication> application;

    Program()
    {
        const auto add = [this](const char* login, const char* roles) {
            std::ignore = book.run(AddUser{word(login), word(roles), word("correct horse")});
            book.signIn(word("amina"));
        };
        add("amina", "administrator,treasurer");
        add("clerk", "clerk");
        add("auditor", "auditor");
        donor = book.run(AddDonor{word("Ali"), {}, {}, {}, {}})->id.toString();
        book.closeWriter();
        ApplicationOptions options;
        options.book = book.path();
        options.identity = TemporaryBook::identity();
        application = FinanceApplication::start(std::move(options)).value();
    }
    QString donor;
};

} // namespace

class tst_sessions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTokenOpensTheBookWhileItsSessionIsThere()
    {
        SignedIn office;
        QCOMPARE(office.give("a"), word("ok"));
        office.tree.commands->useSession(UserSession::newToken());
        QCOMPARE(office.give("b"), word("not_permitted user"));
        office.tree.commands->useSession(office.token);
        QCOMPARE(office.give("c"), word("ok"));
        office.tree.runtime.exit(office.tree.options.sessions.whereis("session:" + office.token.toStdString()), runtime::ExitReason::kill());
        office.tree.settle();
        QCOMPARE(office.give("d"), word("not_permitted user"));
    }

    void anIdleSessionLocksItselfUntilThePasswordIsGivenAgain()
    {
        SignedIn office;
        office.tree.runtime.advance(9min);
        std::ignore = office.tree.runtime.cast(UserSession::find(office.tree.options.sessions, office.token), TouchSession{});
        office.tree.runtime.advance(9min);
        QCOMPARE(office.give("a"), word("ok"));
        office.tree.runtime.advance(11min);
        QCOMPARE(office.give("b"), word("not_permitted user"));
        office.call(false);
        QCOMPARE(office.give("c"), word("ok"));
        office.call(true);
        QCOMPARE(office.give("d"), word("not_permitted user"));
    }

    void sessionsFallWithTheirRegistry()
    {
        SignedIn office;
        office.tree.kill("Finance.SessionRegistry");
        QCOMPARE(office.give("a"), word("not_permitted user"));
    }

    void signsInWithThePasswordOnly()
    {
        Program program;
        FinanceApplication& application = *program.application;
        QCOMPARE(refusalOf(application.signIn(word("clerk"), word("wrong"))), word("not_permitted password"));
        QCOMPARE(refusalOf(application.signIn(word("nobody"), word("correct horse"))), word("not_permitted password"));
        QCOMPARE(refusalOf(application.run(gift("5"))), word("not_permitted user"));
        QCOMPARE(refusalOf(application.ask(DonorQuery{program.donor})), word("not_permitted user"));
        QVERIFY(application.signIn(word("CLERK"), word("correct horse")));
        QCOMPARE(application.sessionLogin(), word("clerk"));
        QVERIFY(application.run(gift("5")) && application.ask(DonorQuery{program.donor}));
        application.lockSession();
        QCOMPARE(refusalOf(application.run(gift("5"))), word("not_permitted user"));
        QCOMPARE(refusalOf(application.unlockSession(word("wrong"))), word("not_permitted password"));
        QVERIFY(application.unlockSession(word("correct horse")) && application.run(gift("5")));
        application.signOut();
        QCOMPARE(refusalOf(application.run(gift("5"))), word("not_permitted user"));
    }

    void clerksReadNoAssessmentsAndAuditorsReadAll()
    {
        Program program;
        FinanceApplication& application = *program.application;
        QVERIFY(application.signIn(word("clerk"), word("correct horse")));
        QCOMPARE(refusalOf(application.ask(ZakatDueQuery{program.donor})), word("not_permitted user"));
        QCOMPARE(refusalOf(application.ask(UserListQuery{})), word("not_permitted user"));
        QVERIFY(application.signIn(word("auditor"), word("correct horse")));
        QVERIFY(application.ask(ZakatDueQuery{program.donor}) && application.ask(UserListQuery{}));
        QCOMPARE(refusalOf(application.run(gift("5"))), word("not_permitted user"));
    }

    void wrongPasswordsLockOutWhoeverGuesses()
    {
        Program program;
        FinanceApplication& application = *program.application;
        for (int i = 0; i < 5; ++i)
            QCOMPARE(application.signIn(word("clerk"), word("wrong")).error().cause, word("password"));
        QCOMPARE(application.signIn(word("clerk"), word("correct horse")).error().cause, word("locked_out"));
        QVERIFY(application.signIn(word("amina"), word("correct horse")));
    }
};

QTEST_GUILESS_MAIN(tst_sessions)
#include "tst_sessions.moc"
