// SPDX-License-Identifier: GPL-3.0-or-later
// Closing the books, backups and what is in one, in Settings.
#include "../shell/office.h"
#include "finance/book/backup.h"
#include "finance/book/scheduled_backup.h"
#include "finance/periods/periods_store.h"
#include "support/warnings.h"
#include "ui/pages/restore_settings.h"
#include "ui/widgets/button.h"

#include <QComboBox>
#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QSettings>

using namespace amanah::ui;
using amanah::finance::PeriodQuery;
using amanah::finance::support::gift;
using amanah::finance::support::TemporaryBook;
using amanah::ui::support::Office;
using amanah::ui::support::WindowOnBook;

namespace {

constexpr int longMs = Office::longMs;

struct Desk
{
    explicit Desk(const char* section)
    {
        for (int i = 0; i < 3; ++i)
            std::ignore = book.run(gift("5.00"));
        book.closeWriter();
        name = QString::fromLatin1(section);
    }
    void open()
    {
        shown.window->show();
        QApplication::setActiveWindow(shown.window.get());
        shown.window->start(book.path().path());
        QTRY_VERIFY_WITH_TIMEOUT(shown.gateway.book().canWrite(), longMs);
        shown.window->goTo(QStringLiteral("settings"), name);
    }
    [[nodiscard]] QString text(const char* label) const { return shown.find<QLabel>(label)->text(); }
    void press(const char* button) { shown.find<Button>(button)->click(); }

    QString name;
    TemporaryBook book;
    WindowOnBook shown;
};

} // namespace

class TestBookSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { amanah::tests::failOnWarnings(); }
    void initTestCase() { Look::instance().install(); }
    void closesThroughADayAndReopensWithAReason();
    void refusesADayToComeAtTheField();
    void keepsThePlanOfBackupsAndSaysTheLast();
    void backsUpSealedAndSaysSo();
    void saysHowABackupDiffersAndMakesItABook();
    void asksWhetherToGoOnFromAnOlderCopy();
};

void TestBookSettings::closesThroughADayAndReopensWithAReason()
{
    Desk desk("book");
    desk.open();
    QTRY_COMPARE(desk.text("period_state"), QStringLiteral("Nothing is closed."));
    QVERIFY(!desk.shown.find<Button>("period_reopen")->isEnabled());
    QVERIFY(Office::tabTo(QStringLiteral("period_day")));
    Office::type(QStringLiteral("-1"));
    Office::press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(desk.text("period_state").contains(QStringLiteral("closed through")), longMs);
    QCOMPARE(desk.book.ask(PeriodQuery{})->through, QDate::currentDate().addDays(-1));
    QTRY_VERIFY(desk.shown.find<Button>("period_reopen")->isEnabled());
    desk.press("period_reopen");
    QTRY_COMPARE(Office::focus(), QStringLiteral("cancel"));
    QVERIFY(Office::tabTo(QStringLiteral("reason")));
    Office::type(QStringLiteral("a forgotten envelope"));
    Office::press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(desk.text("period_state"), QStringLiteral("Nothing is closed."), longMs);
    const auto said = [&] {
        const auto labels = desk.shown.find<QWidget>("period_list")->findChildren<QLabel*>();
        return std::count_if(labels.begin(), labels.end(), [](const QLabel* label) { return label->text().contains(QStringLiteral("forgotten envelope")); });
    };
    QTRY_COMPARE(said(), 1);
}

void TestBookSettings::refusesADayToComeAtTheField()
{
    Desk desk("book");
    desk.open();
    auto* day = desk.shown.find<QLineEdit>("period_day");
    day->setFocus();
    Office::type(QStringLiteral("+3"));
    Office::press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(qobject_cast<Field*>(day->parentWidget())->error(), QStringLiteral("Days to come cannot be closed."), longMs);
    QCOMPARE(Office::focus(), QStringLiteral("period_day"));
}

