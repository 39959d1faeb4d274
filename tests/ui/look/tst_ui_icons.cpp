// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/icons.h"
#include "ui/look/look.h"

#include <QFile>
#include <QFontDatabase>
#include <QRegularExpression>
#include <QTest>

using namespace amanah::ui;

class TestIcons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void fontsAreInTheProgram();
    void everySignHasAPictureAtEverySize();
    void signTakesTheColourAsked();
    void iconFollowsTheTheme();
    void arrowsTurnRoundInRightToLeft();
    void clockDoesNotTurnRound();
};

namespace {

constexpr int signCount = static_cast<int>(Sign::X) + 1;

// The strongest pixel's colour.
QColor strongest(const QImage& image)
{
    QColor best;
    int alpha = -1;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor c = image.pixelColor(x, y);
            if (c.alpha() > alpha) {
                alpha = c.alpha();
                best = c;
            }
        }
    }
    return best;
}

} // namespace

void TestIcons::initTestCase()
{
    Look::instance().install();
}

void TestIcons::fontsAreInTheProgram()
{
    QVERIFY(QFile::exists(QStringLiteral(":/amanah/fonts/NotoSans-Regular.ttf")));
    const QStringList families = QFontDatabase::families();
    for (const char* family : {"Noto Sans", "Noto Naskh Arabic", "Noto Sans Mono"})
        QVERIFY2(families.contains(QLatin1StringView(family)), family);
    QCOMPARE(QFontInfo(fontOf(TextStep::Body)).family(), QStringLiteral("Noto Sans"));
}

void TestIcons::everySignHasAPictureAtEverySize()
{
    for (int sign = 0; sign < signCount; ++sign) {
        for (const int size : {14, 16, 18, 22, 32}) {
            for (const qreal ratio : {1.0, 2.0}) {
                const QPixmap pixmap = signPixmap(static_cast<Sign>(sign), size, Qt::black, ratio);
                QCOMPARE(pixmap.size(), QSize(size, size) * ratio);
                QVERIFY2(strongest(pixmap.toImage()).alpha() > 80, qPrintable(QStringLiteral("sign %1 at %2").arg(sign).arg(size)));
            }
        }
    }
}

void TestIcons::signTakesTheColourAsked()
{
    const QColor colour(0xA3, 0x27, 0x1F);
    const QColor shown = strongest(signPixmap(Sign::Check, 18, colour, 1).toImage());
    QVERIFY(qAbs(shown.red() - colour.red()) <= 2 && qAbs(shown.green() - colour.green()) <= 2);
}

void TestIcons::iconFollowsTheTheme()
{
    const QIcon icon = iconOf(Sign::Gear);
    Look::instance().setTheme(ThemeChoice::Light);
    const QColor light = strongest(icon.pixmap(18, 18).toImage());
    Look::instance().setTheme(ThemeChoice::Dark);
    const QColor dark = strongest(icon.pixmap(18, 18).toImage());
    Look::instance().setTheme(ThemeChoice::Light);
    QVERIFY(light.lightness() < 128);
    QVERIFY(dark.lightness() > 128);
}

void TestIcons::arrowsTurnRoundInRightToLeft()
{
    const QImage ltr = signPixmap(Sign::Left, 18, Qt::black, 1).toImage();
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const QImage rtl = signPixmap(Sign::Left, 18, Qt::black, 1).toImage();
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QCOMPARE(rtl, ltr.mirrored(true, false));
    QVERIFY(rtl != ltr);
}

void TestIcons::clockDoesNotTurnRound()
{
    const QImage ltr = signPixmap(Sign::Clock, 18, Qt::black, 1).toImage();
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const QImage rtl = signPixmap(Sign::Clock, 18, Qt::black, 1).toImage();
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QCOMPARE(rtl, ltr);
}

QTEST_MAIN(TestIcons)
#include "tst_ui_icons.moc"
