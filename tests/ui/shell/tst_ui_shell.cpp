// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a whole: where its keys lead, what it says of the book's state, and where it comes up again.
#include "support/warnings.h"
#include "ui/look/words.h"
#include "ui/shell/banner_area.h"
#include "ui/shell/status_line.h"
#include "ui/widgets/banner.h"
#include "window_on_book.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace amanah::ui;
using amanah::finance::Access;
using amanah::finance::Intensities;
using amanah::finance::support::TemporaryBook;
using amanah::ui::support::WindowOnBook;
using Kind = BookState::Kind;

class TstUiShell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Look::instance().install(); }
    void init() { amanah::tests::failOnWarnings(); }

    void keysLeadToThePages();
    void saysThatAnotherWindowWritesTheBook();
    void saysWhatToDoAboutAFileThatIsNoBook();
    void restartsTheServicesAfterTheyFell();
    void saysThatACommandWaitsAndWhenItIsSaved();
    void lookingOnlySurvivesARestart();
    void comesUpOnAScreenThatExists_data();
    void comesUpOnAScreenThatExists();
    void remembersPageAndBook();
    void laterSettingsWinOverEarlierOnes();
};

namespace {

int indexOfNode(const TreeView& tree, const char* name)
{
    for (std::size_t at = 0; at < tree.nodes.size(); ++at) {
        if (tree.nodes[at].node.name == name)
            return static_cast<int>(at);
    }
    return -1;
}

} // namespace

void TstUiShell::keysLeadToThePages()
{
    const TemporaryBook book;
    WindowOnBook shown;
    shown.window->show();
    shown.window->start(book.path().path());
    QTRY_COMPARE(shown.gateway.book().kind, Kind::Ready);
    QCOMPARE(shown.window->pages().current(), QStringLiteral("home"));
    QTRY_VERIFY(shown.find<QWidget>("page_donations") != nullptr); // sends what an earlier run left unanswered
    QVERIFY(!shown.find<QWidget>("page_donations")->isVisible());
    const QStringList names{QStringLiteral("home"), QStringLiteral("donations"), QStringLiteral("donors"), QStringLiteral("zakat"),
                            QStringLiteral("audit"), QStringLiteral("system"), QStringLiteral("settings")};
    for (qsizetype at = names.size() - 1; at >= 0; --at) {
        QTest::keyClick(shown.window.get(), static_cast<Qt::Key>(Qt::Key_1 + int(at)), Qt::ControlModifier);
        QCOMPARE(shown.window->pages().current(), names.at(at));
        QVERIFY(shown.window->pages().page()->isVisible());
        QVERIFY(shown.find<QAbstractButton>(qPrintable(QStringLiteral("nav_") + names.at(at)))->isChecked());
    }
    QCOMPARE(shown.find<StatusCell>("status_file")->text(), isolated(QStringLiteral("test.amanah")));
    QTRY_VERIFY(shown.find<StatusCell>("status_services")->text().startsWith(QStringLiteral("All ")));
}

