// SPDX-License-Identifier: GPL-3.0-or-later
// Settings act at once, are kept on this computer, and facts of the book are shown but not changed.
#include "../shell/window_on_book.h"

#include "support/warnings.h"
#include "ui/look/theme.h"
#include "ui/look/words.h"
#include "ui/pages/settings_page.h"
#include "ui/widgets/segmented_control.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTest>

using namespace amanah::ui;
using amanah::finance::support::TemporaryBook;
using amanah::ui::support::WindowOnBook;

class TstUiSettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { amanah::tests::failOnWarnings(); }
    void initTestCase()
    {
        Look::instance().install();
    }
    void cleanup();

    void changesTheThemeAtOnceAndKeepsIt();
    void changesLanguageDirectionAndDigitsAtOnce();
    void showsTheFactsOfTheBookLocked();
};

namespace {

// Chooses as a person does: the segment takes the focus, Space presses it.
void choose(QWidget* window, const char* name, int index)
{
    auto* control = window->findChild<SegmentedControl*>(QString::fromLatin1(name));
    QVERIFY(control != nullptr);
    QAbstractButton* segment = control->findChildren<QAbstractButton*>().at(index);
    segment->setFocus();
    QTest::keyClick(segment, Qt::Key_Space);
    QCOMPARE(control->current(), index);
}

} // namespace

void TstUiSettingsPage::cleanup()
{
    Preferences defaults{QString()};
    defaults.setLanguage(QStringLiteral("en"));
    defaults.apply();
}

void TstUiSettingsPage::changesTheThemeAtOnceAndKeepsIt()
{
    const TemporaryBook book;
    WindowOnBook shown;
    shown.window->show();
    shown.window->start(book.path().path());
    QTRY_COMPARE(shown.gateway.book().kind, BookState::Kind::Ready);
    shown.window->goTo(QStringLiteral("settings"));
    choose(shown.window.get(), "setting_theme", 2);
    QVERIFY(theme().isDark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::dark().window);
    choose(shown.window.get(), "setting_theme", 1);
    QVERIFY(!theme().isDark);
    choose(shown.window.get(), "setting_text_size", 3);
    QCOMPARE(Look::instance().textPercent(), 150);
    choose(shown.window.get(), "setting_rows", 1);
    QVERIFY(Look::instance().compactRows());
    QTRY_COMPARE(Preferences(shown.settingsFile()).theme(), ThemeChoice::Light);
    QTRY_COMPARE(Preferences(shown.settingsFile()).textPercent(), 150);
    QTRY_VERIFY(Preferences(shown.settingsFile()).compactRows());
}

void TstUiSettingsPage::changesLanguageDirectionAndDigitsAtOnce()
{
    WindowOnBook shown;
    shown.window->show();
    shown.window->goTo(QStringLiteral("settings"));
    QCOMPARE(shown.window->layoutDirection(), Qt::LeftToRight);
    QCOMPARE(numberText(1234), QStringLiteral("1,234"));
    auto* language = shown.find<QComboBox>("setting_language");
    language->setFocus();
    while (language->currentData().toString() != QStringLiteral("ar"))
        QTest::keyClick(language, Qt::Key_Down);
    QTRY_COMPARE(shown.window->layoutDirection(), Qt::RightToLeft);
    QCOMPARE(numberText(1234), QStringLiteral("١٬٢٣٤"));
    // The page in front is a new one, on the same section.
    QTRY_VERIFY(shown.find<QComboBox>("setting_language") != language);
    QCOMPARE(shown.window->pages().current(), QStringLiteral("settings"));
    QVERIFY(shown.window->pages().page()->isVisible());

    choose(shown.window.get(), "setting_digits", 1);
    QTRY_COMPARE(numberText(1234), QStringLiteral("1,234"));
    QCOMPARE(shown.window->layoutDirection(), Qt::RightToLeft);
    QCOMPARE(Preferences(shown.settingsFile()).language(), QStringLiteral("ar"));
    QCOMPARE(Preferences(shown.settingsFile()).digits(), DigitsChoice::Latin);
}

void TstUiSettingsPage::showsTheFactsOfTheBookLocked()
{
    const TemporaryBook book(QStringLiteral("GBP"));
    WindowOnBook shown;
    shown.window->show();
    shown.window->start(book.path().path());
    QTRY_COMPARE(shown.gateway.book().kind, BookState::Kind::Ready);
    shown.window->goTo(QStringLiteral("settings"), QStringLiteral("book"));
    QCOMPARE(shown.find<QLineEdit>("book_organisation")->text(), QStringLiteral("Masjid an-Noor"));
    QCOMPARE(shown.find<QLineEdit>("book_currency")->text(), QStringLiteral("GBP"));
    QVERIFY(shown.find<QLineEdit>("book_currency")->isReadOnly());
    QVERIFY(shown.find<QLineEdit>("book_currency")->isVisible());
    shown.window->goTo(QStringLiteral("settings"), QStringLiteral("about"));
    QCOMPARE(shown.find<QLineEdit>("about_version")->text(), QStringLiteral(AMANAH_VERSION));
}

QTEST_MAIN(TstUiSettingsPage)
#include "tst_ui_settings_page.moc"
