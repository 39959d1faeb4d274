// SPDX-License-Identifier: GPL-3.0-or-later
// A book with users, worked with by keys alone: nothing is seen before somebody signs in, a lock hides everything and loses nothing.
#include "finance/access/users_store.h"
#include "office.h"
#include "support/warnings.h"
#include "ui/shell/idle_watch.h"

#include <QLabel>

using namespace amanah::ui;
using amanah::finance::AddUser;
using amanah::finance::UserListQuery;
using amanah::finance::support::refusalOf;
using amanah::finance::support::TemporaryBook;
using amanah::ui::support::Office;
using amanah::ui::support::WindowOnBook;

namespace {

constexpr int longMs = Office::longMs;

// An office whose window asks who is there.
struct Asking : Office
{
    Asking() { open(); }
    using Office::enter;
    void enter(const QString& login) { enter(login, password()); }
    [[nodiscard]] QString error() const { return Office::error("sign_in_password"); }
};

} // namespace

class TestSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { amanah::tests::failOnWarnings(); }
    void initTestCase() { Look::instance().install(); }
    void showsNothingOfTheBookBeforeSomebodySignsIn();
    void saysAWrongPasswordAndKeepsTheLogin();
    void countsTheSecondsOfALockOut();
    void locksAndBringsBackThePageAndWhatWasTyped();
    void locksWhenNobodyWorks();
    void locksWhenTheSessionFalls();
    void forgetsTheWorkOfWhoeverSignedOut();
    void saysWhichRoleIsNeeded();
    void judgesWhatIsAsked();
    void asksWhenTheBookGetsItsFirstUser();
};

void TestSignIn::showsNothingOfTheBookBeforeSomebodySignsIn()
{
    Asking office;
    QTRY_VERIFY_WITH_TIMEOUT(office.asks(), longMs);
    QCOMPARE(office.focus(), QStringLiteral("sign_in_login"));
    QVERIFY(office.shown.gateway.book().organisation.isEmpty());
    QVERIFY(!office.shown.window->windowTitle().contains(QStringLiteral("Noor")));
    QVERIFY(!office.shown.window->pages().isVisible());
    office.shown.window->goTo(QStringLiteral("donations")); // and no key leads past it
    QVERIFY(!office.shown.window->pages().isVisible());
    for (const auto& page : office.shown.window->actions().pages())
        QVERIFY(!page.action->isEnabled());

    office.type(QStringLiteral("TARIQ"));
    office.press(Qt::Key_Return);
    QCOMPARE(office.focus(), QStringLiteral("sign_in_password"));
    office.type(Office::password());
    office.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(office.shown.gateway.book().canWrite(), longMs);
    QVERIFY(office.shown.window->pages().isVisible());
    QVERIFY(office.shown.window->windowTitle().contains(QStringLiteral("Noor")));
    QVERIFY(office.shown.find<QLabel>("seat_login")->text().contains(QStringLiteral("tariq"))); // as the book writes it
    QCOMPARE(office.shown.find<QLabel>("seat_roles")->text(), QStringLiteral("Treasurer"));
}

void TestSignIn::saysAWrongPasswordAndKeepsTheLogin()
{
    Asking office;
    QTRY_VERIFY_WITH_TIMEOUT(office.asks(), longMs);
    office.enter(QStringLiteral("tariq"), QStringLiteral("not that one"));
    QTRY_COMPARE_WITH_TIMEOUT(office.error(), QStringLiteral("This login and password do not belong together."), longMs);
    QCOMPARE(office.field("sign_in_login")->text(), QStringLiteral("tariq"));
    QVERIFY(office.field("sign_in_password")->text().isEmpty());
    QCOMPARE(office.focus(), QStringLiteral("sign_in_password"));
    office.type(Office::password());
    office.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(office.shown.gateway.book().canWrite(), longMs);
}

