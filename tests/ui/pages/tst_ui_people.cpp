// SPDX-License-Identifier: GPL-3.0-or-later
// Users, roles and what two persons decide, in Settings: by keys alone, from the first user to an approval.
#include "../shell/office.h"
#include "finance/access/approvals_store.h"
#include "finance/access/users_store.h"
#include "finance/donations/donations_messages.h"
#include "support/warnings.h"
#include "ui/widgets/button.h"

#include <QCheckBox>
#include <QLabel>

using namespace amanah::ui;
using amanah::finance::ProposalListQuery;
using amanah::finance::SetApprovalLimit;
using amanah::finance::UserListQuery;
using amanah::finance::VoidDonation;
using amanah::finance::support::gift;
using amanah::finance::support::TemporaryBook;
using amanah::ui::support::Office;
using amanah::ui::support::WindowOnBook;

namespace {

constexpr int longMs = Office::longMs;

// Where a void of 60 waits for a second person.
struct WaitingOffice : Office
{
    WaitingOffice()
    {
        did("amina", SetApprovalLimit{QStringLiteral("50"), {}});
        const auto given = did("tariq", gift("60.00"));
        number = given.number;
        id = did("tariq", VoidDonation{given.id.toString(), QStringLiteral("wrong fund")}).proposal->id;
        open();
    }
    [[nodiscard]] QString button(const char* what) const { return QStringLiteral("%1_%2").arg(QLatin1StringView(what)).arg(id); }
    [[nodiscard]] QString status() { return book.ask(ProposalListQuery{})->front().status; }
    // From Home to the proposal, by keys.
    void goToProposal(const QString& login)
    {
        QTRY_VERIFY_WITH_TIMEOUT(asks(), longMs);
        enter(login, password());
        QTRY_VERIFY_WITH_TIMEOUT(isOpen(), longMs);
        shown.window->goTo(QStringLiteral("settings"), QStringLiteral("approvals"));
        const auto isThere = [&] {
            const auto* approve = shown.window->findChild<Button*>(button("approve"));
            return approve != nullptr && approve->isVisible();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isThere(), longMs);
    }

    QString number;
    std::int64_t id = 0;
};

} // namespace

class TestPeople : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { amanah::tests::failOnWarnings(); }
    void initTestCase() { Look::instance().install(); }
    void theFirstUserIsAnAdministratorAndSignsIn();
    void refusesAtTheFieldAndKeepsWhatWasTyped();
    void aSecondPersonApprovesByKeysAlone();
    void nobodyDecidesOnOnesOwn();
    void declinesWithAReason();
    void homeNamesWhatWaits();
    void whoMayNotIsTold();
    void everyRoleIsOfferedItsDeeds_data();
    void everyRoleIsOfferedItsDeeds();
};

void TestPeople::theFirstUserIsAnAdministratorAndSignsIn()
{
    TemporaryBook book;
    WindowOnBook shown;
    shown.window->show();
    QApplication::setActiveWindow(shown.window.get());
    shown.window->start(book.path().path());
    QTRY_VERIFY_WITH_TIMEOUT(shown.gateway.book().canWrite(), longMs);
    shown.window->goTo(QStringLiteral("settings"), QStringLiteral("users"));
    QTRY_VERIFY(shown.find<QLabel>("users_line")->text().contains(QStringLiteral("first user")));
    QVERIFY(Office::tabTo(QStringLiteral("user_add")));
    Office::press(Qt::Key_Space);
    QCOMPARE(Office::focus(), QStringLiteral("user_login"));
    QVERIFY(shown.find<QCheckBox>("role_administrator")->isChecked());
    QVERIFY(!shown.find<QCheckBox>("role_administrator")->isEnabled());
    Office::type(QStringLiteral("amina"));
    QVERIFY(Office::tabTo(QStringLiteral("user_password")));
    Office::type(Office::password());
    QVERIFY(Office::tabTo(QStringLiteral("user_again")));
    Office::type(Office::password());
    Office::press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(shown.gateway.seat().login, QStringLiteral("amina"), longMs);
    QTRY_VERIFY(shown.gateway.book().canWrite());
    QVERIFY(shown.window->pages().isVisible());
    QCOMPARE(book.ask(UserListQuery{})->size(), std::size_t{1});
}

void TestPeople::refusesAtTheFieldAndKeepsWhatWasTyped()
{
    Office office;
    office.open();
    QTRY_VERIFY_WITH_TIMEOUT(office.asks(), longMs);
    office.enter(QStringLiteral("amina"), Office::password());
    QTRY_VERIFY_WITH_TIMEOUT(office.isOpen(), longMs);
    office.shown.window->goTo(QStringLiteral("settings"), QStringLiteral("users"));
    QTRY_VERIFY_WITH_TIMEOUT(office.shown.find<Button>("change_tariq") != nullptr, longMs);
    office.shown.find<Button>("user_add")->click();
    office.type(QStringLiteral("TARIQ"));
    office.shown.find<QCheckBox>("role_clerk")->setChecked(true);
    office.field("user_password")->setText(Office::password());
    office.field("user_again")->setText(QStringLiteral("another"));
    office.press(Qt::Key_Return);
    QVERIFY(!office.error("user_again").isEmpty());
    office.field("user_again")->setText(Office::password());
    office.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!office.error("user_login").isEmpty(), longMs);
    QCOMPARE(office.field("user_login")->text(), QStringLiteral("TARIQ"));
    office.field("user_login")->setText(QStringLiteral("bilal"));
    office.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(office.shown.find<Button>("change_bilal") != nullptr, longMs);
    QVERIFY(!office.field("user_login")->isVisible());
}

