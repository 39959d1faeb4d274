// SPDX-License-Identifier: GPL-3.0-or-later
// Three steps to a book by keyboard, a sample that says so, refusals at their field, nothing lost on the way back.
#include "support/warnings.h"
#include "ui/shell/first_start.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/field.h"
#include "window_on_book.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace amanah::ui;
using amanah::ui::support::WindowOnBook;
using Kind = BookState::Kind;

class TstUiFirstStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { amanah::tests::failOnWarnings(); }
    void initTestCase()
    {
        Look::instance().install();
    }
    void cleanup();

    void threeStepsByKeyboardToAnOpenBook();
    void goingBackKeepsWhatWasEntered();
    void refusesAPlaceThatIsTakenAtItsField();
    void aBookThatIsGoneLeadsHere();
    void theSampleSaysThatItIsOne();
    void changingTheLanguageKeepsWhatWasEntered();
};

namespace {

// A book is made with its disk waited for: beside other tests on a busy machine that takes seconds.
constexpr int longMs = 30'000;

void typeKeys(MainWindow& window, std::initializer_list<Qt::Key> keys)
{
    for (const Qt::Key key : keys)
        QTest::keyClick(window.focusWidget(), key);
}

// To the third step, with the book in the window's own folder.
void fillSteps(WindowOnBook& shown, const QString& file)
{
    auto& window = *shown.window;
    window.show();
    window.activateWindow();
    QTRY_VERIFY_WITH_TIMEOUT(window.isActiveWindow(), longMs);
    window.start({});
    typeKeys(window, {Qt::Key_Return});
    QCOMPARE(window.focusWidget(), shown.find<QLineEdit>("first_name"));
    QTest::keyClicks(window.focusWidget(), QStringLiteral("Noor Trust"));
    typeKeys(window, {Qt::Key_Tab});
    QCOMPARE(window.focusWidget(), shown.find<QComboBox>("first_currency"));
    QTest::keyClicks(window.focusWidget(), QStringLiteral("KWD"));
    typeKeys(window, {Qt::Key_Return});
    auto* path = shown.find<QLineEdit>("first_path");
    QCOMPARE(window.focusWidget(), path);
    QVERIFY(path->text().endsWith(QStringLiteral("Noor Trust.amanah")));
    path->selectAll();
    QTest::keyClicks(path, shown.filePath(file));
}

} // namespace

void TstUiFirstStart::cleanup()
{
    Preferences defaults{QString()};
    defaults.setLanguage(QStringLiteral("en"));
    defaults.apply();
}

