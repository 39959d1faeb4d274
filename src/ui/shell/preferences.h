// SPDX-License-Identifier: GPL-3.0-or-later
// What this computer remembers for the window: look, language, digits, the last books. Read once before the window is made; a change acts at
// once and is written through the gateway. Nothing of a book is here. Where the window stood is in window_memory.h. GUI thread.
#pragma once

#include "finance/settings/settings.h"
#include "ui/look/look.h"
#include "ui/look/words.h"

#include <QObject>
#include <QStringList>

namespace amanah::ui {

class Gateway;

enum class DigitsChoice { ByLanguage, Latin, ArabicIndic, Persian };

class Preferences : public QObject
{
    Q_OBJECT

public:
    // `file` may be empty: the defaults, and nothing is kept.
    explicit Preferences(const QString& file, QObject* parent = nullptr);

    // Changes are written through it from now on; until then they last as long as the process.
    void writeThrough(Gateway& gateway) { m_gateway = &gateway; }
    // Makes the application look so; also after each change.
    void apply() const;

    [[nodiscard]] const QString& file() const { return m_file; }
    // "system", "en" or "ar".
    [[nodiscard]] const QString& language() const { return m_language; }
    // "en" or "ar": what "system" comes to.
    [[nodiscard]] QString languageShown() const;
    [[nodiscard]] ThemeChoice theme() const { return m_theme; }
    [[nodiscard]] int textPercent() const { return m_textPercent; }
    [[nodiscard]] bool compactRows() const { return m_compactRows; }
    [[nodiscard]] bool lessMotion() const { return m_lessMotion; }
    [[nodiscard]] DigitsChoice digits() const { return m_digits; }
    [[nodiscard]] int lockMinutes() const { return m_lockMinutes; } // without use until the window locks; 0: never
    [[nodiscard]] QString lastBook() const { return m_lastBook; } // empty: none
    [[nodiscard]] const QStringList& recentBooks() const { return m_recentBooks; }

    void setLanguage(const QString& language);
    void setTheme(ThemeChoice theme);
    void setTextPercent(int percent);
    void setCompactRows(bool compact);
    void setLessMotion(bool less);
    void setDigits(DigitsChoice digits);
    void setLockMinutes(int minutes);
    // The book in front: first of the recent ones. Its calendar decides how days are written.
    void setBook(const QString& path, finance::HijriCalendar calendar);
    void forgetBook(const QString& path);

Q_SIGNALS:
    void languageChanged(); // also when the digits changed: everything written is written anew
    void recentBooksChanged();
    void lockMinutesChanged(int minutes);

private:
    void write(finance::Setting setting, const QString& value) const;
    void writeBooks();

    QString m_file;
    Gateway* m_gateway = nullptr;
    QString m_language;
    ThemeChoice m_theme = ThemeChoice::System;
    int m_textPercent = 100;
    bool m_compactRows = false;
    bool m_lessMotion = false;
    DigitsChoice m_digits = DigitsChoice::ByLanguage;
    int m_lockMinutes = 0;
    QString m_lastBook;
    QStringList m_recentBooks;
    finance::HijriCalendar m_calendar = finance::HijriCalendar::UmmAlQura;
};

} // namespace amanah::ui
