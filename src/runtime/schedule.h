// SPDX-License-Identifier: GPL-3.0-or-later
// In which order the simulated scheduler runs those that can run. Each kind replays from its seed on every platform.
// Plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace amanah::runtime {

// Any of them, evenly.
struct RandomSchedule
{
};

// Probabilistic concurrency testing (Burckhardt et al., ASPLOS 2010): each process has a random priority for life and the highest runs; at
// `changePoints` random steps of every `horizon` steps the one about to run falls below all others. Finds a race that needs d ordered
// choices with changePoints = d - 1 far more often than even chances do. Not fair: who sends to itself for ever starves the others.
struct PrioritySchedule
{
    std::uint32_t changePoints = 3;
    std::uint64_t horizon = 1'000;
};

// What an earlier run chose, at each step where more than one could run; behind its end always the first. A choice that is too high counts
// modulo those that can run, so a shortened or edited list is a schedule too.
struct RecordedSchedule
{
    std::vector<std::uint32_t> choices;

    // "0x12.3.1x4": twelve times 0, once 3, four times 1; empty for no choices.
    [[nodiscard]] std::string text() const;
    // Nothing when `text` is no such text.
    [[nodiscard]] static std::optional<RecordedSchedule> parse(std::string_view text);
};

using Schedule = std::variant<RandomSchedule, PrioritySchedule, RecordedSchedule>;

} // namespace amanah::runtime
