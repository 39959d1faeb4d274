// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/look.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/confirm_popup.h"
#include "ui/widgets/field.h"
#include "sample_rows.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/toast.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPointer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QWindow>

using namespace amanah::ui;

class TestWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Look::instance().install(); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void fieldNamesItsEditorAndTellsTheError();
    void fieldLabelLeadsToTheEditor();
    void buttonShowsTheShortcutOfItsAction();
    void buttonFollowsItsAction();
    void pendingButtonTakesNoPress();
    void confirmStartsOnCancelAndEscCloses();
    void confirmVerbNeedsAReason();
    void confirmRunsAfterItClosed();
    void confirmIsOneAtATime();
    void confirmGoesWithItsAnchor();
    void confirmKeepsTheTabInside();
    void segmentsAreChosenByKeys();
    void setCurrentIsSilent();
    void toastGoesAndNeverTakesTheFocus();
    void toastGoesByItself();
    void bannerHasAButtonOnlyWhenAsked();
    void tableTellsWhichRowIsChosenAndOpened();
    void tableGivesTheRestToOneColumn();
    void elidedLabelShowsTheWholeAsToolTip();
};

namespace {

// A window with one line to type in and one button.
struct Ground
{
    QWidget window;
    QLineEdit* line;
    Button* button;

    Ground()
    {
        auto* row = new QHBoxLayout(&window);
        line = new QLineEdit;
        button = new Button(QStringLiteral("Void"));
        row->addWidget(line);
        row->addWidget(button);
        window.resize(800, 600);
        window.show();
        window.activateWindow();
        line->setFocus();
    }
};

ConfirmPopup::Question question(const QString& reasonLabel = {})
{
    ConfirmPopup::Question q;
    q.title = QStringLiteral("Void 26-041885?");
    q.text = QStringLiteral("The entry stays in the book, struck.");
    q.verb = QStringLiteral("Void donation");
    q.reasonLabel = reasonLabel;
    return q;
}

} // namespace

void TestWidgets::fieldNamesItsEditorAndTellsTheError()
{
    auto* edit = new QLineEdit;
    Field field(QStringLiteral("&Amount"), edit);
    QCOMPARE(edit->accessibleName(), QStringLiteral("Amount"));
    field.setHint(QStringLiteral("One line"));
    edit->setText(QStringLiteral("1.200,5"));
    field.setError(QStringLiteral("Write 1200.50."));
    QCOMPARE(field.error(), QStringLiteral("Write 1200.50."));
    QCOMPARE(edit->accessibleDescription(), QStringLiteral("Write 1200.50."));
    QVERIFY(edit->property("amanahInvalid").toBool());
    QCOMPARE(edit->text(), QStringLiteral("1.200,5"));
    field.clearError();
    QVERIFY(!edit->property("amanahInvalid").toBool());
    QCOMPARE(edit->accessibleDescription(), QStringLiteral("One line"));
}

void TestWidgets::fieldLabelLeadsToTheEditor()
{
    QWidget window;
    auto* row = new QHBoxLayout(&window);
    auto* first = new QLineEdit;
    auto* second = new QLineEdit;
    row->addWidget(new Field(QStringLiteral("&Donor"), first));
    row->addWidget(new Field(QStringLiteral("&Amount"), second));
    window.show();
    window.activateWindow();
    QTRY_VERIFY(window.isActiveWindow());
    first->setFocus();
    QTest::keyClick(first, Qt::Key_A, Qt::AltModifier);
    QTRY_VERIFY(second->hasFocus());
}

void TestWidgets::buttonShowsTheShortcutOfItsAction()
{
    QAction action(QStringLiteral("&Save"));
    action.setShortcut(QKeySequence(QStringLiteral("Ctrl+S")));
    Button with(&action, Sign::Check);
    Button without(QStringLiteral("Save"));
    without.setSign(Sign::Check);
    QVERIFY(with.sizeHint().width() > without.sizeHint().width() + 20);
    QCOMPARE(with.accessibleName(), QStringLiteral("Save"));
}

void TestWidgets::buttonFollowsItsAction()
{
    QAction action(QStringLiteral("Save"));
    Button button(&action, Sign::Check, Button::Kind::Primary);
    QSignalSpy triggered(&action, &QAction::triggered);
    QTest::mouseClick(&button, Qt::LeftButton);
    QCOMPARE(triggered.size(), 1);
    action.setEnabled(false);
    action.setToolTip(QStringLiteral("The book is read only."));
    QVERIFY(!button.isEnabled());
    QCOMPARE(button.toolTip(), QStringLiteral("The book is read only."));
    action.setEnabled(true);
    action.setText(QStringLiteral("Save and next"));
    QVERIFY(button.isEnabled());
    QCOMPARE(button.text(), QStringLiteral("Save and next"));
}

