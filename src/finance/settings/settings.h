// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own settings, one table: every setting is an enum value with its name in the file and its default. Facts about a book
// (its currency, calendar, organisation) are not here; they are in the book. Plain data, any thread.
#pragma once

#include <QString>
#include <array>

class QSettings;

namespace amanah::finance {

enum class Setting { Language, Theme, LogLevel, LastBook, Digits, TextSize, Rows, LessMotion, RecentBooks, WebEnabled, WebPort, WebToken, SessionLock };

struct SettingRow
{
    Setting setting;
    const char* name;
    const char* defaultValue;
};

inline constexpr std::array<SettingRow, 13> settingTable{{
    {Setting::Language, "language", "system"},
    {Setting::Theme, "theme", "system"},
    {Setting::LogLevel, "log_level", "warning"},
    {Setting::LastBook, "last_book", ""},
    {Setting::Digits, "digits", "language"}, // language latin arabic persian
    {Setting::TextSize, "text_size", "100"}, // per cent
    {Setting::Rows, "rows", "roomy"},        // roomy compact
    {Setting::LessMotion, "less_motion", "no"},
    {Setting::RecentBooks, "recent_books", ""}, // paths, a line each, newest first
    {Setting::WebEnabled, "web_enabled", "no"},
    {Setting::WebPort, "web_port", "8731"},
    {Setting::WebToken, "web_token", ""}, // webTokenHash() of the token, which itself is kept nowhere
    {Setting::SessionLock, "session_lock", "15"}, // minutes without use until the password is asked for again; 0: never
}};

[[nodiscard]] constexpr const SettingRow& rowOf(Setting setting)
{
    return settingTable[static_cast<std::size_t>(setting)];
}

// The value in the file, or the default.
[[nodiscard]] QString settingRead(const QSettings& file, Setting setting);
// Where the programs keep their settings unless told otherwise.
[[nodiscard]] QString usualSettingsFile();

} // namespace amanah::finance
