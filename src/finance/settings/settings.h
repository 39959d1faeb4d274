// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own settings, one table: every setting is an enum value with its name in the file and its default. Facts about a book
// (its currency, calendar, organisation) are not here; they are in the book. Plain data, any thread.
#pragma once

#include <QString>
#include <array>

namespace amanah::finance {

enum class Setting { Language, Theme, LogLevel, LastBook };

struct SettingRow
{
    Setting setting;
    const char* name;
    const char* defaultValue;
};

inline constexpr std::array<SettingRow, 4> settingTable{{
    {Setting::Language, "language", "system"},
    {Setting::Theme, "theme", "system"},
    {Setting::LogLevel, "log_level", "warning"},
    {Setting::LastBook, "last_book", ""},
}};

[[nodiscard]] constexpr const SettingRow& rowOf(Setting setting)
{
    return settingTable[static_cast<std::size_t>(setting)];
}

} // namespace amanah::finance