void TestPeople::aSecondPersonApprovesByKeysAlone()
{
    WaitingOffice office;
    QTRY_VERIFY_WITH_TIMEOUT(office.asks(), longMs);
    office.enter(QStringLiteral("elif"), Office::password());
    QTRY_VERIFY_WITH_TIMEOUT(office.isOpen(), longMs);
    office.page(1);
    const auto open = [&] { return office.shown.find<Button>("attention_settings"); };
    QTRY_VERIFY_WITH_TIMEOUT(open() != nullptr && open()->isVisible(), longMs);
    // Called away, and back again.
    QTest::keyClick(office.shown.window.get(), Qt::Key_L, Qt::ControlModifier);
    QVERIFY(!office.isOpen());
    Office::type(Office::password());
    Office::press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(office.isOpen(), longMs);
    QTRY_VERIFY(open() != nullptr && open()->isVisible());
    QVERIFY(Office::tabTo(QStringLiteral("attention_settings")));
    Office::press(Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(Office::focus(), office.button("approve"), longMs);
    Office::press(Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(office.status(), QStringLiteral("approved"), longMs);
    QTRY_COMPARE(office.shown.find<QLabel>("approvals_line")->text(), QStringLiteral("Nothing waits."));
    QVERIFY(office.book.prove().faults.empty());
}

void TestPeople::nobodyDecidesOnOnesOwn()
{
    WaitingOffice office;
    office.goToProposal(QStringLiteral("tariq"));
    QVERIFY(!office.shown.window->findChild<Button*>(office.button("approve"))->isEnabled());
    QVERIFY(office.shown.window->findChild<Button*>(office.button("approve"))->toolTip().contains(QStringLiteral("own")));
}

void TestPeople::declinesWithAReason()
{
    WaitingOffice office;
    office.goToProposal(QStringLiteral("elif"));
    QVERIFY(Office::tabTo(office.button("decline")));
    Office::press(Qt::Key_Space);
    QTRY_COMPARE(Office::focus(), QStringLiteral("cancel"));
    QVERIFY(Office::tabTo(QStringLiteral("reason")));
    Office::type(QStringLiteral("the receipt is right"));
    Office::press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(office.status(), QStringLiteral("declined"), longMs);
}

void TestPeople::homeNamesWhatWaits()
{
    WaitingOffice office;
    QTRY_VERIFY_WITH_TIMEOUT(office.asks(), longMs);
    office.enter(QStringLiteral("elif"), Office::password());
    QTRY_VERIFY_WITH_TIMEOUT(office.isOpen(), longMs);
    office.page(1);
    const auto names = [&] {
        const auto labels = office.shown.find<QWidget>("homeAttention")->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) { return label->text().contains(QStringLiteral("second person")); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(names(), longMs);
}

void TestPeople::whoMayNotIsTold()
{
    WaitingOffice office;
    office.goToProposal(QStringLiteral("omar"));
    QVERIFY(!office.shown.window->findChild<Button*>(office.button("approve"))->isEnabled());
    QCOMPARE(office.shown.window->findChild<Button*>(office.button("approve"))->toolTip(), QStringLiteral("This needs the role Approver."));
    QVERIFY(!office.field("approval_limit")->isEnabled());
    QCOMPARE(office.shown.find<Button>("user_add")->toolTip(), QStringLiteral("This needs the role Administrator."));
}

void TestPeople::everyRoleIsOfferedItsDeeds_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("offered"); // of book_back_up donationsExport auditExport kill
    QTest::newRow("administrator") << "amina" << "book_back_up auditExport kill";
    QTest::newRow("treasurer") << "tariq" << "book_back_up donationsExport auditExport";
    QTest::newRow("approver") << "elif" << "";
    QTest::newRow("auditor") << "omar" << "donationsExport auditExport";
}

void TestPeople::everyRoleIsOfferedItsDeeds()
{
    QFETCH(QString, login);
    QFETCH(QString, offered);
    Office office;
    office.open();
    QTRY_VERIFY_WITH_TIMEOUT(office.asks(), longMs);
    office.enter(login, Office::password());
    QTRY_VERIFY_WITH_TIMEOUT(office.isOpen(), longMs);
    for (const char* page : {"donations", "audit", "settings", "system"})
        office.shown.window->goTo(QLatin1StringView(page));
    const auto& tree = office.shown.gateway.tree().nodes;
    QTRY_VERIFY_WITH_TIMEOUT(!tree.empty() && office.shown.find<QLabel>("processName") != nullptr, longMs);
    const auto isOffered = [&](const char* name) { return office.shown.find<QAction>(name)->isEnabled(); };
    QTRY_COMPARE_WITH_TIMEOUT(isOffered("kill"), offered.contains(QStringLiteral("kill")), longMs);
    QStringList found;
    for (const char* name : {"book_back_up", "donationsExport", "auditExport", "kill"}) {
        const auto* action = office.shown.find<QAction>(name);
        if (action->isEnabled())
            found << action->objectName();
        else
            QTRY_VERIFY2(action->toolTip().startsWith(QStringLiteral("This needs the role")), name);
    }
    QCOMPARE(found.join(QLatin1Char(' ')), offered);
    QCOMPARE(office.shown.find<Button>("checkpointExport")->isEnabled(), offered.contains(QStringLiteral("auditExport")));
    office.shown.window->goTo(QStringLiteral("settings"), QStringLiteral("backups"));
    QCOMPARE(office.shown.find<Button>("backup_now")->isEnabled(), offered.contains(QStringLiteral("book_back_up")));
    QCOMPARE(office.shown.find<Button>("backup_choose")->isEnabled(), offered.contains(QStringLiteral("book_back_up")));
}

QTEST_MAIN(TestPeople)
#include "tst_ui_people.moc"