void TstUiFirstStart::threeStepsByKeyboardToAnOpenBook()
{
    WindowOnBook shown;
    fillSteps(shown, QStringLiteral("noor.amanah"));
    typeKeys(*shown.window, {Qt::Key_Return});
    QTRY_COMPARE_WITH_TIMEOUT(shown.gateway.book().kind, Kind::Ready, longMs);
    QCOMPARE(shown.gateway.book().organisation, QStringLiteral("Noor Trust"));
    QCOMPARE(shown.gateway.book().currency.code(), QStringLiteral("KWD"));
    QCOMPARE(shown.gateway.book().path, shown.filePath(QStringLiteral("noor.amanah")));
    QCOMPARE(shown.window->pages().current(), QStringLiteral("home"));
    QVERIFY(shown.window->pages().isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(Preferences(shown.settingsFile()).lastBook(), shown.filePath(QStringLiteral("noor.amanah")), longMs);
}

void TstUiFirstStart::goingBackKeepsWhatWasEntered()
{
    WindowOnBook shown;
    fillSteps(shown, QStringLiteral("noor.amanah"));
    QTest::keyClick(shown.window->focusWidget(), Qt::Key_Escape);
    QTest::keyClick(shown.window->focusWidget(), Qt::Key_Left, Qt::AltModifier); // text cursor or step: nothing is lost either way
    QTest::keyClick(shown.window->focusWidget(), Qt::Key_Escape);
    QVERIFY(shown.find<QAbstractButton>("way_new")->isVisible());
    typeKeys(*shown.window, {Qt::Key_Return});
    QCOMPARE(shown.find<QLineEdit>("first_name")->text(), QStringLiteral("Noor Trust"));
    QCOMPARE(shown.find<QComboBox>("first_currency")->currentData().toString(), QStringLiteral("KWD"));
    typeKeys(*shown.window, {Qt::Key_Return});
    QCOMPARE(shown.find<QLineEdit>("first_path")->text(), shown.filePath(QStringLiteral("noor.amanah")));
}

void TstUiFirstStart::refusesAPlaceThatIsTakenAtItsField()
{
    WindowOnBook shown;
    QFile taken(shown.filePath(QStringLiteral("taken.amanah")));
    QVERIFY(taken.open(QIODevice::WriteOnly) && taken.write("mine") == 4);
    taken.close();
    fillSteps(shown, QStringLiteral("taken.amanah"));
    typeKeys(*shown.window, {Qt::Key_Return});
    auto* path = shown.find<QLineEdit>("first_path");
    auto* field = qobject_cast<Field*>(path->parentWidget());
    QVERIFY(field != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(field->error().contains(QStringLiteral("not touched")), longMs);
    QVERIFY(taken.open(QIODevice::ReadOnly));
    QCOMPARE(taken.readAll(), QByteArray("mine"));
    QCOMPARE(shown.gateway.book().kind, Kind::None);
    // Put right, it goes on.
    path->setFocus();
    path->selectAll();
    QTest::keyClicks(path, shown.filePath(QStringLiteral("free.amanah")));
    QVERIFY(field->error().isEmpty());
    QTest::keyClick(path, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(shown.gateway.book().kind, Kind::Ready, longMs);
}

void TstUiFirstStart::aBookThatIsGoneLeadsHere()
{
    WindowOnBook shown;
    shown.window->show();
    shown.window->start(shown.filePath(QStringLiteral("gone.amanah")));
    QVERIFY(shown.find<QAbstractButton>("way_new")->isVisible());
    QCOMPARE(shown.gateway.book().kind, Kind::None);
}

void TstUiFirstStart::theSampleSaysThatItIsOne()
{
    WindowOnBook shown;
    shown.window->show();
    shown.window->start({});
    auto* sample = shown.find<QAbstractButton>("way_sample");
    sample->setFocus();
    QTest::keyClick(sample, Qt::Key_Space);
    QTest::keyClick(sample, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(shown.gateway.book().kind, Kind::Ready, longMs);
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    QVERIFY(shown.gateway.book().path.startsWith(data));
    for (const char* page : {"home", "donations", "donors", "audit", "system", "settings"}) {
        shown.window->goTo(QString::fromLatin1(page));
        QVERIFY2(shown.find<Banner>("banner_sample")->isVisible(), page);
    }
    QVERIFY(shown.window->windowTitle().contains(QStringLiteral("sample")));
    const QString path = shown.gateway.book().path;
    shown.window.reset();
    shown.gateway.close();
    QVERIFY(QFile::remove(path));
}

void TstUiFirstStart::changingTheLanguageKeepsWhatWasEntered()
{
    WindowOnBook shown;
    fillSteps(shown, QStringLiteral("noor.amanah"));
    shown.preferences.setLanguage(QStringLiteral("ar"));
    auto* before = shown.find<QLineEdit>("first_path");
    QTRY_VERIFY_WITH_TIMEOUT(shown.find<QLineEdit>("first_path") != before, longMs);
    QTRY_VERIFY_WITH_TIMEOUT(shown.find<QLineEdit>("first_path")->isVisible(), longMs);
    QCOMPARE(shown.find<QLineEdit>("first_path")->text(), shown.filePath(QStringLiteral("noor.amanah")));
    QCOMPARE(shown.find<QLineEdit>("first_name")->text(), QStringLiteral("Noor Trust"));
}

QTEST_MAIN(TstUiFirstStart)
#include "tst_ui_first_start.moc"