void TstUiShell::saysThatAnotherWindowWritesTheBook()
{
    const TemporaryBook book;
    WindowOnBook first;
    first.window->start(book.path().path());
    QTRY_COMPARE(first.gateway.book().kind, Kind::Ready);

    WindowOnBook second;
    second.window->show();
    second.window->start(book.path().path());
    QTRY_COMPARE(second.gateway.book().kind, Kind::ReadOnly);
    auto* banner = second.find<Banner>("banner_state");
    QVERIFY(banner->isVisible());
    QVERIFY(banner->accessibleName().contains(QStringLiteral("Another window writes this book")));
    QVERIFY(!second.window->actions().newThing->isEnabled());
    QVERIFY(second.window->actions().newThing->toolTip().contains(QStringLiteral("read-only")));

    first.gateway.close();
    QTRY_VERIFY(first.gateway.book().kind == Kind::None);
    // The other one's services still end: asked again until the book is free.
    QTRY_VERIFY_WITH_TIMEOUT(([&] {
                                 if (second.gateway.book().kind == Kind::ReadOnly)
                                     banner->findChild<QPushButton*>()->click();
                                 return second.gateway.book().kind == Kind::Ready;
                             })(),
                             20'000);
    QVERIFY(!banner->isVisible());
}

void TstUiShell::saysWhatToDoAboutAFileThatIsNoBook()
{
    WindowOnBook shown;
    const QString path = shown.filePath(QStringLiteral("letter.txt"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(4096, 'x')) == 4096);
    file.close();
    shown.window->show();
    shown.window->start(path);
    QTRY_COMPARE(shown.gateway.book().kind, Kind::Failed);
    QVERIFY(shown.find<Banner>("banner_state")->accessibleName().contains(QStringLiteral("not a book of Amanah")));
    QVERIFY(shown.preferences.recentBooks().isEmpty());
}

void TstUiShell::restartsTheServicesAfterTheyFell()
{
    const TemporaryBook book;
    Intensities strict = Intensities::shipped();
    strict.root.restarts = 0;
    WindowOnBook shown(strict);
    shown.window->show();
    shown.window->start(book.path().path());
    QTRY_COMPARE(shown.gateway.book().kind, Kind::Ready);
    QTRY_VERIFY(indexOfNode(shown.gateway.tree(), amanah::finance::names::services) >= 0);
    const TreeView& tree = shown.gateway.tree();
    shown.gateway.kill(tree.nodes[static_cast<std::size_t>(indexOfNode(tree, amanah::finance::names::services))].node.pid);
    QTRY_COMPARE(shown.gateway.book().kind, Kind::Fallen);
    auto* banner = shown.find<Banner>("banner_state");
    QVERIFY(banner->isVisible());
    QVERIFY(banner->accessibleName().startsWith(QStringLiteral("The services stopped")));
    QCOMPARE(shown.find<StatusCell>("status_services")->tone(), Tone::Danger);

    banner->findChild<QPushButton*>()->click();
    QTRY_COMPARE(shown.gateway.book().kind, Kind::Ready);
    QVERIFY(!banner->isVisible());
    QTRY_COMPARE(shown.find<StatusCell>("status_services")->tone(), Tone::Neutral);
}

void TstUiShell::saysThatACommandWaitsAndWhenItIsSaved()
{
    const TemporaryBook book;
    WindowOnBook shown;
    shown.window->show();
    shown.window->start(book.path().path());
    QTRY_COMPARE(shown.gateway.book().kind, Kind::Ready);
    QTRY_VERIFY(indexOfNode(shown.gateway.tree(), "Finance.DatabaseConnection") >= 0);
    const TreeView& tree = shown.gateway.tree();
    const auto connection = tree.nodes[static_cast<std::size_t>(indexOfNode(tree, "Finance.DatabaseConnection"))].node.pid;
    shown.gateway.suspend(connection);
    const auto isSuspended = [&] {
        const int at = shown.gateway.tree().indexOf(connection);
        return at >= 0 && shown.gateway.tree().nodes[static_cast<std::size_t>(at)].node.state == amanah::runtime::ProcessState::Suspended;
    };
    QTRY_VERIFY(isSuspended());
    auto* saved = shown.find<StatusCell>("status_saved");
    QCOMPARE(saved->text(), QStringLiteral("All changes saved"));
    bool answered = false;
    shown.gateway.send(amanah::finance::support::gift("5.00"), Gateway::newKey(), this, [&](const auto& answer) { answered = answer.has_value(); });
    QCOMPARE(saved->text(), QStringLiteral("Saving 1 change…"));
    auto* waiting = shown.find<Banner>("banner_waiting");
    QTRY_VERIFY(waiting->isVisible());
    QVERIFY(!answered);
    shown.gateway.resume(connection);
    QTRY_VERIFY(answered);
    QVERIFY(!waiting->isVisible());
    QVERIFY(saved->text().startsWith(QStringLiteral("All changes saved at ")));
}

void TstUiShell::lookingOnlySurvivesARestart()
{
    const TemporaryBook book;
    WindowOnBook shown;
    shown.window->show();
    shown.window->start(book.path().path(), Access::ReadOnly);
    QTRY_COMPARE(shown.gateway.book().kind, Kind::ReadOnly);
    QVERIFY(shown.find<Banner>("banner_state")->accessibleName().contains(QStringLiteral("You asked to look only")));
    shown.gateway.restartServices();
    QCOMPARE(shown.gateway.book().kind, Kind::Opening);
    QTRY_COMPARE(shown.gateway.book().kind, Kind::ReadOnly);
}

void TstUiShell::comesUpOnAScreenThatExists_data()
{
    QTest::addColumn<QRect>("wanted");
    QTest::addColumn<QRect>("placed");
    const QRect whole(100, 50, 1440, 900);
    QTest::newRow("as it was") << whole << whole;
    QTest::newRow("left of every screen") << whole.translated(-9'000, 0) << QRect(0, 50, 1440, 900);
    QTest::newRow("below every screen") << whole.translated(0, 9'000) << QRect(100, 180, 1440, 900);
    QTest::newRow("half off") << QRect(1'200, 50, 1440, 900) << QRect(480, 50, 1440, 900);
    QTest::newRow("on the second screen") << QRect(2'000, 100, 800, 600) << QRect(2'000, 100, 800, 600);
    QTest::newRow("larger than any") << QRect(-50, -50, 5'000, 4'000) << QRect(0, 0, 1920, 1080);
}

void TstUiShell::comesUpOnAScreenThatExists()
{
    QFETCH(QRect, wanted);
    const QList<QRect> screens{QRect(0, 0, 1920, 1080), QRect(1920, 0, 1280, 800)};
    QTEST(placedOn(wanted, screens), "placed");
}

void TstUiShell::remembersPageAndBook()
{
    const TemporaryBook book;
    WindowOnBook shown;
    shown.window->show();
    shown.window->start(book.path().path());
    QTRY_COMPARE(shown.gateway.book().kind, Kind::Ready);
    shown.window->goTo(QStringLiteral("system"));
    shown.window->close();
    shown.window = std::make_unique<MainWindow>(shown.gateway, shown.preferences, shown.filePath(QStringLiteral("window.ini")));
    QCOMPARE(shown.window->pages().current(), QStringLiteral("system"));
    // Written by the services, behind the window.
    QTRY_COMPARE(Preferences(shown.settingsFile()).lastBook(), book.path().path());
}

void TstUiShell::laterSettingsWinOverEarlierOnes()
{
    WindowOnBook shown;
    shown.preferences.setTheme(ThemeChoice::Dark);
    shown.preferences.setTextPercent(125);
    shown.preferences.setTheme(ThemeChoice::Light);
    const Preferences again(shown.settingsFile());
    QCOMPARE(again.theme(), ThemeChoice::Light);
    QCOMPARE(again.textPercent(), 125);
    shown.preferences.setTextPercent(100);
    Look::instance().setTheme(ThemeChoice::System);
}

QTEST_MAIN(TstUiShell)
#include "tst_ui_shell.moc"
