// SPDX-License-Identifier: GPL-3.0-or-later
// Draws every widget in both themes and both directions; the pictures stay in the folder of the build for eyes.
#include "components_page.h"
#include "sample_rows.h"

#include "ui/look/look.h"
#include "ui/look/words.h"
#include "ui/widgets/table.h"

#include <QGuiApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QWindow>

using namespace amanah::ui;

class TestComponents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void drawsEveryState_data();
    void drawsEveryState();
    void aPageOfRowsIsDrawnQuickly();
};

void TestComponents::drawsEveryState_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("rightToLeft");
    QTest::addColumn<int>("percent");
    QTest::newRow("light") << false << false << 100;
    QTest::newRow("dark") << true << false << 100;
    QTest::newRow("light_rtl") << false << true << 100;
    QTest::newRow("dark_rtl") << true << true << 100;
    QTest::newRow("light_large") << false << false << 130;
}

void TestComponents::drawsEveryState()
{
    QFETCH(bool, dark);
    QFETCH(bool, rightToLeft);
    QFETCH(int, percent);
    Look::instance().install();
    Look::instance().setTheme(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    Look::instance().setTextPercent(percent);
    QGuiApplication::setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);

    ComponentsPage page;
    page.resize(1440, 900);
    page.show();
    QTRY_VERIFY(page.windowHandle()->isExposed());
    page.activateWindow();
    page.findChild<QLineEdit*>(QStringLiteral("focused"))->setFocus(Qt::TabFocusReason);
    const QImage image = page.grab().toImage();
    QVERIFY(image.save(QStringLiteral("components_%1.png").arg(QLatin1StringView(QTest::currentDataTag()))));

    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 2) {
        for (int x = 0; x < image.width(); x += 2)
            colours.insert(image.pixel(x, y));
    }
    for (const QColor& needed : {theme().window, theme().base, theme().accent, theme().dangerSoft, theme().warningSoft, theme().header})
        QVERIFY2(colours.contains(needed.rgb()), qPrintable(needed.name()));
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    Look::instance().setTextPercent(100);
}

// Prints the figure; only a gross mistake (a second) fails.
void TestComponents::aPageOfRowsIsDrawnQuickly()
{
    Look::instance().install();
    Table table(QStringLiteral("Rows"));
    table.setModel(new SampleRows(&table, 1000));
    table.setColumnWidths({180, 200, 200, 180}, 1);
    table.resize(1228, 900);
    table.show();
    QTRY_VERIFY(table.windowHandle()->isExposed());
    QPixmap target(table.size());
    table.render(&target);
    QElapsedTimer clock;
    clock.start();
    constexpr int rounds = 20;
    for (int i = 0; i < rounds; ++i)
        table.render(&target);
    const double each = static_cast<double>(clock.nsecsElapsed()) / 1e6 / rounds;
    qInfo("25 rows of 4 columns in %.2f ms", each);
    QVERIFY(each < 1000);
}

QTEST_MAIN(TestComponents)
#include "tst_ui_components.moc"
