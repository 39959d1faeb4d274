// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own settings, one table: every setting is an enum value with its name in the file and its default. Facts about a book
// (its currency, calendar, organisation) are not here; they are in the book. Plain data, any thread.
#pragma once

#include <QString>
#include <array>

namespace amanah::finance {

enum class Setting { Language, Theme, LogLevel, LastBook, Digits, TextSize, Rows, LessMotion, RecentBooks };

struct SettingRow
{
    Setting setting;
    const char* name;
    const char* defaultValue;
};

inline constexpr std::array<SettingRow, 9> settingTable{{
    {Setting::Language, "language", "system"},
    {Setting::Theme, "theme", "system"},
    {Setting::LogLevel, "log_level", "warning"},
    {Setting::LastBook, "last_book", ""},
    {Setting::Digits, "digits", "language"}, // language latin arabic persian
    {Setting::TextSize, "text_size", "100"}, // per cent
    {Setting::Rows, "rows", "roomy"},        // roomy compact
    {Setting::LessMotion, "less_motion", "no"},
    {Setting::RecentBooks, "recent_books", ""}, // paths, a line each, newest first
}};

[[nodiscard]] constexpr const SettingRow& rowOf(Setting setting)
{
    return settingTable[static_cast<std::size_t>(setting)];
}

} // namespace amanah::finance
