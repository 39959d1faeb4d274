// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/preferences.h"

#include "ui/gateway/gateway.h"
#include "ui/shell/translations.h"

#include <QFileInfo>
#include <QLocale>
#include <QSettings>

namespace amanah::ui {

using finance::Setting;

namespace {

constexpr int recentBooksKept = 8;

template <class Choice>
struct NamedChoice
{
    Choice choice;
    const char* name;
};

constexpr std::array<NamedChoice<ThemeChoice>, 3> themeNames{
    {{ThemeChoice::System, "system"}, {ThemeChoice::Light, "light"}, {ThemeChoice::Dark, "dark"}}};
constexpr std::array<NamedChoice<DigitsChoice>, 4> digitsNames{{{DigitsChoice::ByLanguage, "language"},
                                                                {DigitsChoice::Latin, "latin"},
                                                                {DigitsChoice::ArabicIndic, "arabic"},
                                                                {DigitsChoice::Persian, "persian"}}};

// A name nobody knows, perhaps of a newer program, is the first choice.
template <class Choice, std::size_t N>
Choice choiceNamed(const std::array<NamedChoice<Choice>, N>& names, const QString& name)
{
    for (const auto& row : names) {
        if (name == QLatin1StringView(row.name))
            return row.choice;
    }
    return names.front().choice;
}

template <class Choice, std::size_t N>
QString nameOfChoice(const std::array<NamedChoice<Choice>, N>& names, Choice choice)
{
    for (const auto& row : names) {
        if (row.choice == choice)
            return QString::fromLatin1(row.name);
    }
    return QString::fromLatin1(names.front().name);
}

QString compactName(bool compact)
{
    return compact ? QStringLiteral("compact") : QStringLiteral("roomy");
}

} // namespace

Preferences::Preferences(const QString& file, QObject* parent) : QObject(parent), m_file(file)
{
    const QSettings kept(file, QSettings::IniFormat);
    m_language = finance::settingRead(kept, Setting::Language);
    m_theme = choiceNamed(themeNames, finance::settingRead(kept, Setting::Theme));
    m_textPercent = finance::settingRead(kept, Setting::TextSize).toInt();
    m_compactRows = finance::settingRead(kept, Setting::Rows) == compactName(true);
    m_lessMotion = finance::settingRead(kept, Setting::LessMotion) == QStringLiteral("yes");
    m_digits = choiceNamed(digitsNames, finance::settingRead(kept, Setting::Digits));
    m_lockMinutes = std::max(0, finance::settingRead(kept, Setting::SessionLock).toInt());
    m_lastBook = finance::settingRead(kept, Setting::LastBook);
    m_recentBooks = finance::settingRead(kept, Setting::RecentBooks).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

QString Preferences::languageShown() const
{
    const QString wanted = m_language == QStringLiteral("system") ? QLocale::system().name() : m_language;
    return wanted.startsWith(QStringLiteral("ar")) ? QStringLiteral("ar") : QStringLiteral("en");
}

void Preferences::apply() const
{
    Look& look = Look::instance();
    look.setTheme(m_theme);
    look.setTextPercent(m_textPercent);
    look.setCompactRows(m_compactRows);
    look.setLessMotion(m_lessMotion);
    WordsOptions words;
    words.arabic = languageShown() == QStringLiteral("ar");
    words.calendar = m_calendar;
    switch (m_digits) {
    case DigitsChoice::ByLanguage: words.digits = words.arabic ? Digits::ArabicIndic : Digits::Latin; break;
    case DigitsChoice::Latin: words.digits = Digits::Latin; break;
    case DigitsChoice::ArabicIndic: words.digits = Digits::ArabicIndic; break;
    case DigitsChoice::Persian: words.digits = Digits::Persian; break;
    }
    setWords(words);
    showLanguage(languageShown());
}

void Preferences::write(Setting setting, const QString& value) const
{
    if (m_gateway != nullptr)
        m_gateway->setSetting(setting, value);
}

void Preferences::setLanguage(const QString& language)
{
    if (m_language == language)
        return;
    m_language = language;
    write(Setting::Language, language);
    apply();
    Q_EMIT languageChanged();
}

void Preferences::setDigits(DigitsChoice digits)
{
    if (m_digits == digits)
        return;
    m_digits = digits;
    write(Setting::Digits, nameOfChoice(digitsNames, digits));
    apply();
    Q_EMIT languageChanged();
}

void Preferences::setTheme(ThemeChoice theme)
{
    m_theme = theme;
    write(Setting::Theme, nameOfChoice(themeNames, theme));
    apply();
}

void Preferences::setTextPercent(int percent)
{
    m_textPercent = percent;
    write(Setting::TextSize, QString::number(percent));
    apply();
}

void Preferences::setCompactRows(bool compact)
{
    m_compactRows = compact;
    write(Setting::Rows, compactName(compact));
    apply();
}

void Preferences::setLessMotion(bool less)
{
    m_lessMotion = less;
    write(Setting::LessMotion, less ? QStringLiteral("yes") : QStringLiteral("no"));
    apply();
}

void Preferences::setLockMinutes(int minutes)
{
    m_lockMinutes = minutes;
    write(Setting::SessionLock, QString::number(minutes));
    Q_EMIT lockMinutesChanged(minutes);
}

void Preferences::setBook(const QString& path, finance::HijriCalendar calendar)
{
    m_calendar = calendar;
    apply();
    if (m_lastBook == path && m_recentBooks.value(0) == path)
        return;
    m_lastBook = path;
    m_recentBooks.removeAll(path);
    m_recentBooks.prepend(path);
    m_recentBooks = m_recentBooks.mid(0, recentBooksKept);
    writeBooks();
}

void Preferences::forgetBook(const QString& path)
{
    m_recentBooks.removeAll(path);
    if (m_lastBook == path)
        m_lastBook.clear();
    writeBooks();
}

void Preferences::writeBooks()
{
    write(Setting::LastBook, m_lastBook);
    write(Setting::RecentBooks, m_recentBooks.join(QLatin1Char('\n')));
    Q_EMIT recentBooksChanged();
}

} // namespace amanah::ui
