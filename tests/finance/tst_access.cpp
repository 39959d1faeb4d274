// SPDX-License-Identifier: GPL-3.0-or-later
// Users and roles: a book without users is its owner's; with the first one everybody signs in, and the writer judges every command.
#include "finance/access/passwords.h"
#include "finance/access/sign_in.h"
#include "finance/access/users_store.h"
#include "support/temporary_book.h"

#include <QTest>

using namespace amanah::finance;
using namespace amanah::finance::support;

namespace {

QString word(const char* text) { return QString::fromLatin1(text); }
const QString password = QStringLiteral("correct horse");
constexpr std::int64_t second = 1'000'000;

// An administrator "amina", and a user of each other role, named after it, once one acts: a password takes its time.
struct Office
{
    TemporaryBook book;

    Office()
    {
        must(book.run(AddUser{word("amina"), word("administrator"), password}));
        as("treasurer");
    }
    void as(const char* login)
    {
        book.signIn(word("amina"));
        if (book.cell("SELECT 1 FROM app_user WHERE login = '" + QByteArray(login) + "'").isEmpty())
            must(book.run(AddUser{word(login), word(login), password}));
        book.signIn(word(login));
    }
    template <class T>
    static void must(const Result<T>& done)
    {
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
    }
    Result<void> attempt(const char* login, std::int64_t nowUs, bool good = false)
    {
        as(login);
        const std::int64_t user = book.cell("SELECT id FROM app_user WHERE login = '" + QByteArray(login) + "'").toLongLong();
        const auto begun = noteAttempt(book.connection(), user, AttemptStep::Begin, nowUs);
        return begun && good ? noteAttempt(book.connection(), user, AttemptStep::Succeeded, nowUs) : begun;
    }
};

} // namespace

class TestAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bookWithoutUsersAsksNobody()
    {
        TemporaryBook book;
        QVERIFY(book.run(gift("5")));
        QCOMPARE(book.cell("SELECT json_extract(CAST(bytes AS TEXT), '$.user') FROM audit ORDER BY seq DESC LIMIT 1"), word("tester"));
    }

    void firstUserIsAnAdministrator()
    {
        TemporaryBook book;
        QCOMPARE(refusalOf(book.run(AddUser{word("ali"), word("clerk"), password})), word("invalid_input roles"));
        const auto added = book.run(AddUser{word("ali"), word("clerk,administrator,clerk"), password});
        QVERIFY(added);
        QCOMPARE(added->roles, (QStringList{word("administrator"), word("clerk")}));
        QCOMPARE(refusalOf(book.run(gift("5"))), word("not_permitted user"));
        book.signIn(word("ALI"));
        QVERIFY(book.run(gift("5")));
        QCOMPARE(book.cell("SELECT json_extract(CAST(bytes AS TEXT), '$.user') || ' ' || json_extract(CAST(bytes AS TEXT), '$.machine') FROM audit ORDER BY "
                           "seq DESC LIMIT 1"),
                 word("ali machine"));
    }

    void refusesBadUsers_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("roles");
        QTest::addColumn<QString>("secret");
        QTest::addColumn<QString>("refusal");
        QTest::newRow("no login") << "" << "clerk" << password << "invalid_input login";
        QTest::newRow("space") << "a b" << "clerk" << password << "invalid_input login";
        QTest::newRow("no roles") << "bilal" << "" << password << "invalid_input roles";
        QTest::newRow("unknown role") << "bilal" << "king" << password << "invalid_input roles";
        QTest::newRow("short") << "bilal" << "clerk" << "1234567" << "invalid_input password";
        QTest::newRow("taken") << "AMINA" << "clerk" << password << "duplicate login";
    }
    void refusesBadUsers()
    {
        QFETCH(QString, login);
        QFETCH(QString, roles);
        QFETCH(QString, secret);
        QFETCH(QString, refusal);
        Office office;
        office.as("amina");
        QCOMPARE(refusalOf(office.book.run(AddUser{login, roles, secret})), refusal);
    }

    void everyRoleDoesItsOwnAndNoMore_data()
    {
        QTest::addColumn<QByteArray>("role");
        QTest::addColumn<QString>("allowed"); // gift void pay assess user
        QTest::newRow("clerk") << QByteArray("clerk") << "gift";
        QTest::newRow("treasurer") << QByteArray("treasurer") << "gift void pay";
        QTest::newRow("approver") << QByteArray("approver") << "";
        QTest::newRow("zakat officer") << QByteArray("zakat_officer") << "assess";
        QTest::newRow("auditor") << QByteArray("auditor") << "";
        QTest::newRow("administrator") << QByteArray("amina") << "user";
    }
    void everyRoleDoesItsOwnAndNoMore()
    {
        QFETCH(QByteArray, role);
        QFETCH(QString, allowed);
        Office office;
        TemporaryBook& book = office.book;
        const auto given = book.run(gift("9"));
        const auto donor = book.run(AddDonor{word("Ali"), {}, {}, {}, {}});
        office.as(role.constData());
        QStringList done;
        const auto tried = [&](const char* what, const auto& result) {
            if (result)
                done << word(what);
            else
                QCOMPARE(refusalOf(result), word("not_permitted user"));
        };
        tried("gift", book.run(gift("5")));
        tried("void", book.run(VoidDonation{given->id.toString(), word("slip")}));
        Disburse pay;
        pay.fund = word("general");
        pay.amount = word("1");
        pay.payee = word("Zayd");
        office.as("treasurer"); // so that the fund holds something
        Office::must(book.run(gift("3")));
        office.as(role.constData());
        tried("pay", book.run(pay));
        KeepAssessment kept;
        kept.donor = donor->id.toString();
        kept.currency = word("USD");
        kept.due = word("1");
        tried("assess", book.run(kept));
        tried("user", book.run(AddUser{word("new"), word("clerk"), password}));
        QCOMPARE(done.join(QLatin1Char(' ')), allowed);
        QVERIFY(book.prove().faults.empty());
    }

    void aDisabledUserMayNothing()
    {
        Office office;
        office.as("amina");
        QVERIFY(office.book.run(SwitchUser{word("treasurer"), false}));
        office.as("treasurer");
        QCOMPARE(refusalOf(office.book.run(gift("5"))), word("not_permitted user"));
        office.as("amina");
        QVERIFY(office.book.run(SwitchUser{word("treasurer"), true}));
        office.as("treasurer");
        QVERIFY(office.book.run(gift("5")));
    }

    void anAdministratorIsAlwaysLeft()
    {
        Office office;
        office.as("amina");
        QCOMPARE(refusalOf(office.book.run(SwitchUser{word("amina"), false})), word("conflict login"));
        QCOMPARE(refusalOf(office.book.run(ChangeUserRoles{word("amina"), word("clerk")})), word("conflict login"));
        office.as("auditor");
        office.as("amina");
        QVERIFY(office.book.run(ChangeUserRoles{word("auditor"), word("auditor,administrator")}));
        QVERIFY(office.book.run(SwitchUser{word("amina"), false}));
    }

    void passwordsAreOnesOwn()
    {
        Office office;
        office.as("clerk");
        QVERIFY(office.book.run(ChangePassword{word("clerk"), word("another one")}));
        QCOMPARE(refusalOf(office.book.run(ChangePassword{word("amina"), word("another one")})), word("not_permitted user"));
        const auto facts = office.book.ask(SignInFactsQuery{word("Clerk")});
        QVERIFY(judgePassword(*facts, word("another one")));
        QCOMPARE(refusalOf(judgePassword(*facts, password)), word("not_permitted password"));
        QCOMPARE(refusalOf(judgePassword(*office.book.ask(SignInFactsQuery{word("nobody")}), password)), word("not_permitted password"));
        QVERIFY(facts->hash.startsWith(word("$argon2id$")));
        QVERIFY(office.book.prove().faults.empty());
    }

    void wrongPasswordsLockOutLongerAndLonger()
    {
        Office office;
        std::int64_t now = TemporaryBook::firstSecondUs;
        for (int i = 0; i < 5; ++i)
            QVERIFY(office.attempt("clerk", now));
        for (const std::int64_t wait : {30, 60, 120, 240, 480, 960, 1920, 3600, 3600}) {
            QCOMPARE(refusalOf(office.attempt("clerk", now + wait * second - 1)), word("not_permitted password"));
            now += wait * second;
            QVERIFY(office.attempt("clerk", now));
        }
        QVERIFY(office.attempt("treasurer", now)); // each for oneself
    }

    void aRightPasswordForgetsTheWrongOnes()
    {
        Office office;
        const std::int64_t now = TemporaryBook::firstSecondUs;
        for (int i = 0; i < 4; ++i)
            QVERIFY(office.attempt("clerk", now));
        QVERIFY(office.attempt("clerk", now, true));
        for (int i = 0; i < 5; ++i)
            QVERIFY(office.attempt("clerk", now));
        QVERIFY(!office.attempt("clerk", now));
    }

    void aClockSetBackNeverUnlocksEarlyNorForDays()
    {
        Office office;
        const std::int64_t now = TemporaryBook::firstSecondUs;
        for (int i = 0; i < 5; ++i)
            QVERIFY(office.attempt("clerk", now));
        const std::int64_t dayBefore = now - 86'400 * second;
        QVERIFY(!office.attempt("clerk", dayBefore));
        QVERIFY(!office.attempt("clerk", dayBefore + 3'599 * second));
        QVERIFY(office.attempt("clerk", dayBefore + 3'601 * second));
    }
};

QTEST_GUILESS_MAIN(TestAccess)
#include "tst_access.moc"
