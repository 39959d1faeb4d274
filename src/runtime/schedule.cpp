// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/schedule.h"

#include <charconv>

namespace amanah::runtime {

namespace {
constexpr std::uint32_t longestRecordedRun = 100'000'000;

std::optional<std::uint32_t> wholeNumber(std::string_view text)
{
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return number;
}
} // namespace

std::string RecordedSchedule::text() const
{
    std::string text;
    for (std::size_t i = 0; i < choices.size();) {
        std::size_t end = i + 1;
        while (end < choices.size() && choices[end] == choices[i])
            ++end;
        text += (text.empty() ? "" : ".") + std::to_string(choices[i]);
        if (end - i > 1)
            text += "x" + std::to_string(end - i);
        i = end;
    }
    return text;
}

std::optional<RecordedSchedule> RecordedSchedule::parse(std::string_view text)
{
    RecordedSchedule schedule;
    while (!text.empty()) {
        const auto dot = text.find('.');
        const std::string_view run = text.substr(0, dot);
        const auto times = run.find('x');
        const auto choice = wholeNumber(run.substr(0, times));
        const auto count = times == std::string_view::npos ? std::optional<std::uint32_t>(1) : wholeNumber(run.substr(times + 1));
        if (!choice || !count || *count > longestRecordedRun - schedule.choices.size() || dot + 1 == text.size())
            return std::nullopt;
        schedule.choices.insert(schedule.choices.end(), *count, *choice);
        text.remove_prefix(dot == std::string_view::npos ? text.size() : dot + 1);
    }
    return schedule;
}

} // namespace amanah::runtime