void TestSignIn::countsTheSecondsOfALockOut()
{
    Asking office;
    QTRY_VERIFY_WITH_TIMEOUT(office.asks(), longMs);
    for (int i = 0; i < 6 && !office.error().contains(QStringLiteral("Too many")); ++i) {
        office.enter(QStringLiteral("tariq"), QStringLiteral("wrong password %1").arg(i));
        QTRY_VERIFY_WITH_TIMEOUT(!office.error().isEmpty(), longMs);
    }
    QVERIFY2(office.error().contains(QStringLiteral("seconds")), qPrintable(office.error()));
    QVERIFY(!office.shown.find<QWidget>("sign_in_enter")->isEnabled());
    const QString before = office.error();
    QTRY_VERIFY_WITH_TIMEOUT(office.error() != before, 4'000);
    QVERIFY2(office.error().contains(QStringLiteral("Too many")), qPrintable(office.error()));
    // Nobody else has to wait for it.
    office.enter(QStringLiteral("omar"));
    QTRY_VERIFY_WITH_TIMEOUT(office.shown.gateway.book().canWrite(), longMs);
}

void TestSignIn::locksAndBringsBackThePageAndWhatWasTyped()
{
    Asking office;
    QTRY_VERIFY_WITH_TIMEOUT(office.asks(), longMs);
    office.enter(QStringLiteral("tariq"));
    QTRY_VERIFY_WITH_TIMEOUT(office.shown.gateway.book().canWrite(), longMs);
    QTest::keyClick(office.shown.window.get(), Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(office.field("amount") != nullptr && office.field("amount")->isEnabled());
    office.field("amount")->setFocus();
    office.type(QStringLiteral("49.90"));
    QTest::keyClick(office.shown.window.get(), Qt::Key_L, Qt::ControlModifier);
    QVERIFY(office.shown.gateway.seat().locked);
    QVERIFY(!office.shown.window->pages().isVisible());
    QCOMPARE(office.focus(), QStringLiteral("sign_in_password"));
    QVERIFY(office.field("sign_in_login")->isReadOnly());
    QTest::keyClick(office.shown.window.get(), Qt::Key_1, Qt::ControlModifier); // no key leads past it
    QVERIFY(!office.shown.window->pages().isVisible());

    office.type(QStringLiteral("wrong"));
    office.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!office.error().isEmpty(), longMs);
    QVERIFY(office.shown.gateway.seat().locked);
    office.type(Office::password());
    office.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!office.shown.gateway.seat().locked, longMs);
    QVERIFY(office.shown.window->pages().isVisible());
    QCOMPARE(office.shown.window->pages().current(), QStringLiteral("donations"));
    QCOMPARE(office.field("amount")->text(), QStringLiteral("49.90"));
    QCOMPARE(office.focus(), QStringLiteral("amount"));
    // What was typed can be saved.
    office.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(office.field("amount")->text().isEmpty(), longMs);
}

void TestSignIn::locksWhenNobodyWorks()
{
    Asking office;
    QTRY_VERIFY_WITH_TIMEOUT(office.asks(), longMs);
    office.enter(QStringLiteral("tariq"));
    QTRY_VERIFY_WITH_TIMEOUT(office.shown.gateway.book().canWrite(), longMs);
    auto* idle = office.shown.window->findChild<IdleWatch*>();
    QVERIFY(idle != nullptr);
    idle->setPatience(std::chrono::milliseconds(60));
    QTRY_VERIFY(office.shown.gateway.seat().locked);
    QVERIFY(!office.shown.window->pages().isVisible());
}

void TestSignIn::locksWhenTheSessionFalls()
{
    Asking office;
    QTRY_VERIFY_WITH_TIMEOUT(office.asks(), longMs);
    office.enter(QStringLiteral("amina")); // only an administrator ends a service
    QTRY_VERIFY_WITH_TIMEOUT(office.shown.gateway.book().canWrite(), longMs);
    const auto session = [&]() -> amanah::runtime::Pid {
        for (const auto& shown : office.shown.gateway.tree().nodes)
            if (shown.node.label == "UserSession" || shown.node.name == "UserSession")
                return shown.node.pid;
        return {};
    };
    QTRY_VERIFY_WITH_TIMEOUT(bool(session()), longMs);
    office.shown.gateway.kill(session());
    QTRY_VERIFY_WITH_TIMEOUT(office.shown.gateway.seat().locked, longMs);
    office.type(Office::password());
    office.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!office.shown.gateway.seat().locked, longMs);
}