void TestWidgets::pendingButtonTakesNoPress()
{
    Ground ground;
    QSignalSpy clicked(ground.button, &QPushButton::clicked);
    ground.button->setPending(QStringLiteral("Saving…"));
    const QPoint middle = ground.button->geometry().center();
    QTest::keyClick(ground.button, Qt::Key_Space);
    QTest::mouseClick(ground.window.windowHandle(), Qt::LeftButton, Qt::NoModifier, middle);
    QCOMPARE(clicked.size(), 0);
    ground.button->setPending({});
    QTest::keyClick(ground.button, Qt::Key_Space);
    QTest::mouseClick(ground.window.windowHandle(), Qt::LeftButton, Qt::NoModifier, ground.button->geometry().center());
    QCOMPARE(clicked.size(), 2);
}

void TestWidgets::confirmStartsOnCancelAndEscCloses()
{
    Ground ground;
    QTRY_VERIFY(ground.window.isActiveWindow());
    ground.line->setFocus();
    int confirmed = 0;
    QPointer<ConfirmPopup> popup = ConfirmPopup::ask(ground.button, question(), [&](const ConfirmPopup::Answer&) { ++confirmed; });
    QVERIFY(popup->findChild<Button*>(QStringLiteral("cancel"))->hasFocus());
    QVERIFY(ground.window.rect().contains(popup->geometry()));
    QTest::keyClick(ground.window.focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(popup.isNull());
    QCOMPARE(confirmed, 0);
    QVERIFY(ground.line->hasFocus());
}

void TestWidgets::confirmVerbNeedsAReason()
{
    Ground ground;
    QString reason;
    QPointer<ConfirmPopup> popup =
        ConfirmPopup::ask(ground.button, question(QStringLiteral("Reason")), [&](const ConfirmPopup::Answer& answer) { reason = answer.reason; });
    auto* verb = popup->findChild<Button*>(QStringLiteral("verb"));
    auto* line = popup->findChild<QLineEdit*>(QStringLiteral("reason"));
    QVERIFY(!verb->isEnabled());
    line->setText(QStringLiteral("   "));
    QVERIFY(!verb->isEnabled());
    line->setText(QStringLiteral(" Entered twice "));
    QVERIFY(verb->isEnabled());
    QTest::mouseClick(verb, Qt::LeftButton);
    QCOMPARE(reason, QStringLiteral("Entered twice"));
    QTRY_VERIFY(popup.isNull());
}

void TestWidgets::confirmRunsAfterItClosed()
{
    Ground ground;
    bool wasHidden = false;
    bool checked = false;
    auto q = question();
    q.checkBox = QStringLiteral("Tell the donor");
    QPointer<ConfirmPopup> popup;
    popup = ConfirmPopup::ask(ground.button, q, [&](const ConfirmPopup::Answer& answer) {
        wasHidden = popup->isHidden();
        checked = answer.checked;
        ConfirmPopup::ask(ground.button, question(), {}); // may ask again at once
    });
    popup->findChild<Button*>(QStringLiteral("verb"))->click();
    QVERIFY(wasHidden);
    QVERIFY(checked);
    QTRY_VERIFY(popup.isNull());
}

void TestWidgets::confirmIsOneAtATime()
{
    Ground ground;
    int confirmed = 0;
    QPointer<ConfirmPopup> first = ConfirmPopup::ask(ground.button, question(), [&](const ConfirmPopup::Answer&) { ++confirmed; });
    QPointer<ConfirmPopup> second = ConfirmPopup::ask(ground.button, question(), {});
    QVERIFY(first != second);
    QTRY_VERIFY(first.isNull());
    QVERIFY(!second.isNull());
    QCOMPARE(confirmed, 0);
}

void TestWidgets::confirmGoesWithItsAnchor()
{
    Ground ground;
    QPointer<ConfirmPopup> popup = ConfirmPopup::ask(ground.button, question(), {});
    delete ground.button;
    QTRY_VERIFY(popup.isNull());
}

void TestWidgets::confirmKeepsTheTabInside()
{
    Ground ground;
    QTRY_VERIFY(ground.window.isActiveWindow());
    ConfirmPopup* popup = ConfirmPopup::ask(ground.button, question(QStringLiteral("Reason")), {});
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(ground.window.focusWidget(), Qt::Key_Tab);
        QVERIFY(popup->isAncestorOf(ground.window.focusWidget()));
    }
}

void TestWidgets::segmentsAreChosenByKeys()
{
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        SegmentedControl control(QStringLiteral("Calendar"));
        control.setLayoutDirection(direction);
        control.addSegment(QStringLiteral("Hijri"), Sign::Moon);
        control.addSegment(QStringLiteral("Gregorian"));
        control.addSegment(QStringLiteral("Both"));
        control.show();
        QCOMPARE(control.current(), 0);
        QSignalSpy chosen(&control, &SegmentedControl::chosen);
        const Qt::Key onward = direction == Qt::LeftToRight ? Qt::Key_Right : Qt::Key_Left;
        const Qt::Key back = direction == Qt::LeftToRight ? Qt::Key_Left : Qt::Key_Right;
        QTest::keyClick(control.focusProxy(), onward);
        QCOMPARE(control.current(), 1);
        QTest::keyClick(control.focusProxy(), onward);
        QTest::keyClick(control.focusProxy(), onward); // stays at the end
        QCOMPARE(control.current(), 2);
        QTest::keyClick(control.focusProxy(), back);
        QCOMPARE(control.current(), 1);
        QCOMPARE(chosen.size(), 3);
    }
}

