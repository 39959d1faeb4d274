// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/look.h"
#include "ui/look/text_line.h"

#include <QApplication>
#include <QPainter>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QWindow>
#include <cmath>

using namespace amanah::ui;

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void textAndEdgesCanBeSeen_data();
    void textAndEdgesCanBeSeen();
    void paletteHasTheRolesOfTheDesign();
    void applicationFollowsTheChoice();
    void desktopsChangeIsReadAgain();
    void sizesFollowTheText();
    void textSizeStaysWithinBounds();
    void twoScriptsShareABaseLine();
};

namespace {

double luminance(const QColor& colour)
{
    const auto channel = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace

void TestTheme::initTestCase()
{
    Look::instance().install();
    Look::instance().setTheme(ThemeChoice::Light);
}

void TestTheme::textAndEdgesCanBeSeen_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("least");
    for (const Theme* t : {&Theme::light(), &Theme::dark()}) {
        const auto row = [&](const char* name, const QColor& ink, const QColor& ground, double least) {
            QTest::addRow("%s %s", t->isDark ? "dark" : "light", name) << ink << ground << least;
        };
        const double text = 4.5;
        const double edge = 3.0;
        row("text on base", t->text, t->base, text);
        row("text on window", t->text, t->window, text);
        row("text on selection", t->text, t->accentSoft, text);
        row("text on hover", t->text, t->hover, text);
        row("text on raised", t->text, t->raised, text);
        for (const auto* ink : {&t->text2, &t->text3}) {
            row(ink == &t->text2 ? "text 2 on base" : "text 3 on base", *ink, t->base, text);
            row(ink == &t->text2 ? "text 2 on window" : "text 3 on window", *ink, t->window, text);
            row(ink == &t->text2 ? "text 2 on sidebar" : "text 3 on sidebar", *ink, t->sidebar, text);
            row(ink == &t->text2 ? "text 2 on selection" : "text 3 on selection", *ink, t->accentSoft, text);
            row(ink == &t->text2 ? "text 2 on neutral soft" : "text 3 on neutral soft", *ink, t->neutralSoft, text);
            row(ink == &t->text2 ? "text 2 on header" : "text 3 on header", *ink, t->header, text);
        }
        row("on accent", t->onAccent, t->accent, text);
        row("on accent hover", t->onAccent, t->accentHover, text);
        row("accent on base", t->accent, t->base, text);
        row("accent on accent soft", t->accent, t->accentSoft, text);
        row("base on danger", t->base, t->danger, text);
        row("link on base", t->link, t->base, text);
        row("link on window", t->link, t->window, text);
        for (const Tone tone : {Tone::Neutral, Tone::Ok, Tone::Warning, Tone::Danger, Tone::Info}) {
            const QByteArray number = QByteArray::number(static_cast<int>(tone));
            row(("tone on base " + number).constData(), t->ink(tone), t->base, text);
            row(("tone on its soft " + number).constData(), t->ink(tone), t->soft(tone), text);
            row(("text on soft " + number).constData(), t->text, t->soft(tone), text);
        }
        row("line strong on base", t->lineStrong, t->base, edge);
        row("line strong on window", t->lineStrong, t->window, edge);
        row("focus on base", t->focus, t->base, edge);
        row("focus on window", t->focus, t->window, edge);
        row("focus on selection", t->focus, t->accentSoft, edge);
        row("chart past", t->chartPast, t->base, edge);
        for (std::size_t i = 0; i < t->chart.size(); ++i)
            row(("chart " + QByteArray::number(static_cast<int>(i))).constData(), t->chart[i], t->base, edge);
    }
}

void TestTheme::textAndEdgesCanBeSeen()
{
    QFETCH(QColor, ink);
    QFETCH(QColor, ground);
    QFETCH(double, least);
    const double measured = contrast(ink, ground);
    QVERIFY2(measured >= least, qPrintable(QString::number(measured)));
}

void TestTheme::paletteHasTheRolesOfTheDesign()
{
    for (const Theme* t : {&Theme::light(), &Theme::dark()}) {
        const QPalette p = t->palette();
        for (const auto group : {QPalette::Active, QPalette::Inactive}) {
            QCOMPARE(p.color(group, QPalette::Window), t->window);
            QCOMPARE(p.color(group, QPalette::Base), t->base);
            QCOMPARE(p.color(group, QPalette::Text), t->text);
            QCOMPARE(p.color(group, QPalette::Highlight), t->accentSoft);
            QCOMPARE(p.color(group, QPalette::HighlightedText), t->text);
            QCOMPARE(p.color(group, QPalette::PlaceholderText), t->text3);
            QCOMPARE(p.color(group, QPalette::Link), t->link);
            QCOMPARE(p.color(group, QPalette::Mid), t->line);
        }
        QCOMPARE(p.color(QPalette::Disabled, QPalette::Text), t->disabled);
    }
}

void TestTheme::applicationFollowsTheChoice()
{
    QSignalSpy changed(&Look::instance(), &Look::changed);
    Look::instance().setTheme(ThemeChoice::Dark);
    QVERIFY(theme().isDark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::dark().window);
    Look::instance().setTheme(ThemeChoice::Light);
    QVERIFY(!theme().isDark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::light().window);
    QCOMPARE(changed.size(), 2);
}

void TestTheme::desktopsChangeIsReadAgain()
{
    Look::instance().setTheme(ThemeChoice::System);
    QWindow window;
    QSignalSpy changed(&Look::instance(), &Look::changed);
    QEvent change(QEvent::ThemeChange);
    QCoreApplication::sendEvent(&window, &change);
    QCOMPARE(changed.size(), 1);
    QVERIFY(!theme().isDark); // the platform of the tests is light
    QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::light().window);
    Look::instance().setTheme(ThemeChoice::Light);
}

void TestTheme::sizesFollowTheText()
{
    Look::instance().setTextPercent(150);
    QCOMPARE(px(20), 30);
    QCOMPARE(fontOf(TextStep::Body).pixelSize(), 21);
    QCOMPARE(rowHeight(), 51);
    Look::instance().setTextPercent(100);
    QCOMPARE(fontOf(TextStep::Body).pixelSize(), 14);
    Look::instance().setCompactRows(true);
    QCOMPARE(rowHeight(), 28);
    Look::instance().setCompactRows(false);
    QCOMPARE(rowHeight(), 34);
}

void TestTheme::textSizeStaysWithinBounds()
{
    Look::instance().setTextPercent(500);
    QCOMPARE(Look::instance().textPercent(), 150);
    Look::instance().setTextPercent(1);
    QCOMPARE(Look::instance().textPercent(), 90);
    Look::instance().setTextPercent(100);
}

void TestTheme::twoScriptsShareABaseLine()
{
    const auto drawn = [](const QString& text) {
        QImage image(60, 34, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setFont(fontOf(TextStep::Body));
        drawTextLine(painter, image.rect(), Qt::AlignLeft, text);
        return image.copy(0, 0, QFontMetrics(painter.font()).horizontalAdvance(u'E'), 34);
    };
    const QImage alone = drawn(QStringLiteral("E"));
    QCOMPARE(drawn(QStringLiteral("E\u0662")), alone);
    QVERIFY(drawn(QStringLiteral("F")) != alone);
}

QTEST_MAIN(TestTheme)
#include "tst_ui_theme.moc"