void TestBookSettings::keepsThePlanOfBackupsAndSaysTheLast()
{
    Desk desk("backups");
    const QString folder = desk.book.filePath(QStringLiteral("copies"));
    QVERIFY(QDir().mkpath(folder));
    amanah::finance::keepBackupPlan(desk.shown.settingsFile(), {folder, 48, 5});
    QVERIFY(amanah::finance::makeScheduledBackup(desk.book.path(), *amanah::finance::backupPlan(desk.shown.settingsFile()), 1'772'366'400'000'000));
    desk.open();
    QTRY_VERIFY_WITH_TIMEOUT(desk.text("backup_last").contains(QStringLiteral("proved")), longMs);
    auto* keep = desk.shown.find<QComboBox>("backup_keep");
    QCOMPARE(keep->currentData().toInt(), 5);
    keep->setFocus();
    Office::press(Qt::Key_Down);
    QTRY_COMPARE(amanah::finance::backupPlan(desk.shown.settingsFile())->keep, 10);
    QCOMPARE(amanah::finance::backupPlan(desk.shown.settingsFile())->everyHours, 48);
    desk.press("backup_none");
    QVERIFY(!amanah::finance::backupPlan(desk.shown.settingsFile()));
}

void TestBookSettings::backsUpSealedAndSaysSo()
{
    Desk desk("backups");
    desk.open();
    desk.shown.find<QWidget>("backup_kind")->findChildren<QAbstractButton*>().at(1)->click();
    auto* words = desk.shown.find<QLineEdit>("backup_passphrase");
    auto* again = desk.shown.find<QLineEdit>("backup_again");
    QVERIFY(words->isVisible());
    words->setText(QStringLiteral("seven green doors"));
    again->setText(QStringLiteral("seven green door"));
    desk.press("backup_now");
    QVERIFY(!qobject_cast<Field*>(again->parentWidget())->error().isEmpty());
    again->setText(words->text());
    desk.press("backup_now");
    auto* dialog = desk.shown.find<QFileDialog>("file_dialog");
    QTRY_VERIFY(dialog != nullptr && dialog->isVisible());
    const QString file = desk.book.filePath(QStringLiteral("sealed.amanah"));
    dialog->selectFile(file);
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_VERIFY_WITH_TIMEOUT(desk.text("backup_made").contains(QStringLiteral("sealed")), longMs);
    QVERIFY(words->text().isEmpty());
    // And it can be looked into with the passphrase alone.
    auto* restore = desk.shown.window->findChild<RestoreSettings*>();
    restore->look(file);
    auto* pass = desk.shown.find<QLineEdit>("restore_passphrase");
    QVERIFY(pass->isVisible());
    pass->setText(QStringLiteral("wrong"));
    QTest::keyClick(pass, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!qobject_cast<Field*>(pass->parentWidget())->error().isEmpty(), longMs);
    pass->setText(QStringLiteral("seven green doors"));
    QTest::keyClick(pass, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(desk.text("restore_facts").contains(QStringLiteral("3 gifts")), longMs);
}

void TestBookSettings::saysHowABackupDiffersAndMakesItABook()
{
    Desk desk("backups");
    const QString copy = desk.book.filePath(QStringLiteral("copy.amanah"));
    QVERIFY(amanah::finance::backupBook(desk.book.path(), copy));
    std::ignore = desk.book.run(gift("7.00"));
    desk.book.closeWriter();
    desk.open();
    desk.shown.window->findChild<RestoreSettings*>()->look(copy);
    QTRY_VERIFY_WITH_TIMEOUT(desk.text("restore_facts").contains(QStringLiteral("1 gift fewer than now")), longMs);
    QVERIFY(desk.text("restore_facts").contains(QStringLiteral("Every proof")));
    const QString before = desk.shown.gateway.book().path;
    desk.press("restore_make");
    QTRY_VERIFY_WITH_TIMEOUT(desk.shown.gateway.book().canWrite() && desk.shown.gateway.book().path != before, longMs);
    QVERIFY(desk.shown.gateway.book().path.contains(QStringLiteral("restored")));
    QVERIFY(QFile::exists(before));
}

// Somebody laid yesterday's file over today's.
void TestBookSettings::asksWhetherToGoOnFromAnOlderCopy()
{
    Desk desk("book");
    const QString file = desk.book.path().path();
    const QString older = desk.book.filePath(QStringLiteral("older.amanah"));
    QVERIFY(amanah::finance::copyBook(desk.book.path(), older));
    desk.open();
    bool saved = false;
    desk.shown.gateway.send(gift("9.00"), Gateway::newKey(), desk.shown.window.get(), [&](const auto& answer) { saved = answer.has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(saved, longMs);
    desk.shown.gateway.close();
    QTRY_VERIFY(!QFile::exists(file + QStringLiteral("-wal")));
    QVERIFY(QFile::remove(file) && QFile::copy(older, file));
    desk.shown.window->start(file);
    QTRY_COMPARE_WITH_TIMEOUT(desk.shown.gateway.book().kind, BookState::Kind::ReadOnly, longMs);
    QCOMPARE(desk.shown.gateway.book().trouble.cause, QStringLiteral("rolled_back"));
    auto* banner = desk.shown.find<QWidget>("banner_state");
    QVERIFY(banner->isVisible());
    banner->findChild<Button*>()->click();
    QTRY_COMPARE(Office::focus(), QStringLiteral("cancel"));
    QVERIFY(Office::tabTo(QStringLiteral("reason")));
    Office::type(QStringLiteral("the disk died"));
    Office::press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(desk.shown.gateway.book().canWrite(), longMs);
}

QTEST_MAIN(TestBookSettings)
#include "tst_ui_book_settings.moc"