void TestWidgets::setCurrentIsSilent()
{
    SegmentedControl control(QStringLiteral("Calendar"));
    control.addSegment(QStringLiteral("Hijri"));
    control.addSegment(QStringLiteral("Gregorian"));
    QSignalSpy chosen(&control, &SegmentedControl::chosen);
    control.setCurrent(1);
    QCOMPARE(control.current(), 1);
    QCOMPARE(chosen.size(), 0);
}

void TestWidgets::toastGoesAndNeverTakesTheFocus()
{
    Ground ground;
    QTRY_VERIFY(ground.window.isActiveWindow());
    Toast toast(&ground.window);
    int undone = 0;
    toast.show(Sign::Check, QStringLiteral("Saved 26-041893"), QStringLiteral("Undo"), [&] { ++undone; });
    QVERIFY(toast.isVisible());
    QVERIFY(ground.line->hasFocus());
    QVERIFY(ground.window.rect().contains(toast.geometry()));
    toast.show(Sign::Check, QStringLiteral("Saved 26-041894"), QStringLiteral("Undo"), [&] { undone += 10; });
    QCOMPARE(toast.text(), QStringLiteral("Saved 26-041894"));
    QTest::mouseClick(toast.findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(undone, 10);
    QVERIFY(toast.isHidden());
    ground.window.resize(400, 300);
    toast.show(Sign::Check, QStringLiteral("A very long sentence that has no room in so narrow a window as this one is"));
    QVERIFY(ground.window.rect().contains(toast.geometry()));
    toast.dismiss();
    QVERIFY(toast.isHidden());
}

void TestWidgets::toastGoesByItself()
{
    Ground ground;
    Toast toast(&ground.window);
    toast.show(Sign::Check, QStringLiteral("Saved"));
    auto* end = toast.findChild<QTimer*>();
    QVERIFY(end->isActive());
    QCOMPARE(end->interval(), 8000);
    end->start(1);
    QTRY_VERIFY(toast.isHidden());
    QCOMPARE(toast.text(), QString());
}

void TestWidgets::bannerHasAButtonOnlyWhenAsked()
{
    QWidget window;
    window.show();
    Banner banner(&window);
    QVERIFY(banner.isHidden());
    int pressed = 0;
    banner.set({Tone::Warning, Sign::Lock, QStringLiteral("Read only."), QStringLiteral("The disk is full."), QStringLiteral("What to do"),
                [&] { ++pressed; }});
    QVERIFY(!banner.isHidden());
    banner.findChild<QPushButton*>()->click();
    QCOMPARE(pressed, 1);
    banner.set({Tone::Info, Sign::Spin, {}, QStringLiteral("The book is coming back."), {}, {}});
    QVERIFY(banner.findChild<QPushButton*>()->isHidden());
    banner.clear();
    QVERIFY(banner.isHidden());
}

void TestWidgets::tableTellsWhichRowIsChosenAndOpened()
{
    Table table(QStringLiteral("Rows"));
    SampleRows rows;
    QAbstractItemModelTester tester(&rows);
    table.setModel(&rows);
    table.resize(600, 300);
    table.show();
    QSignalSpy chosen(&table, &Table::rowChosen);
    QSignalSpy opened(&table, &Table::rowOpened);
    table.selectRow(0);
    QTest::keyClick(&table, Qt::Key_Down);
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(chosen.last().first().toModelIndex().row(), 1);
    QTest::keyClick(&table, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.last().first().toModelIndex().row(), 1);
    QCOMPARE(table.rowHeight(0), rowHeight());
}

void TestWidgets::tableGivesTheRestToOneColumn()
{
    Table table(QStringLiteral("Rows"));
    SampleRows rows;
    table.setModel(&rows);
    table.setColumnWidths({100, 100, 120, 90}, 1);
    table.resize(700, 300);
    table.show();
    QCOMPARE(table.columnWidth(0), px(100));
    QCOMPARE(table.columnWidth(1), table.viewport()->width() - px(100) - px(120) - px(90));
    table.setColumnHidden(2, true);
    table.resize(701, 300);
    QCOMPARE(table.columnWidth(1), table.viewport()->width() - px(100) - px(90));
}

void TestWidgets::elidedLabelShowsTheWholeAsToolTip()
{
    TextLabel label(QStringLiteral("A sentence that has no room at all in here"), TextStep::Body);
    label.setElided(true);
    label.resize(80, 20);
    label.grab();
    QCOMPARE(label.toolTip(), label.text());
    label.resize(800, 20);
    label.grab();
    QCOMPARE(label.toolTip(), QString());
}

QTEST_MAIN(TestWidgets)
#include "tst_ui_widgets.moc"