void TestSignIn::forgetsTheWorkOfWhoeverSignedOut()
{
    Asking office;
    QTRY_VERIFY_WITH_TIMEOUT(office.asks(), longMs);
    office.enter(QStringLiteral("tariq"));
    QTRY_VERIFY_WITH_TIMEOUT(office.shown.gateway.book().canWrite(), longMs);
    office.shown.window->goTo(QStringLiteral("donations"));
    QTRY_VERIFY(office.field("amount") != nullptr && office.field("amount")->isEnabled());
    office.field("amount")->setText(QStringLiteral("49.90"));
    office.shown.window->actions().signOut->trigger();
    QTRY_VERIFY(office.asks());
    QVERIFY(!office.shown.window->pages().isVisible());
    office.enter(QStringLiteral("omar"));
    QTRY_VERIFY_WITH_TIMEOUT(office.shown.gateway.book().canRead(), longMs);
    office.shown.window->goTo(QStringLiteral("donations"));
    QVERIFY(office.field("amount")->text().isEmpty());
}

void TestSignIn::saysWhichRoleIsNeeded()
{
    Asking office;
    QTRY_VERIFY_WITH_TIMEOUT(office.asks(), longMs);
    office.enter(QStringLiteral("omar"));
    QTRY_VERIFY_WITH_TIMEOUT(office.shown.gateway.book().canWrite(), longMs);
    QVERIFY(office.shown.gateway.whyNot("donation.record"));
    QVERIFY(!office.shown.gateway.whyNot("audit.checkpoint"));
    QAction* newThing = office.shown.window->actions().newThing;
    QVERIFY(office.shown.window->actions().lock->isEnabled());
    office.shown.window->goTo(QStringLiteral("donations"));
    QVERIFY(newThing != nullptr);
    QTRY_VERIFY(office.field("amount") != nullptr && office.field("amount")->isReadOnly());
    QVERIFY(!office.shown.find<QWidget>("save")->isEnabled());
}

// Also of what is only asked: a treasurer does not see who the users are.
void TestSignIn::judgesWhatIsAsked()
{
    Asking office;
    QTRY_VERIFY_WITH_TIMEOUT(office.asks(), longMs);
    QString refusal;
    const auto ask = [&] {
        refusal.clear();
        office.shown.gateway.ask(UserListQuery{}, office.shown.window.get(), [&](const auto& users) { refusal = refusalOf(users); });
    };
    office.enter(QStringLiteral("tariq"));
    QTRY_VERIFY_WITH_TIMEOUT(office.isOpen(), longMs);
    ask();
    QTRY_COMPARE_WITH_TIMEOUT(refusal, QStringLiteral("not_permitted user"), longMs);
    QVERIFY(!office.shown.gateway.seat().locked); // that is no reason to lock
    office.shown.gateway.lock();
    ask();
    QTRY_COMPARE(refusal, QStringLiteral("not_permitted user"));
    office.shown.gateway.signOut();
    QTRY_VERIFY(office.asks());
    office.enter(QStringLiteral("omar"));
    QTRY_VERIFY_WITH_TIMEOUT(office.isOpen(), longMs);
    ask();
    QTRY_COMPARE_WITH_TIMEOUT(refusal, QStringLiteral("ok"), longMs);
}

void TestSignIn::asksWhenTheBookGetsItsFirstUser()
{
    TemporaryBook book;
    WindowOnBook shown;
    shown.window->show();
    shown.window->start(book.path().path());
    QTRY_VERIFY_WITH_TIMEOUT(shown.gateway.book().canWrite(), longMs);
    QVERIFY(!shown.window->actions().lock->isEnabled());
    QVERIFY(!shown.find<QWidget>("seat_bar")->isVisible());
    shown.gateway.send(AddUser{QStringLiteral("amina"), QStringLiteral("administrator"), Office::password()}, Gateway::newKey(), shown.window.get(),
                       [](const auto&) {});
    QTRY_COMPARE_WITH_TIMEOUT(shown.gateway.book().kind, BookState::Kind::SignIn, longMs);
    QTRY_VERIFY(shown.find<QLineEdit>("sign_in_login")->isVisible());
}

QTEST_MAIN(TestSignIn)
#include "tst_ui_sign_in.moc"
