// SPDX-License-Identifier: GPL-3.0-or-later
// The System page over a real book: what is asked for by its buttons happens to the services, is shown in the row, the details and the
// timeline, and nothing happens that was not confirmed.
#include "support/temporary_book.h"
#include "support/warnings.h"
#include "ui/gateway/gateway.h"
#include "ui/look/look.h"
#include "ui/models/process_tree_model.h"
#include "ui/models/timeline_model.h"
#include "ui/pages/system_chart.h"
#include "ui/pages/system_drill.h"
#include "ui/pages/system_layers.h"
#include "ui/pages/system_page.h"
#include "ui/pages/system_parts.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace amanah::ui;
using amanah::finance::support::TemporaryBook;
using amanah::runtime::Pid;

namespace {

constexpr int longMs = 20'000;

// A page in front of an open book.
class Scene
{
public:
    Scene() : gateway(options()), page(gateway)
    {
        gateway.open(book.path().path());
        page.resize(1228, 840);
        page.show();
        QApplication::setActiveWindow(&page);
        tree = page.findChild<Tree*>(QStringLiteral("processTree"));
        model = page.findChild<ProcessTreeModel*>();
        timeline = page.findChild<TimelineModel*>();
    }
    [[nodiscard]] bool isUp() const { return gateway.book().canWrite() && !pidOf(QStringLiteral("ReportJobs")).toString().empty() && row(QStringLiteral("ReportJobs")).isValid(); }

    [[nodiscard]] QModelIndex row(const QString& name) const
    {
        const QModelIndexList found = model->match(model->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchRecursive | Qt::MatchExactly);
        return found.isEmpty() ? QModelIndex() : found.front();
    }
    [[nodiscard]] Pid pidOf(const QString& name) const { return row(name).isValid() ? model->facts(row(name))->node.pid : Pid(); }
    [[nodiscard]] ProcessMood mood(const QString& name) const { return model->facts(row(name))->mood; }
    [[nodiscard]] QString cell(const QString& name, int column) const { return row(name).siblingAtColumn(column).data().toString(); }

    // By its first letters in the tree, as a person would.
    void choose(const QString& name)
    {
        tree->setFocus();
        tree->keyboardSearch(name);
    }
    [[nodiscard]] QString chosen() const { return page.findChild<TextLabel*>(QStringLiteral("processName"))->text(); }
    void press(const char* button)
    {
        auto* pressed = page.findChild<Button*>(QLatin1StringView(button));
        pressed->setFocus(Qt::TabFocusReason);
        QTest::keyClick(pressed, Qt::Key_Space);
    }
    // Tab from Cancel to the verb, then Enter's twin.
    void confirm()
    {
        QTest::keyClick(page.focusWidget(), Qt::Key_Tab);
        QCOMPARE(page.focusWidget()->objectName(), QStringLiteral("verb"));
        QTest::keyClick(page.focusWidget(), Qt::Key_Space);
    }
    [[nodiscard]] QString question() const
    {
        for (const QWidget* popup : page.findChildren<QWidget*>(QStringLiteral("confirmPopup")))
            if (popup->isVisible())
                return popup->accessibleDescription();
        return {};
    }
    [[nodiscard]] QString history() const { return details()->findChild<HistoryList*>()->accessibleDescription(); }
    [[nodiscard]] QStringList causes() const { return details()->findChild<CauseChain*>()->lines(); }
    [[nodiscard]] QWidget* details() const { return page.findChild<QWidget*>(QStringLiteral("systemDetails")); }

    TemporaryBook book;
    Gateway gateway;
    SystemPage page;
    Tree* tree = nullptr;
    ProcessTreeModel* model = nullptr;
    TimelineModel* timeline = nullptr;

private:
    static GatewayOptions options()
    {
        GatewayOptions options;
        options.identity = TemporaryBook::identity();
        return options;
    }
};

} // namespace

class TestSystemPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { amanah::tests::failOnWarnings(); }
    void initTestCase()
    {
        Look::instance().install();
    }

    void crashesByKeyboardAndShowsTheRowComeBack()
    {
        Scene scene;
        QTRY_VERIFY(scene.isUp());
        const QString pool = QStringLiteral("DonationPool");
        const Pid before = scene.pidOf(pool);
        const QPersistentModelIndex row(scene.row(pool));
        scene.choose(pool);
        QTRY_COMPARE(scene.chosen(), pool);
        scene.press("crashButton");
        QVERIFY(scene.question().contains(QStringLiteral("CoreSupervisor")) && scene.question().contains(QStringLiteral("WithdrawalService")));
        QCOMPARE(scene.page.focusWidget()->objectName(), QStringLiteral("cancel"));
        scene.confirm();
        QTRY_VERIFY(scene.pidOf(pool) != before && scene.mood(pool) == ProcessMood::Restarted);
        QVERIFY(row.isValid());
        QCOMPARE(scene.cell(pool, ProcessTreeModel::RestartsColumn), QStringLiteral("1"));
        QTRY_VERIFY(scene.history().contains(QStringLiteral("running again")));
        QVERIFY(scene.history().contains(QStringLiteral("crash asked for on the System page")));
        QCOMPARE(scene.causes().size(), 1);
        QVERIFY(scene.causes().front().contains(QStringLiteral("crash asked for on the System page")));
        QCOMPARE(scene.page.findChild<LiveChart*>(QStringLiteral("ratesChart"))->marks(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(scene.mood(pool), ProcessMood::Running, longMs);
    }

    // A supervisor that takes no message leaves its child fallen for as long as one wants to look.
    void keepsAFallenProcessAmongItsNeighboursUntilItIsBack()
    {
        Scene scene;
        QTRY_VERIFY(scene.isUp());
        const QString name = QStringLiteral("ReportGenerator");
        const QString supervisor = QStringLiteral("ReportingSupervisor");
        scene.choose(name);
        scene.gateway.suspend(scene.pidOf(supervisor));
        QTRY_COMPARE(scene.mood(supervisor), ProcessMood::Suspended);
        const int place = scene.row(name).row();
        scene.gateway.kill(scene.pidOf(name));
        QTRY_COMPARE(scene.mood(name), ProcessMood::Restarting);
        QCOMPARE(scene.row(name).row(), place);
        QCOMPARE(scene.chosen(), name);
        QVERIFY(scene.page.findChild<Badge*>(QStringLiteral("restartingBadge"))->isVisible());
        QCOMPARE(scene.causes(), QStringList{QStringLiteral("Stopped: killed")});
        scene.gateway.resume(scene.pidOf(supervisor));
        QTRY_VERIFY(scene.model->facts(scene.row(name))->isAlive());
        QTRY_VERIFY(!scene.page.findChild<Badge*>(QStringLiteral("restartingBadge"))->isVisible());
        QCOMPARE(scene.chosen(), name);
    }

    void opensOnAProcessAndCarriesItsStateOver()
    {
        Scene scene;
        scene.page.open(QStringLiteral("process:AuditLog")); // the services are not up yet
        QTRY_VERIFY(scene.isUp());
        QTRY_COMPARE(scene.chosen(), QStringLiteral("AuditLog"));
        scene.page.open(QStringLiteral("process:ZakatTracker"));
        QCOMPARE(scene.chosen(), QStringLiteral("ZakatTracker"));
        Q_EMIT scene.page.findChild<SegmentedControl*>(QStringLiteral("systemViews"))->chosen(1);
        SystemPage other(scene.gateway);
        other.setState(scene.page.state());
        QTRY_COMPARE(other.findChild<TextLabel*>(QStringLiteral("processName"))->text(), QStringLiteral("ZakatTracker"));
        QCOMPARE(other.findChild<SegmentedControl*>(QStringLiteral("systemViews"))->current(), 1);
    }

    void killsTheConnectionAndWhatDependsOnItStartsAgain()
    {
        Scene scene;
        QTRY_VERIFY(scene.isUp());
        const QString connection = QStringLiteral("DatabaseConnection");
        const Pid before = scene.pidOf(connection);
        const Pid later = scene.pidOf(QStringLiteral("AuditLog"));
        scene.choose(connection);
        scene.press("killButton");
        QVERIFY(scene.question().contains(QStringLiteral("AuditLog")));
        QVERIFY(scene.question().contains(QStringLiteral("The book is not touched.")));
        scene.confirm();
        QTRY_VERIFY(scene.pidOf(connection) != before && scene.model->facts(scene.row(connection))->isAlive());
        QTRY_VERIFY(scene.pidOf(QStringLiteral("AuditLog")) != later);
        QTRY_COMPARE(scene.model->count(ProcessMood::Restarting), 0);
    }

    void suspendsAndResumes()
    {
        Scene scene;
        QTRY_VERIFY(scene.isUp());
        const QString name = QStringLiteral("ZakatCalculator");
        scene.choose(name);
        scene.press("suspendButton");
        scene.confirm();
        QTRY_COMPARE(scene.mood(name), ProcessMood::Suspended);
        QTRY_COMPARE(scene.page.findChild<Badge*>(QStringLiteral("processState"))->text(), QStringLiteral("Suspended"));
        scene.press("suspendButton"); // now it resumes, without a question
        QVERIFY(scene.question().isEmpty());
        QTRY_COMPARE(scene.mood(name), ProcessMood::Running);
    }

    void doesNothingWhenCancelled()
    {
        Scene scene;
        QTRY_VERIFY(scene.isUp());
        const QString name = QStringLiteral("AuditLog");
        const Pid before = scene.pidOf(name);
        scene.choose(name);
        for (const char* button : {"restartButton", "suspendButton", "hangButton", "crashButton", "killButton"}) {
            scene.press(button);
            QVERIFY(!scene.question().isEmpty());
            QTest::keyClick(scene.page.focusWidget(), Qt::Key_Escape);
            QTRY_VERIFY(scene.question().isEmpty());
        }
        QSignalSpy views(&scene.gateway, &Gateway::treeChanged);
        QTRY_VERIFY(views.count() >= 3);
        QCOMPARE(scene.pidOf(name), before);
        QCOMPARE(scene.mood(name), ProcessMood::Running);
    }

    void showsThatTheServicesGaveUpAndStartsThemAgain()
    {
        Scene scene;
        QTRY_VERIFY(scene.isUp());
        const QString name = QStringLiteral("ConfigStore"); // supervised by the root itself
        for (int kills = 0; kills < 10 && scene.gateway.book().kind != BookState::Kind::Fallen; ++kills) {
            const Pid before = scene.pidOf(name);
            scene.gateway.kill(before);
            QTRY_VERIFY(scene.gateway.book().kind == BookState::Kind::Fallen
                        || (scene.pidOf(name) != before && scene.model->facts(scene.row(name))->isAlive()));
        }
        QTRY_COMPARE(scene.gateway.book().kind, BookState::Kind::Fallen);
        const auto* fallen = scene.page.findChild<QWidget*>(QStringLiteral("fallen"));
        QVERIFY(fallen->isVisible());
        const QStringList why = fallen->findChild<CauseChain*>()->lines();
        QVERIFY2(why.size() == 2 && why[0].contains(name) && why[1].contains(QStringLiteral("killed")), qPrintable(why.join(QLatin1Char('|'))));
        QCOMPARE(scene.page.focusWidget()->objectName(), QStringLiteral("restartServices"));
        QTest::keyClick(scene.page.focusWidget(), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(scene.isUp(), longMs);
        QVERIFY(!fallen->isVisible());
        QVERIFY(scene.tree->isVisible());
    }

    void passesADrillWithoutTouchingTheBook()
    {
        Scene scene;
        QTRY_VERIFY(scene.isUp());
        const QString before = scene.gateway.book().path;
        amanah::finance::DrillOptions options;
        options.seconds = 1;
        options.writers = 2;
        scene.page.drill()->setOptions(options);
        QSignalSpy finished(scene.page.drill(), &SystemDrill::finished);
        scene.press("drillButton");
        scene.confirm();
        QVERIFY(scene.page.drill()->isRunning());
        const auto* badge = scene.page.findChild<Badge*>(QStringLiteral("drillState"));
        QCOMPARE(badge->text(), QStringLiteral("Running"));
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, longMs);
        QCOMPARE(badge->text(), QStringLiteral("Passed"));
        QCOMPARE(scene.gateway.book().path, before);
        QCOMPARE(scene.model->count(ProcessMood::Restarted), 0); // the drill had services of its own
    }

    void aDrillSaysHowFarItIsAndCanBeStopped()
    {
        Scene scene;
        QTRY_VERIFY(scene.isUp());
        amanah::finance::DrillOptions options;
        options.seconds = 600;
        options.writers = 2;
        scene.page.drill()->setOptions(options);
        QSignalSpy finished(scene.page.drill(), &SystemDrill::finished);
        scene.press("drillButton");
        scene.confirm();
        const auto* badge = scene.page.findChild<Badge*>(QStringLiteral("drillState"));
        QTRY_VERIFY_WITH_TIMEOUT(badge->text().contains(QLatin1Char('%')), longMs);
        scene.press("drillButton");
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, longMs);
        QCOMPARE(badge->text(), QStringLiteral("Passed")); // of what was written until then
        QVERIFY(!scene.page.drill()->isRunning());
    }

    void stopsMovingWhilePaused()
    {
        Scene scene;
        QTRY_VERIFY(scene.isUp());
        scene.tree->setFocus();
        QTest::keyClick(scene.tree, Qt::Key_Space);
        QVERIFY(scene.page.isPaused());
        const QString name = QStringLiteral("AuditLog");
        const Pid before = scene.pidOf(name);
        QSignalSpy views(&scene.gateway, &Gateway::treeChanged);
        scene.gateway.kill(before);
        QTRY_VERIFY(views.count() >= 3);
        QCOMPARE(scene.pidOf(name), before);
        QTest::keyClick(scene.tree, Qt::Key_Space);
        QTRY_VERIFY(scene.pidOf(name) != before);
        QVERIFY(!scene.timeline->of({before}, {}, 10).empty()); // what happened meanwhile is told
    }

    void findsAProcessAndKeepsTheChoiceInAllViews()
    {
        Scene scene;
        QTRY_VERIFY(scene.isUp());
        scene.page.find();
        auto* find = scene.page.findChild<QLineEdit*>(QStringLiteral("findProcess"));
        QVERIFY(find->hasFocus());
        QTest::keyClicks(find, QStringLiteral("withdraw"));
        QVERIFY(!scene.tree->model()->match(scene.tree->model()->index(0, 0), Qt::DisplayRole, QStringLiteral("WithdrawalService"), 1, Qt::MatchRecursive).isEmpty());
        QVERIFY(scene.tree->model()->match(scene.tree->model()->index(0, 0), Qt::DisplayRole, QStringLiteral("AuditLog"), 1, Qt::MatchRecursive).isEmpty());
        find->clear();
        scene.choose(QStringLiteral("AuditLog"));
        auto* layers = scene.page.findChild<LayersView*>(QStringLiteral("layers"));
        QCOMPARE(layers->chosenRow(), scene.row(QStringLiteral("AuditLog")));
        Q_EMIT scene.page.findChild<SegmentedControl*>(QStringLiteral("systemViews"))->chosen(1);
        QVERIFY(layers->isVisible());
        QTest::keyClick(layers, Qt::Key_Right);
        QCOMPARE(scene.chosen(), QStringLiteral("ZakatCalculator"));
        QCOMPARE(scene.tree->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("ZakatCalculator"));
    }
};

QTEST_MAIN(TestSystemPage)
#include "tst_ui_system_page.moc"
