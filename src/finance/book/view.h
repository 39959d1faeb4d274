// SPDX-License-Identifier: GPL-3.0-or-later
// How a service that keeps a view of the book follows its events: by audit sequence, so that nothing is counted twice and a gap is noticed.
// Plain functions.
#pragma once

#include <cstdint>

namespace amanah::finance {

enum class ViewStep {
    Skip,   // the view was loaded after this record
    Apply,  // the next one
    Reload, // a record is missing in between: the book is asked again
};

[[nodiscard]] constexpr ViewStep viewStep(std::int64_t seenSeq, std::int64_t eventSeq)
{
    if (eventSeq <= seenSeq)
        return ViewStep::Skip;
    return eventSeq == seenSeq + 1 ? ViewStep::Apply : ViewStep::Reload;
}

// How long a view waits before it asks again when no reader answered.
inline constexpr int viewRetryMs = 50;

} // namespace amanah::finance
